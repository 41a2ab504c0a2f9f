/** Tells on standard error how far a long command is. */
export interface Progress {
  readonly say: (line: string) => void;
  /** As `say`, but at most once a second. */
  readonly tick: (line: () => string) => void;
}

const TICK_MS = 1000;

export function createProgress(): Progress {
  let last = Date.now();
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  return {
    say,
    tick(line) {
      if (Date.now() - last < TICK_MS) return;
      last = Date.now();
      say(line());
    },
  };
}
