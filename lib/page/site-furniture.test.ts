import { expect, test } from 'vitest';
import { loadStories } from '../../demo/story.ts';
import type { ArticleReading } from '../document/reading.ts';
import { withoutSiteFurniture } from './site-furniture.ts';

const FLASH = 'Get the flash in your mailbox every day. No spam, promised.';
const COPYRIGHT = 'All rights reserved. NewsFlash is not responsible for the content of external sites.';

const stories = (await loadStories()).filter(({ outlet }) => outlet === 'newsflash');
const textOf = (i: number, ...furniture: string[]) => [...stories[i]!.paragraphs, ...furniture].join('\n\n');

function readingOf(text: string): ArticleReading {
  let at = 0;
  const paragraphs = text.split('\n\n').map((paragraph) => {
    const span = { start: at, end: at + paragraph.length };
    at = span.end + 2;
    return { kind: 'body' as const, span };
  });
  return { kind: 'article', article: { text }, paragraphs, words: 1, sure: 1, suspected: [], removed: [] };
}

const read = (text: string, ...texts: string[]) => withoutSiteFurniture(readingOf(text), texts);

test('what stands in two kept articles of the site is set aside, and said', () => {
  const with2 = read(textOf(0, FLASH, COPYRIGHT), textOf(1, FLASH, COPYRIGHT), textOf(2, COPYRIGHT, FLASH));
  expect(with2.article.text).toBe(textOf(0));
  expect(with2.removed).toEqual([
    { reason: 'site-furniture', excerpt: FLASH },
    { reason: 'site-furniture', excerpt: COPYRIGHT },
  ]);
  expect(with2.words).toBeGreaterThan(100);
});

test('the paragraphs that are left lie in the text that is left', () => {
  const { article, paragraphs } = read(`${FLASH}\n\n${textOf(0)}`, textOf(1, FLASH), textOf(2, FLASH));
  expect(paragraphs.map(({ span }) => article.text.slice(span.start, span.end))).toEqual(
    stories[0]!.paragraphs,
  );
});

test('what stands in one kept article only is the story’s', () => {
  expect(read(textOf(0, FLASH), textOf(1, FLASH), textOf(2)).article.text).toBe(textOf(0, FLASH));
});

test('other versions of the same story take nothing from it', () => {
  const text = textOf(0, FLASH);
  const half = (from: number, to?: number) => [...stories[0]!.paragraphs.slice(from, to), FLASH].join('\n\n');
  expect(read(text, half(0, 4), half(4)).article.text).toBe(text);
});

test('two versions of one other story count once', () => {
  const other = textOf(1, FLASH);
  expect(read(textOf(0, FLASH), other, `${other}\n\nUpdated.`).article.text).toBe(textOf(0, FLASH));
});

test('blanks and case make no other paragraph, another word does', () => {
  const shouted = FLASH.toUpperCase().replaceAll(' ', '  ');
  expect(read(textOf(0, FLASH), textOf(1, shouted), textOf(2, FLASH)).article.text).toBe(textOf(0));
  const daily = FLASH.replace('day', 'hour');
  expect(read(textOf(0, FLASH), textOf(1, daily), textOf(2, FLASH)).article.text).toBe(textOf(0, FLASH));
});
