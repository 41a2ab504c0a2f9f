import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';
import { domOf } from './dom.ts';
import { parseHtml } from './parse-html.ts';
import { readSelection } from './read-selection.ts';
import { treeOf } from './tree.ts';
import { rootOf, within } from './within-range.ts';

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

test('any range is read as a copy of it would be, and is not copied', () => {
  const html = `<body><!-- a --><div>One <b>two <i>three</i></b><!-- four --> five<br>six</div>
    <ul><li>Seven</li><li><p>Eight</p> nine <form><input name="firstChild">ten</form></li></ul><p></p>end</body>`;
  const document = parseHtml(html, URL);
  const dom = domOf(document);
  const nodes: Node[] = [];
  const collect = (node: Node): void => {
    nodes.push(node);
    for (let child = dom.first(node); child; child = dom.next(child)) collect(child);
  };
  collect(document.body);
  const lengthOf = (node: Node): number =>
    node.nodeType === 1 ? Array.from(node.childNodes).length : dom.data(node).length;
  const point = fc.tuple(fc.constantFrom(...nodes), fc.nat({ max: 8 }));
  fc.assert(
    fc.property(point, point, ([from, i], [to, j]) => {
      const range = document.createRange();
      range.setStart(from, Math.min(i, lengthOf(from)));
      range.setEnd(to, Math.min(j, lengthOf(to)));
      fc.pre(!range.collapsed);
      const copied = blocksOf(treeOf(range.cloneContents(), dom), dom);
      range.cloneContents = () => expect.fail('copied');
      const seen = within(range, dom);
      const live = blocksOf(treeOf(rootOf(range, dom), seen), seen);
      expect(live.map(({ text, kind }) => [kind, text])).toEqual(
        copied.map(({ text, kind }) => [kind, text]),
      );
    }),
    { numRuns: 1000 },
  );
});
