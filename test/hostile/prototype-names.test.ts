import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../lib/compare/match.ts';
import { smallNumber } from '../../lib/evidence/facts/number-words.ts';
import { parseHtml } from '../../lib/page/parse-html.ts';
import { readPage } from '../../lib/page/read.ts';
import { parseVisit } from '../../lib/protocol/page.ts';
import { tokenize } from '../../lib/text/tokens.ts';

/** What a table has without having been given it, where it is a plain object. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);
/** Stands for each of them: a word of no table, of like letters. */
const PLAIN = 'conservator';

const ADDRESS = 'https://a.example/2026/ferry-sails';
const SENTENCES = [
  'The ferry left the harbour at six in the morning with eighty passengers on board, the operator said.',
  'It was the first crossing since the storm of March had filled the channel with sand, and the last of the week.',
  'A second boat is to join the route in June, when the summer visitors come to the islands with their tents.',
];

/** An article around elements of a name: by tag, as scripts may make them, and by all that tells what they are for. */
function pageOf(name: string): Document {
  const body = SENTENCES.map((text) => `<p>${text}</p>`).join('');
  const html = `<head><title>Ferry sails</title><meta property="og:type" content="article"><meta name="${name}" content="${name}"></head><article>${body}</article>`;
  const document = parseHtml(html, ADDRESS);
  const article = document.querySelector('article')!;
  for (const attribute of ['tag', 'class', 'id', 'role', 'itemprop']) {
    const tag = attribute === 'tag' ? name : 'div';
    const element = document.createElementNS('http://www.w3.org/1999/xhtml', tag);
    if (attribute !== 'tag') element.setAttribute(attribute, name);
    element.append(
      `Under the ${attribute} stands another odd sentence, of cheese and of the goats in the hills.`,
    );
    article.insertBefore(element, article.children[1]!);
  }
  return document;
}

describe.each(NAMES)('%s', (name) => {
  test('is the name of an element like any other', () => {
    const reading = readPage(pageOf(name), ADDRESS);
    expect(reading).toEqual(readPage(pageOf(PLAIN), ADDRESS));
    expect(
      parseVisit({ page: { url: ADDRESS, loadedAt: 1 }, reading: structuredClone(reading) }),
    ).not.toBeNull();
  });

  const source = (word: string) =>
    `“The harbour of the ${word} will close for good in the autumn, whatever the council decides,” Ines Holt said. The team called Lindholm built 3 boats in the ${word}, the ${word} of the 3 islands.`;
  const article = (word: string) =>
    `“The ${word} will be shut for good in the spring, whatever the council decides,” Ines Holt said. The ${word} called Lindholm built 4 boats with the ${word}, the ${word} of the 3 islands.`;
  const kinds = (word: string, lang: string) => {
    const [here, there] = [article(word), source(word)];
    const { quotations, facts } = compareTexts(tokenize(here, lang), { text: there, lang });
    return [...quotations, ...facts].map((finding) => finding.kind).toSorted();
  };

  test.each(['en', 'de', 'fr', 'es', 'pt', 'nl', 'und'])('is a word like any other, in %s', (lang) => {
    expect(kinds(name, lang)).toEqual(kinds(PLAIN, lang));
  });

  test('is a language without number words', () => {
    expect(smallNumber('length', name)).toBeUndefined();
  });
});
