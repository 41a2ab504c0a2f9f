import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const SMALL = path.join(import.meta.dirname, 'small-parts.fixture.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-resume-'));
const at = (name: string) => path.join(folder, name);
const WORDS = 'harbour ferry minister budget storm council train bridge river market vote strike'.split(' ');

function textOf(seed: number): string {
  const word = (i: number) => `${WORDS[(seed * 5 + i * i) % WORDS.length]!}${(seed * 31 + i * 17) % 89}`;
  return Array.from({ length: 120 }, (_, i) => word(i)).join(' ');
}

/** Three files; in each an id comes twice and a row lacks its text. */
const INPUTS = ['a.jsonl', 'b.jsonl', 'c.jsonl'].map(at);
beforeAll(() => {
  for (const [file, name] of INPUTS.entries()) {
    const rows = Array.from({ length: 80 }, (_, i) => ({
      id: `s${(file * 80 + i) % 230}`,
      published: `20${10 + (i % 7)}-0${1 + (i % 9)}-03`,
      text: i === 40 ? null : textOf(file * 80 + i),
    }));
    writeFileSync(name, rows.map((row) => JSON.stringify(row)).join('\n'));
  }
});

interface Run {
  readonly lines: readonly string[];
  readonly isKilled: boolean;
}

/** Makes a pack; killed as soon as it has said a line that is meant. */
async function run(way: 'build' | 'job', out: string, killAt?: RegExp, inputs = INPUTS): Promise<Run> {
  const child = spawn(process.execPath, [SMALL, way, out, ...inputs]);
  let said = '';
  child.stderr.on('data', (text) => {
    said += String(text);
    if (killAt?.test(said)) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)));
  return { lines: said.split('\n').filter(Boolean), isKilled: signal === 'SIGKILL' };
}

/** The files in a work folder that are never written twice, and when they were. */
function wholeFiles(folder: string): Map<string, number> {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const whole = names.filter((name) => /\.parquet$|^shards.*\.json$|frequencies\.json$/u.test(name));
  return new Map(whole.map((name) => [name, statSync(path.join(folder, name)).mtimeMs]));
}

/** What a run says once something is done, by which we tell whether it was done before. */
const DONE = /^(?:read \d+|placed|counted|sketched \d+|sorted shard \d+|built shard \d+)/u;

const POINTS = {
  job: [
    /read \d+/u,
    /read \d+/u,
    /placed/u,
    /counted/u,
    /sketched 2/u,
    /sketched 4/u,
    /sorted shard 1/u,
    /writing/u,
  ],
  build: [/refused .*b\.jsonl/u, /built shard 1/u, /built shard 3/u, /writing/u],
};

describe.each(['build', 'job'] as const)('pack %s', (way) => {
  test('killed again and again goes on each time, and makes the pack that it would have made', async () => {
    const whole = at(`${way}-whole.pack`);
    const unbroken = await run(way, whole);
    expect(unbroken.lines.filter((line) => DONE.test(line)).length).toBeGreaterThan(3);
    const out = at(`${way}.pack`);
    const done: string[] = [];
    let left = new Map<string, number>();
    for (const point of [...POINTS[way], undefined]) {
      const { lines, isKilled } = await run(way, out, point);
      const isMade = existsSync(out);
      if (!isMade) expect(isKilled, `${String(point)}: ${lines.join('; ')}`).toBe(true);
      const now = lines.flatMap((line) => DONE.exec(line)?.[0] ?? []);
      // `placed` and `counted` are looked up again and said again; they cost nothing then.
      const again = now.filter((line) => done.includes(line) && /read|sketched/u.test(line));
      expect(again).toEqual([]);
      const whole = wholeFiles(`${out}.${way === 'job' ? 'job' : 'work'}`);
      for (const [name, changed] of left) expect(whole.get(name), name).toBe(changed);
      left = whole;
      done.push(...now);
      if (!isMade) continue;
      // The kill may come when all is written, and the process has not ended yet: then it is the whole pack, by the
      // comparison below. Before the last point nothing may be there.
      expect([POINTS[way].at(-1), undefined]).toContain(point);
      break;
    }
    expect(readFileSync(out).equals(readFileSync(whole))).toBe(true);
  }, 180_000);

  test('does not go on with what was left of other inputs', async () => {
    const out = at(`${way}-other.pack`);
    const other = at('other.jsonl');
    writeFileSync(other, readFileSync(INPUTS[0]!));
    await run(way, out, way === 'job' ? /sketched 1/u : /built shard 1/u, [other]);
    expect(existsSync(out)).toBe(false);
    writeFileSync(other, readFileSync(INPUTS[1]!));
    await run(way, out, undefined, [other]);
    await run(way, at(`${way}-fresh.pack`), undefined, [other]);
    expect(readFileSync(out).equals(readFileSync(at(`${way}-fresh.pack`)))).toBe(true);
  });
});

test('both ways make the same bytes, of several parts and shards', () => {
  expect(readdirSync(at('job-whole.pack.job/records')).length).toBeGreaterThan(3);
  expect(
    readdirSync(at('job-whole.pack.job/shards')).filter((name) => name.endsWith('.json')).length,
  ).toBeGreaterThan(2);
  expect(readFileSync(at('job-whole.pack')).equals(readFileSync(at('build-whole.pack')))).toBe(true);
});
