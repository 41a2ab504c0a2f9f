/**
 * Runs something once, after so many milliseconds, unless the signal ends it before. Timers of `setTimeout` share their
 * numbers with those of the page, which sees the gap among its own and may end them by counting through; a task has no
 * number. Firefox has them since 142, Chrome since 94.
 */
export function later(view: Window, ms: number, signal: AbortSignal, run: () => void): void {
  const task = view.scheduler.postTask(run, { delay: ms, signal });
  void task.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
