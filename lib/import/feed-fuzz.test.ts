import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { runsOf } from '../../test/hostile/hold.ts';
import { FEED_FILES, feedFile } from '../../test/feeds/files.ts';
import { FEED, feedWorld } from '../../test/feeds/fake-ports.ts';
import { sourceSchema } from '../document/document.ts';
import { parseFeedBytes } from './feed.ts';

/** A thousand where every change is checked, all with `npm run fuzz`. */
const RUNS = runsOf(5000);
/** Mutated feeds that once broke a law. New ones are put here by hand, as the failing run prints them. */
const KEPT = join(import.meta.dirname, '../../test/feeds/mutated');

/** What damages feeds, by accident and on purpose. */
const SPLICES = [
  '<!DOCTYPE rss [<!ENTITY a "b">]>',
  '&a;&a;',
  '<item>',
  '</item>',
  '<![CDATA[',
  ']]>',
  '<link>javascript:alert(1)</link>',
  '<link>https://127.0.0.1/</link>',
  '<title><img src=x onerror=alert(1)></title>',
  '<pubDate>99999999999999</pubDate>',
  '__proto__',
  '"constructor"',
  '\u0000',
  '\ufffe',
  '\u202e',
  '&#x0;',
  '&#99999999;',
  '<a '.repeat(2000),
  '<div>'.repeat(5000),
  '{"items":[',
  'é'.repeat(3000),
];

type Change =
  | { readonly kind: 'splice'; readonly at: number; readonly what: string }
  | { readonly kind: 'cut' | 'drop' | 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'byte'; readonly at: number; readonly value: number };

const at = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.integer({ min: 1, max: 400 });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('splice' as const), at, what: fc.constantFrom(...SPLICES) }),
  fc.record({ kind: fc.constantFrom('cut' as const, 'drop' as const, 'double' as const), at, length }),
  fc.record({ kind: fc.constant('byte' as const), at, value: fc.integer({ min: 0, max: 255 }) }),
);

function changed(bytes: Uint8Array, one: Change): Uint8Array {
  const place = Math.floor(one.at * bytes.length);
  const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  switch (one.kind) {
    case 'splice':
      return join(bytes.subarray(0, place), new TextEncoder().encode(one.what), bytes.subarray(place));
    case 'cut':
      return bytes.slice(0, place);
    case 'drop':
      return join(bytes.subarray(0, place), bytes.subarray(place + one.length));
    case 'double':
      return join(bytes.subarray(0, place + one.length), bytes.subarray(place));
    case 'byte':
    default:
      return bytes.length === 0 ? bytes : bytes.with(Math.min(place, bytes.length - 1), one.value);
  }
}

const mutated = fc
  .tuple(
    fc.constantFrom(...FEED_FILES.filter((name) => feedFile(name).length > 0)),
    fc.array(change, { minLength: 1, maxLength: 6 }),
  )
  .map(([name, changes]) => changes.reduce(changed, feedFile(name)));

