import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pause, until } from './wait.ts';

/** A screen that nobody looks at, with a mouse and a keyboard. */
export interface Screen {
  /** What programs find it by: ":99". */
  readonly display: string;
  /** Moves the mouse, presses buttons and keys: the words of `xdotool`. Resolves with what it says. */
  act(...words: readonly string[]): Promise<string>;
  /** How many windows are seen on it; a menu is one, and so is each menu out of a menu. */
  windows(): Promise<number>;
  /** Resolves when nothing has moved on it for half a second. */
  atRest(): Promise<void>;
  /** Does something, and resolves when it shows. */
  untilSeen(act: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** The programs that it takes. */
export const SCREEN_PROGRAMS = ['Xvfb', 'xdotool'] as const;

const REST_MS = 500;

/** Starts a screen on a display that nobody has; it ends with `close`. */
export async function startScreen(): Promise<Screen> {
  const folder = await mkdtemp(join(tmpdir(), 'wireprint-screen-'));
  const args = ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-fbdir', folder];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number]: unknown[] = await once(server.stdout, 'data');
  const display = `:${String(number).trim()}`;
  const act = async (...words: readonly string[]) => {
    const env = { ...process.env, DISPLAY: display };
    const { stdout } = await promisify(execFile)('xdotool', words, { env });
    return stdout.trim();
  };
  const pixels = () => readFile(join(folder, 'Xvfb_screen0'));
  const isLike = async (before: Buffer) => before.equals(await pixels());
  return {
    display,
    act,
    windows: async () => (await act('search', '--onlyvisible', '--name', '.*')).split('\n').length,
    async atRest() {
      const stays = async () => {
        const before = await pixels();
        await pause(REST_MS);
        return isLike(before);
      };
      await until('the screen at rest', stays, Boolean);
    },
    async untilSeen(change) {
      const before = await pixels();
      await change();
      await until(
        'a change on the screen',
        () => isLike(before),
        (is) => !is,
      );
    },
    async close() {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
