/** Runs what it is given one after the other, for values that are read, changed and written back. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => null);
    return turn;
  };
}
