import { describe, expect, test } from 'vitest';
import type { SentenceLink } from '../../align/pair-sentences.ts';
import { slice } from '../../text/span.ts';
import { compareQuotations } from './quotations.ts';

const before = 'The settlement costs 31 million crowns a year.';
const source = `${before} “It is cheaper than a strike and it is fairer than what we were doing,” said Jul Carrow.`;
const reworded = `${before} “It is less expensive than a strike and more just than that which we did”, said Jul Carrow.`;

function linked(article: string, other: string, sentence = before): SentenceLink[] {
  const at = (text: string) => ({
    start: text.indexOf(sentence),
    end: text.indexOf(sentence) + sentence.length,
  });
  return [{ article: at(article), source: at(other), similarity: 1, same: true }];
}

const altered = (article: string, other = source, links = linked(article, other)) =>
  compareQuotations(article, other, links)
    .filter(({ kind }) => kind === 'altered')
    .map((finding) => slice(other, finding.source!));

describe('a quotation reworded past recognition', () => {
  test('is told by the sentence beside it', () => {
    expect(altered(reworded, source, [])).toEqual([]);
    expect(altered(reworded)).toEqual([
      'It is cheaper than a strike and it is fairer than what we were doing,',
    ]);
  });

  test('is told only of the same speaker', () => {
    expect(altered(reworded.replace('Jul Carrow', 'Bettina Osei'))).toEqual([]);
  });

  test('is told only with the same figures', () => {
    expect(altered(reworded.replace('a strike', '2 strikes of this kind'))).toEqual([]);
  });

  test('is told where the one says “one” and the other “you”', () => {
    const other = `${before} “You do not patent a broom,” Jul Carrow said.`;
    const article = `${before} “One doesn’t patent a brush”, Jul Carrow stated.`;
    expect(altered(article, other)).toEqual(['You do not patent a broom,']);
  });

  test('is told only where a word of substance is left', () => {
    expect(altered(reworded.replace('strike', 'walkout'))).toEqual([]);
  });

  test('is told of one quotation at most, the likest', () => {
    const twice = `${source} “A strike is what we wanted none of, and we had been doing nothing,” Carrow said.`;
    expect(altered(reworded, twice)).toEqual([
      'It is cheaper than a strike and it is fairer than what we were doing,',
    ]);
  });

  test('is not told where the sentence that holds it is told elsewhere', () => {
    const said = reworded.slice(before.length + 1);
    const other = `${source}\n\nA strike would have been dear, and nobody would have done it.`;
    const elsewhere = {
      ...linked(reworded, other)[0]!,
      article: { start: before.length + 1, end: before.length + 1 + said.length },
      source: { start: other.indexOf('A strike'), end: other.length },
    };
    expect(altered(reworded, other, [...linked(reworded, other), elsewhere])).toEqual([]);
  });
});
