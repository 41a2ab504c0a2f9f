import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('docs/threat-model.md', 'utf8');

/** Paths that a document names; one without a folder lies where the one before it does. */
function filesIn(file: string): string[] {
  let folder = '';
  return [...readFileSync(file, 'utf8').matchAll(/[\w-]+(?:\/[\w.-]+)*\.(?:tsx?|md|json)\b/gu)].map(
    ([name]) => {
      if (existsSync(name)) folder = name.replace(/[^/]*$/u, '');
      return existsSync(name) || name.includes('/') ? name : `${folder}${name}`;
    },
  );
}

test.each(['docs/threat-model.md', 'SECURITY.md', 'PRIVACY.md'])(
  'every file that %s names is there',
  (document) => {
    const named = filesIn(document);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  },
);

/** The rows of surfaces, by their columns. */
const surfaces = text
  .slice(text.indexOf('## Surfaces'), text.indexOf('## Whether'))
  .split('\n')
  .filter((line) => /^\| [^|-]/u.test(line))
  .slice(1)
  .map((line) => line.split('|').slice(1, -1));

test('each surface has a defence, a test that is there, and a count of what failed', () => {
  expect(surfaces.length).toBeGreaterThan(20);
  for (const [surface = '', assets, defence, tested = '', tried, failed, ...rest] of surfaces) {
    expect(rest, surface).toEqual([]);
    for (const column of [assets, defence, tried, failed]) expect(column?.trim(), surface).not.toBe('');
    const tests = tested.match(/[\w/.-]+\.test\.tsx?|scripts\/[\w-]+\.ts/gu) ?? [];
    expect(tests.length, surface).toBeGreaterThan(0);
    for (const file of tests) expect(existsSync(file), file).toBe(true);
  }
});

test('each asset is behind some surface', () => {
  const assets = [...text.matchAll(/^(\d)\. /gmu)].map(([, number]) => number!);
  expect(assets.length).toBeGreaterThan(3);
  const named = new Set(surfaces.flatMap(([, numbers = '']) => numbers.split(',').map((one) => one.trim())));
  expect([...named].toSorted()).toEqual(assets);
});

test('each test of hostile input is named', () => {
  const there = globSync('test/hostile/*.test.{ts,tsx}').filter((file) => !file.includes('threat-model'));
  expect(there.length).toBeGreaterThan(8);
  for (const file of there) expect(text).toContain(file);
});
