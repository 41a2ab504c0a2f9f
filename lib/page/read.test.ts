import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { pageReadingSchema } from '../document/reading.ts';
import { extractFromHtml, parseHtml } from './parse-html.ts';
import { readPage } from './read.ts';

const folder = new URL('../../test/pages/articles/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length));
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

test('every file of a fixture belongs to a whole triplet', () => {
  const expected = names.flatMap((name) => [`${name}.html`, `${name}.json`, `${name}.txt`]);
  expect(readdirSync(folder).sort()).toEqual(expected.sort());
});

test.each(names)('%s is read as a person would read it', (name) => {
  const url = `https://site.example/2026/${name}`;
  const { why, ...expected } = JSON.parse(read(`${name}.json`)) as { why: string } & Record<string, unknown>;
  expect(why.length).toBeGreaterThan(10);
  const reading = extractFromHtml(read(`${name}.html`), url);
  if (reading.kind !== 'article') throw new Error(`skipped: ${reading.reason}`);
  expect(reading.article.text).toBe(read(`${name}.txt`).trimEnd());
  expect({ ...reading, ...reading.article }).toMatchObject(expected);
});

test.each(names)('the reading of %s keeps the contract, and passes the gate', (name) => {
  const url = `https://site.example/2026/${name}`;
  const document = parseHtml(read(`${name}.html`), url);
  const before = document.documentElement.outerHTML;
  const reading = readPage(document, url);
  expect(v.safeParse(pageReadingSchema, reading).issues).toBe(undefined);
  expect(reading.kind).toBe('article');
  expect(document.documentElement.outerHTML).toBe(before);
  if (reading.kind !== 'article') return;
  const { text } = reading.article;
  expect(reading.paragraphs.map(({ span }) => text.slice(span.start, span.end)).join('\n\n')).toBe(text);
});
