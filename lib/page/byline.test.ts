import { expect, test } from 'vitest';
import { bylineIn } from './byline.ts';

const marked = (...texts: string[]) => bylineIn(texts.map((text) => ({ text, isMarked: true })));
const plain = (...texts: string[]) => bylineIn(texts.map((text) => ({ text, isMarked: false })));

test.each([
  'About the author',
  'About the Author:',
  'Author',
  'Authors',
  'View all posts',
  'More from this author',
  'Über den Autor',
  'À propos de l’auteur',
  'Sobre el autor',
  'Об авторе',
])('the label “%s” is no byline, and the name behind it is', (label) => {
  expect(marked(label)).toBe(undefined);
  expect(marked(label, 'Ann Lee')).toBe('Ann Lee');
});

test('a name is read out of the line that tells the date too', () => {
  expect(plain('March 4, 2026 · by Ann Lee · Add Comment · 2 Min Read')).toBe('Ann Lee');
  expect(marked('March 4, 2026 · Add Comment')).toBe(undefined);
});

test('a line that nothing marks as a byline is none', () => {
  expect(plain('Ann Lee')).toBe(undefined);
  expect(plain('By Ann Lee')).toBe('Ann Lee');
});

test('a sentence about the author is no byline', () => {
  expect(marked('she has written for us since the ferry sank, and lives in Skarn')).toBe(undefined);
});
