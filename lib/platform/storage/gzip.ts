/** Bytes after which a finished piece is handed to the browser, which may put it on the disk. */
const PIECE = 1 << 22;

/** Lines as one gzip file, whose checksum tells later whether it is whole. Memory is a piece. */
export async function packed(lines: AsyncIterable<string>): Promise<Blob> {
  const { readable, writable } = new CompressionStream('gzip');
  const failed = write(lines, writable);
  let pieces: BlobPart[] = [];
  let bytes = 0;
  for await (const part of streamed(readable)) {
    pieces.push(part as Uint8Array<ArrayBuffer>);
    bytes += part.length;
    if (bytes < PIECE) continue;
    [pieces, bytes] = [[new Blob(pieces)], 0];
  }
  await failed;
  return new Blob(pieces, { type: 'application/gzip' });
}

async function write(lines: AsyncIterable<string>, writable: WritableStream<BufferSource>): Promise<void> {
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  try {
    for await (const line of lines) await writer.write(encoder.encode(line));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
}

/** Bytes out for each byte of a file, and whatever it has: JSON Lines of stories compress 3 to 10 times. */
const MAX_RATIO = 100;
const ALLOWANCE = 1 << 20;

/** The bytes that a gzip file was made of. Throws where it is cut off, changed, too dense, or no gzip file. */
export async function* unpacked(file: Blob): AsyncGenerator<Uint8Array> {
  let given = 0;
  for await (const piece of streamed(file.stream().pipeThrough(new DecompressionStream('gzip')))) {
    given += piece.length;
    if (given > ALLOWANCE + MAX_RATIO * file.size) throw new RangeError('too dense');
    yield piece;
  }
}

async function* streamed(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
