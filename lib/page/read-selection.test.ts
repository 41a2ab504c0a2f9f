import { expect, test } from 'vitest';
import { parseHtml } from './parse-html.ts';
import { readSelection } from './read-selection.ts';

const URL = 'https://a.example/2026/ferry-sails';
const HTML = `<html><head><title>Ferry sails</title></head><body><p>Before it all there is a line of other text.</p>
<div class="related"><p id="a">The ferry left the <b>harbour</b> at six in the morning, the operator said.</p><p id="b">Eighty passengers were on board.</p></div><p>And after.</p></body></html>`;

function select(document: Document, from: string, start: number, to: string, end: number): void {
  const range = document.createRange();
  range.setStart(document.querySelector(from)!.firstChild!, start);
  range.setEnd(document.querySelector(to)!.firstChild!, end);
  document.getSelection()!.addRange(range);
}

test('a selection is read as it is, even out of a box that an article would lose', () => {
  const document = parseHtml(HTML, URL);
  select(document, '#a', 4, '#b', 17);
  const reading = readSelection(document, URL);
  if (reading.kind !== 'article') throw new Error(reading.reason);
  expect(reading.article.text).toBe(
    'ferry left the harbour at six in the morning, the operator said.\n\nEighty passengers',
  );
  expect(reading.article.title).toBe('Ferry sails');
  expect(reading.surroundings!.before.endsWith('other text. The ')).toBe(true);
  expect(reading.surroundings!.after.startsWith(' were on board.')).toBe(true);
});

test.each([
  ['nothing', (): void => undefined],
  ['two words', (document: Document): void => select(document, '#b', 0, '#b', 10)],
])('%s selected is too short', (_name, act) => {
  const document = parseHtml(HTML, URL);
  act(document);
  expect(readSelection(document, URL)).toEqual({ kind: 'skipped', reason: 'too-short' });
});
