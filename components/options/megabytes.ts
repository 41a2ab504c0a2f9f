/** As sizes are shown: to a tenth of a million bytes. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}
