import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserKind } from './browser.ts';
import { BUILT } from './launch.ts';

const INPUTS = ['entrypoints', 'components', 'lib', 'public', 'demo', 'wxt.config.ts', 'package.json'];

/** Milliseconds since the epoch of the newest file under a path; 0 where there is none. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return /\.test\.tsx?$/u.test(path) ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds the extension for a browser unless the build is younger than everything it is made of. */
export function buildIfStale(kind: BrowserKind): void {
  const built = newest(join(BUILT[kind], 'manifest.json'));
  if (INPUTS.every((path) => newest(resolve(path)) < built)) return;
  const target = kind === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  // As by hand: what a test runner says of itself must not change what is built.
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env;
  execFileSync('node_modules/.bin/wxt', ['build', ...target], { env, stdio: 'ignore', timeout: 120_000 });
}

/** Runs once before the browser tests. */
export default function setup(): void {
  buildIfStale('chromium');
  buildIfStale('firefox');
}
