/** Milliseconds of processor time that this process has used since `before`, its collector and compiler included. */
export function processorMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Appends to `times` what `run` takes. */
export function timed<T>(times: number[], run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  times.push(processorMs(before));
  return result;
}

/** The value below which a share of the values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const collect = (globalThis as { gc?: () => void }).gc;

/** Bytes held after a collection; null without `--expose-gc`. */
export function heldBytes(): number | null {
  if (collect === undefined) return null;
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
