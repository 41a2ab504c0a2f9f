const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * Fills a column with the little-endian numbers that stand at the start of the bytes. Copied as they are where the
 * machine keeps them so, as all common ones do: in code that has just been loaded a loop takes forty times as long.
 * O(bytes).
 */
export function fillColumn<T extends Uint16Array | Uint32Array>(column: T, bytes: Uint8Array): T {
  const { length, BYTES_PER_ELEMENT: width } = column;
  if (IS_LITTLE_ENDIAN) {
    new Uint8Array(column.buffer).set(bytes.subarray(0, width * length));
    return column;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < length; i++)
    column[i] = width === 2 ? view.getUint16(2 * i, true) : view.getUint32(4 * i, true);
  return column;
}
