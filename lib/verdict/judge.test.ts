import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFrequencies } from '../fingerprint-index/frequencies.ts';
import { sketch } from '../fingerprint/sketch.ts';
import { tokenize } from '../text/tokens.ts';
import { type Evidence, weigher } from './evidence.ts';
import { judge, wholeScore } from './judge.ts';
import { prepare } from './query.ts';
import { rarityOf } from './rarity.ts';
import { REASON_CODES } from './reasons.ts';
import { SENSITIVITIES, WHOLE_AT } from './sensitivity.ts';
import { twinsOf } from './twins.ts';

const rarity = rarityOf(countFrequencies([]));
const queryOf = (text: string) => prepare(tokenize(text, 'en'), [], rarity);
const sketchOf = (text: string) => sketch(tokenize(text, 'en'));

const share = fc.double({ min: 0, max: 1, noNaN: true });
const evidence: fc.Arbitrary<Evidence> = fc.record({
  names: share,
  placed: share,
  namesCounted: fc.nat(200),
  content: share,
  pairs: share,
  order: share,
  passage: share,
  fragment: share,
  copied: share,
  kept: share,
  sentencesFound: fc.nat(50),
  sentences: fc.nat(50),
});
const long = queryOf('The council of Lindholm met on Tuesday near Vell harbour. '.repeat(8));
const alone = { twins: 0, sameSite: false };

test('more evidence never weakens a verdict', () => {
  const kinds = ['names', 'placed', 'content', 'pairs', 'order', 'passage', 'copied', 'kept'] as const;
  fc.assert(
    fc.property(evidence, fc.constantFrom(...kinds), share, (given, kind, more) => {
      const stronger = { ...given, [kind]: Math.max(given[kind], more) };
      const [before, after] = [judge(long, given, alone), judge(long, stronger, alone)];
      expect(after.score).toBeGreaterThanOrEqual(before.score);
      if (before.alert) expect(after.alert).toBe(true);
    }),
  );
});

test('an alert scores a half or more, and nothing else of that length does', () => {
  fc.assert(
    fc.property(evidence, (given) => {
      const { alert, score } = judge(long, given, alone);
      expect(score >= 0.5).toBe(alert);
    }),
  );
});

test('an alert has the name of a copy, and only an alert has', () => {
  const copies = new Set<string>(['verbatim', 'lightly-edited', 'reworded', 'excerpt']);
  fc.assert(
    fc.property(evidence, fc.boolean(), (given, sameSite) => {
      const { alert, relation } = judge(long, given, { twins: 0, sameSite });
      expect(copies.has(relation)).toBe(alert);
    }),
  );
});

test('each reason that a verdict brings is in the list that the wording is checked against', () => {
  fc.assert(
    fc.property(evidence, fc.nat(3), (given, twins) => {
      for (const { code } of judge(long, given, { twins, sameSite: false }).reasons) {
        expect(REASON_CODES).toContain(code);
      }
    }),
  );
});

test('short texts abstain unless they are copied word for word', () => {
  const short = queryOf('The council of Lindholm met on Tuesday near Vell harbour.');
  const all: Evidence = {
    names: 1,
    placed: 1,
    namesCounted: 4,
    content: 1,
    pairs: 1,
    order: 1,
    passage: 1,
    fragment: 1,
    copied: 0.8,
    kept: 1,
    sentencesFound: 1,
    sentences: 1,
  };
  expect(judge(short, all, alone)).toMatchObject({ relation: 'cannot-tell', alert: false });
  expect(judge(short, { ...all, copied: 1 }, alone)).toMatchObject({ relation: 'verbatim', alert: true });
});

test('names are all or nothing: a report with other names is no rewrite, however alike', () => {
  fc.assert(
    fc.property(evidence, (given) => {
      const nameless = { ...given, names: 0.1, placed: 0.1, namesCounted: 30 };
      expect(wholeScore(nameless, 'capitals')).toBeLessThan(-0.9);
    }),
  );
});

test('a text shares everything with itself', () => {
  const text =
    'Harbour master Ilse Brandt closed the Vell crossing on Friday. Engineers found cracks in two of the 14 piers.';
  const found = weigher(queryOf(text), rarity)(sketchOf(text), []);
  expect(found).toMatchObject({ names: 1, placed: 1, content: 1, pairs: 1, order: 1, copied: 1, kept: 1 });
});

test('two texts without a word in common share nothing', () => {
  const found = weigher(queryOf('Ferry pilots struck.'), rarity)(sketchOf('Bakers sold bread cheaply.'), []);
  expect(found).toMatchObject({
    names: 0,
    placed: 0,
    pairs: 0,
    order: 0,
    passage: 0,
    fragment: 0,
    copied: 0,
    kept: 0,
  });
});

test('copies of a source do not make its phrases common', () => {
  const text =
    'Harbour master Ilse Brandt closed the Vell crossing on Friday after engineers found cracks in two piers.';
  const copies = [sketchOf(text), sketchOf(`${text} More follows.`), sketchOf(`Breaking. ${text}`)];
  const among = rarityOf(countFrequencies(copies));
  const query = prepare(tokenize(text, 'en'), [], among);
  const twins = twinsOf(copies[0]!, copies);
  expect(twins).toHaveLength(2);
  const weigh = weigher(query, among);
  expect(weigh(copies[0]!, twins).passage).toBeGreaterThan(2 * weigh(copies[0]!, []).passage);
});

test('fewer alerts are some of the usual ones, and more are all of them; who wants fewer is told of the others', () => {
  fc.assert(
    fc.property(evidence, (given) => {
      const [fewer, usual, more] = SENSITIVITIES.map((sensitivity) =>
        judge(long, given, { ...alone, sensitivity }),
      );
      if (fewer!.alert) expect(usual!.alert).toBe(true);
      if (usual!.alert) expect(more!.alert).toBe(true);
      expect(fewer!.relation).toBe(usual!.relation);
      expect(usual).toEqual(judge(long, given, alone));
    }),
  );
});

test('the levels differ in the whole article alone, and each by its own threshold', () => {
  const between = (of: readonly number[]) =>
    fc.sample(evidence, 20_000).filter((one) => {
      const score = wholeScore(one, long.namesBy);
      return one.passage < 0.8 && score >= of[0]! && score < of[1]!;
    });
  const { fewer, usual, more } = WHOLE_AT;
  for (const [range, expected] of [
    [
      [usual, fewer],
      [false, true, true],
    ],
    [
      [more, usual],
      [false, false, true],
    ],
  ] as const)
    for (const one of between(range))
      expect(SENSITIVITIES.map((sensitivity) => judge(long, one, { ...alone, sensitivity }).alert)).toEqual(
        expected,
      );
});
