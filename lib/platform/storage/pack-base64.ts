/** Bytes of a pack to a line of an export: a multiple of three, so that no line but the last is padded. */
const STEP = 3 << 18;

/** A file in pieces of base64. */
export async function* base64Of(file: Blob): AsyncGenerator<string> {
  for (let at = 0; at < file.size; at += STEP) {
    const bytes = new Uint8Array(await file.slice(at, at + STEP).arrayBuffer());
    let binary = '';
    for (let i = 0; i < bytes.length; i += 8192)
      binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
    yield btoa(binary);
  }
}

/** The bytes of one piece; null where it is no base64. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
