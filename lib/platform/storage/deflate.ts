import { MAX_TEXT_LENGTH } from '../../document/document.ts';
import { joined } from '../../segment/parts.ts';

const FORMAT = 'deflate-raw';

/** A text as deflated UTF-8. Lone surrogates, which UTF-8 has not, become U+FFFD. */
export async function deflate(text: string): Promise<Uint8Array> {
  return collect(new TextEncoder().encode(text), new CompressionStream(FORMAT), Infinity);
}

/** The text in deflated bytes; null where they hold none, or one that is longer than any source. */
export async function inflate(bytes: Uint8Array): Promise<string | null> {
  try {
    const text = await collect(bytes, new DecompressionStream(FORMAT), MAX_TEXT_LENGTH * BYTES_A_UNIT);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
  } catch {
    return null;
  }
}

/** UTF-8 takes no more for a UTF-16 code unit. */
const BYTES_A_UNIT = 3;

async function collect(
  bytes: Uint8Array,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const writer = through.writable.getWriter();
  // What is wrong with the bytes is told to the reader below.
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  written.catch(() => {});
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = through.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) throw new RangeError('more text than any source has');
    parts.push(part.value);
  }
  return joined(parts);
}
