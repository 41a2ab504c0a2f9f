import type { Bytes } from './bytes.ts';

const NAMED = [
  /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{1,40})/iu,
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/iu,
];

/** Bytes in which a document names its encoding, if it does. */
const PROLOGUE = 1024;

/**
 * Bytes as text: in the encoding of the byte order mark, else of the `declared` one, else of that which an XML or HTML
 * document names, else in UTF-8. Bytes that are wrong in it become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  return decoderOf(bytes, declared).decode(bytes);
}

function decoderOf(bytes: Uint8Array, declared: string | undefined): TextDecoder {
  const mark = markOf(bytes);
  if (mark !== null) return new TextDecoder(mark);
  const prologue = new TextDecoder('latin1').decode(bytes.subarray(0, PROLOGUE));
  const names = [declared, ...NAMED.map((pattern) => pattern.exec(prologue)?.[1])];
  for (const name of names) {
    try {
      if (name !== undefined) return new TextDecoder(name);
    } catch {
      // Not the name of an encoding: the next one may be.
    }
  }
  return new TextDecoder();
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/**
 * Bytes as text, piece by piece: in the encoding of the byte order mark, else in UTF-8. `otherwise`: the encoding where
 * the first piece is not UTF-8; without it bytes that are wrong become U+FFFD.
 */
export async function* decodedText(bytes: Bytes, otherwise = 'utf-8'): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(markOf(piece) ?? (isUtf8(piece) ? 'utf-8' : otherwise));
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder !== null) yield decoder.decode();
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // A letter may be cut at the end.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
