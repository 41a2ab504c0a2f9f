/** Milliseconds of the processor that a piece of work takes in this thread, however much of it others take meanwhile. */
export function processorMs(work: () => void): number {
  const started = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1000;
}