/** The laws: a value, whatever comes; addresses of the web alone; titles without markup; sources that can be read. */
async function obeys(bytes: Uint8Array): Promise<void> {
  const feed = parseFeedBytes(bytes, FEED);
  if (typeof feed !== 'string') {
    expect(feed.entries.length).toBeLessThanOrEqual(1000);
    for (const { url } of feed.entries) if (url !== undefined) expect(url).toMatch(/^https?:\/\//u);
  }
  const world = feedWorld({ [FEED]: { body: bytes } });
  const hasNews = await world.run();
  expect(world.kept.size > 0).toBe(hasNews);
  for (const story of world.kept.values()) expect(v.is(sourceSchema, story)).toBe(true);
  if (world.row().last === 'failed') expect(world.kept.size).toBe(0);
  expect(world.row().nextAt).toBeGreaterThan(world.now);
}

describe('a mutated feed', () => {
  test(`never throws, never brings in another kind of address, and fails with a reason or not at all (${RUNS})`, async () => {
    await fc.assert(fc.asyncProperty(mutated, obeys), { numRuns: RUNS });
  }, 300_000);

  test.each(existsSync(KEPT) ? readdirSync(KEPT) : [])(
    'that broke a law once, %s, keeps it',
    async (name) => {
      await obeys(readFileSync(join(KEPT, name)));
    },
  );
});

describe('hostile feeds', () => {
  test('links that are not of the web are dropped, and titles are text', () => {
    const feed = parseFeedBytes(feedFile('broken-links.xml'));
    if (typeof feed === 'string') throw new Error(feed);
    expect(feed.entries.map(({ url }) => url)).toEqual([undefined, undefined, undefined]);
    expect(feed.title).toBe('Wire & Co');
    expect(feed.entries[0]).toMatchObject({ title: 'Bridge closes' });
    expect(feed.entries[0]?.byline).not.toMatch(/[<>]/u);
  });

  test('of 100,000 items the first 1,000 are read', () => {
    const items = '<item><link>https://a.example/1</link></item>'.repeat(100_000);
    const xml = `<rss version="2.0"><channel><title>Many</title>${items}</channel></rss>`;
    const feed = parseFeedBytes(new TextEncoder().encode(xml));
    expect(typeof feed === 'string' ? feed : feed.entries.length).toBe(1000);
  });

  test('more than 5 MB are refused unread', () => {
    expect(parseFeedBytes(new Uint8Array(5_000_001))).toBe('too-long');
  });

  test('a DOCTYPE is refused wherever the parser of feeds would take it for one', () => {
    const declared = '<!DOCTYPE rss [<!ENTITY a "b">]>';
    const item = '<item><title>A</title><link>https://a.example/1</link></item>';
    const rss = (before: string) =>
      `${before}<rss version="2.0"><channel><title>F</title>${item}</channel></rss>`;
    for (const text of [
      rss(declared),
      rss(`{<?xml version="1.0"?>${declared}`),
      rss(`<!-- <![CDATA[ -->${declared}<!-- ]]> -->`),
      rss(`<?a b="<![CDATA["?>${declared}<?a b="]]>"?>`),
      rss(`<a b='<![CDATA['/>${declared}<a b=']]>'/>`),
      rss(`<a b="><![CDATA["/>${declared}<a b="]]>"/>`),
      rss(`<a b="${declared}`),
    ])
      expect(parseFeedBytes(new TextEncoder().encode(text)), text).toBe('doctype');
  });

  test('a DOCTYPE that an entry quotes, as a whole page does, is a part of its text', () => {
    const page = '<!DOCTYPE html><html><body><p>It is said.</p></body></html>';
    const rss = `<?xml version="1.0"?><!-- no <!DOCTYPE> --><rss version="2.0"><channel><title>It's a feed</title>
      <item><title>A</title><link>https://a.example/1</link><description><![CDATA[${page}]]></description></item></channel></rss>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'F',
      items: [{ id: '1', url: 'https://a.example/1', content_html: page }],
    });
    for (const text of [rss, json])
      expect(parseFeedBytes(new TextEncoder().encode(text)), text).toMatchObject({
        entries: [{ html: page }],
      });
  });

  test('a DOCTYPE is refused in whatever encoding', () => {
    const text = new TextDecoder().decode(feedFile('broken-doctype.xml'));
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(parseFeedBytes(utf16)).toBe('doctype');
  });

  test('a packed file is no feed', () => {
    expect(parseFeedBytes(gzipSync(feedFile('rss-2.xml')))).toBe('not-a-feed');
  });

  test('what the server calls the encoding counts where the file is silent', () => {
    const latin = feedFile('latin-1.xml');
    const declared = parseFeedBytes(latin, undefined, 'iso-8859-1');
    expect(parseFeedBytes(latin)).toEqual(declared);
    expect(declared).toMatchObject({ title: 'Brücke und Fähre' });
  });
});
