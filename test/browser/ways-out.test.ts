import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MARKUP_WAYS_OUT, STYLE_WAYS_OUT, WAYS_OUT, waysOutOf } from '../hostile/ways-out.ts';
import { BROWSERS } from './support/browser.ts';
import { BUILT } from './support/launch.ts';

/** The one module that may fetch, and how often it does. */
const FETCHES = waysOutOf(readFileSync('lib/platform/network.ts', 'utf8'))['fetch'] ?? 0;

/** What a file of the extension itself may name, at most so often; everything else is not there at all. */
const ALLOWED: Readonly<Record<string, number>> = {
  fetch: FETCHES,
  // The bundler's loader of chunks puts their style sheets and scripts into the head: packed files, by relative names.
  'elements that load': 2,
  // The view library can write HTML where it is asked to; nothing asks (below), and Trusted Types would refuse.
  'HTML from text': 1,
};

/** Run inside of pages: not even what the extension's own pages may name. */
const isPageScript = (file: string): boolean =>
  !file.includes('/') && !['background.js', 'gather.js'].includes(file);

describe('the scan of built code', () => {
  test.each(WAYS_OUT)('sees $name', ({ name, outside }) => {
    expect(Object.keys(waysOutOf(outside))).toContain(name);
  });

  test('sees no way out in code that stays inside', () => {
    expect(waysOutOf('import(`./ar.js`);const t={fetched:1,prefetch(){}};a.src==b;evaluate(t)')).toEqual({});
    expect(FETCHES).toBeGreaterThan(0);
  });

  test('sees addresses in style sheets and pages', () => {
    expect('a{background:url(https://a.example/a.gif)}'.match(STYLE_WAYS_OUT)).toHaveLength(1);
    expect('a{background:url("data:image/png,")}'.match(STYLE_WAYS_OUT)).toBeNull();
    expect('<img src="//a.example"><a href="https://a.example"><iframe>'.match(MARKUP_WAYS_OUT)).toHaveLength(
      3,
    );
    expect('<script src="/chunks/a.js"></script><link href="./a.css">'.match(MARKUP_WAYS_OUT)).toBeNull();
  });
});

describe.each(BROWSERS)('what is built for %s', (browser) => {
  const root = BUILT[browser];
  const files = (pattern: string) => globSync(pattern, { cwd: root }).sort();
  const read = (file: string) => readFileSync(join(root, file), 'utf8');

  test('has one way out, which is fetched by one module', () => {
    const found = files('**/*.js').map((file) => [file, waysOutOf(read(file))] as const);
    expect(found.length).toBeGreaterThan(10);
    const surplus = found.flatMap(([file, ways]) =>
      Object.entries(ways)
        .filter(([name, times]) => times > (isPageScript(file) ? 0 : (ALLOWED[name] ?? 0)))
        .map(([name, times]) => `${file}: ${name} (${times})`),
    );
    expect(surplus).toEqual([]);
    expect(found.some(([file, ways]) => file === 'background.js' && ways['fetch'])).toBe(true);
  });

  test('loads nothing from elsewhere by its style sheets and pages', () => {
    const styles = files('**/*.css').flatMap((file) => read(file).match(STYLE_WAYS_OUT) ?? []);
    const pages = files('**/*.html').flatMap((file) => read(file).match(MARKUP_WAYS_OUT) ?? []);
    expect([styles, pages]).toEqual([[], []]);
  });
});

test('no view writes HTML', () => {
  const views = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.tsx?$/u.test(file),
  );
  expect(views.length).toBeGreaterThan(100);
  const writing = views.filter((file) =>
    /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/u.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(writing).toEqual([]);
});
