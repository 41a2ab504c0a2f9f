/** Milliseconds after which nobody waits for a paint any more: what is out of sight is not painted. */
const UNSEEN_MS = 250;

/** Resolves when what was drawn is on the screen, so that what comes next does not hold it up. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN_MS);
  });
}
