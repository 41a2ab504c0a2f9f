import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadStories, type Story } from '../../demo/story.ts';
import { memoryCorpus } from '../corpus/memory-corpus.ts';
import { recordOf, withoutText } from '../corpus/record.ts';
import { compare } from './compare.ts';
import type { Judgement } from './report.ts';

const stories = await loadStories();
const textOf = (story: Story) => story.paragraphs.join('\n');
const recordFrom = (story: Story) => recordOf({ id: story.id, text: textOf(story) });
const originals = stories.filter(({ kind }) => kind === 'original');
const corpus = memoryCorpus(originals.map(recordFrom));
const bare = memoryCorpus(originals.map((story) => withoutText(recordFrom(story))));
const copies = stories.filter(({ of, kind }) => of.length > 0 && kind !== 'independent');

test.each(copies.map((story) => [story.id, story] as const))(
  '%s alerts without any text too',
  async (_, copy) => {
    const [withText, fromSketch] = await Promise.all(
      [corpus, bare].map((each) => compare({ text: textOf(copy) }, each)),
    );
    expect(fromSketch!.alert).toBe(true);
    expect(fromSketch!.relation).toBe(withText!.relation);
    expect(fromSketch!.matches[0]!.source.id).toBe(withText!.matches[0]!.source.id);
    expect(fromSketch!.matches[0]!.score).toBe(withText!.matches[0]!.score);
  },
);

test('a page never matches itself', async () => {
  const story = originals[0]!;
  const url = 'https://www.courier.example/a/story/';
  const own = memoryCorpus([recordOf({ id: 'own', text: textOf(story), url })]);
  const elsewhere = { text: textOf(story), url: 'https://other.example/b' };
  expect((await compare({ ...elsewhere, url: 'http://courier.example/a/story#top' }, own)).matches).toEqual(
    [],
  );
  const forTelephones = { ...elsewhere, url: 'https://m.courier.example/b', canonical: url };
  expect((await compare(forTelephones, own)).matches).toEqual([]);
  expect((await compare(elsewhere, own)).alert).toBe(true);
});

test('a page that calls a story of another site its canonical one is matched with it, and that is a clue', async () => {
  const story = originals[0]!;
  const url = 'https://www.courier.example/a/story/';
  const corpus = memoryCorpus([recordOf({ id: 'own', text: textOf(story), url })]);
  const copy = { text: textOf(story), url: 'https://other.example/b', canonical: url };
  const { alert, matches } = await compare(copy, corpus);
  expect(alert).toBe(true);
  expect(matches[0]!.precedence.first).toBe('source');
  expect(matches[0]!.precedence.clues.map(({ code }) => code)).toContain('canonical-points-to-other');
});

test('alerts come before other matches, the strongest first', async () => {
  for (const copy of copies) {
    const { matches } = await compare({ text: textOf(copy) }, corpus);
    const scores = matches.map(({ score }) => Math.round(20 * score));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(matches.findIndex(({ alert }) => !alert)).not.toBe(0);
  }
});

test('what is judged is told before anything is aligned, and the report says the same', async () => {
  for (const story of stories) {
    const heard: string[] = [];
    const judgements: Judgement[] = [];
    const report = await compare({ text: textOf(story) }, corpus, {
      onJudged: (judgement) => {
        heard.push('judged');
        judgements.push(judgement);
      },
      onProgress: ({ stage }) => void heard.push(stage),
    });
    expect(judgements).toHaveLength(1);
    expect(heard.slice(heard.indexOf('judged'))).not.toContain('searching');
    expect(heard.slice(0, heard.indexOf('judged'))).not.toContain('aligning');
    expect(report).toMatchObject(judgements[0]!);
    expect(report.matches).toHaveLength(judgements[0]!.matches.length);
  }
});

test('of two records of one story the one that can show changes comes first', async () => {
  const copy = copies.find(({ kind }) => kind === 'reworded')!;
  const original = originals.find(({ id }) => id === copy.of[0])!;
  const full = recordOf({ id: 'full', text: `${textOf(original)}\nRead more in our weekend edition.` });
  const sketchOnly = withoutText(recordOf({ id: 'bare', text: textOf(original) }));
  const { matches } = await compare({ text: textOf(copy) }, memoryCorpus([sketchOnly, full]));
  expect(matches.map(({ source }) => source.id)).toEqual(['full', 'bare']);
});

test('what was cut and not edited is an excerpt', async () => {
  for (const original of originals) {
    const half = original.paragraphs.slice(0, Math.ceil(original.paragraphs.length / 2)).join('\n');
    expect((await compare({ text: half }, corpus)).relation).toBe('excerpt');
  }
});

test('what only quotes the same speech does not alert', async () => {
  const speech = Array.from(
    { length: 6 },
    (_, i) =>
      `“We have waited ${i + 3} winters for this crossing and my neighbours will not wait for another committee to count the gulls.”`,
  );
  const source = [
    'Mayor Idris Vell spoke at the quay before the vote on the crossing, watched by two dozen fishermen.',
    ...speech,
  ].join('\n');
  const article = [
    'A podcast about stubborn towns plays one address in full this week, and then spends an hour on bread.',
    ...speech,
    'Its hosts, both bakers, found the tone of it familiar. Their next guest is a collector of kettles.',
  ].join('\n');
  const report = await compare({ text: article }, memoryCorpus([recordOf({ id: 'vell', text: source })]));
  expect(report.alert).toBe(false);
});

test('unrelated paragraphs may be swapped without a change of verdict', async () => {
  const unrelated = stories.filter(({ kind }) => kind === 'unrelated');
  for (const story of unrelated) {
    const swapped = { text: story.paragraphs.toReversed().join('\n') };
    const [report, other] = await Promise.all([
      compare({ text: textOf(story) }, corpus),
      compare(swapped, corpus),
    ]);
    expect([other.alert, other.relation]).toEqual([report.alert, report.relation]);
  }
});

test('disguised letters are seen through, and told', async () => {
  const story = originals[1]!;
  const text = textOf(story).replaceAll('e', 'е').replaceAll('an', 'a\u200bn');
  const report = await compare({ text }, corpus);
  expect(report.matches[0]).toMatchObject({ source: { id: story.id }, relation: 'verbatim', alert: true });
  expect(report.notes.map(({ code }) => code)).toContain('disguised-letters');
});

test('a passage shared with the same site is standing text', async () => {
  const standing = originals[2]!.paragraphs.slice(0, 3).join('\n');
  const source = { id: 's', text: `${standing}\n${textOf(originals[3]!)}`, url: 'https://courier.example/1' };
  const article = { text: `${textOf(originals[4]!)}\n${standing}`, url: 'https://courier.example/2' };
  const one = memoryCorpus([recordOf(source)]);
  expect((await compare({ ...article, url: 'https://herald.example/2' }, one)).alert).toBe(true);
  expect((await compare(article, one)).alert).toBe(false);
});

test('fragments that three sources and the article share come from none of them', async () => {
  const shared = originals[2]!.paragraphs.slice(1, 3).join('\n');
  const sources = [5, 6, 7, 8].map((i) => ({ id: `s${i}`, text: `${textOf(originals[i]!)}\n${shared}` }));
  const { relation, alert } = await compare(
    { text: `${textOf(originals[0]!)}\n${shared}` },
    memoryCorpus(sources.map(recordOf)),
  );
  expect([relation, alert]).toEqual(['common-source', false]);
});

test('a comparison can be stopped', async () => {
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(compare({ text: textOf(originals[0]!) }, corpus, { signal })).rejects.toThrow('enough');
});

test('a few words abstain', async () => {
  const text = originals[0]!.paragraphs[0]!.split(' ').slice(0, 12).join(' ');
  expect((await compare({ text: `${text} but otherwise` }, corpus)).alert).toBe(false);
});

describe('any string is judged, and none throws', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['blank', ' \n\u00a0\n '],
    ['punctuation', '?!…—“”'.repeat(5000)],
    ['a million periods', '.'.repeat(1_000_000)],
    ['lone surrogates', '\ud800\udc00\ud800 \udfff'.repeat(2000)],
    ['one word', 'buffalo '.repeat(200_000)],
    ['identical sentences', 'The council of Lindholm met on Tuesday. '.repeat(50_000)],
    ['one long word', 'a'.repeat(1_000_000)],
    ['open quotations', '“'.repeat(20_000)],
    ['Han without end', '国'.repeat(300_000)],
  ];
  test.each(hostile)('%s', async (_, text) => {
    const report = await compare({ text }, corpus);
    expect(report.alert).toBe(false);
  });
  test('a story repeated to two million characters', async () => {
    const text = `${textOf(originals[0]!)}\n`.repeat(1000).slice(0, 2_000_000);
    const report = await compare({ text }, corpus);
    expect(report.matches[0]!.source.id).toBe(originals[0]!.id);
  });
});

const SEEDS = '../shared/seeds';
const SOURCES = '../shared/eval/news-en/sources.jsonl';
describe.skipIf(!existsSync(SEEDS) || !existsSync(SOURCES))(
  'the seeds (skipped where ../shared is missing)',
  () => {
    test('the original ranks first among 500 others, as reworded', async () => {
      const [copy, original] = readdirSync(SEEDS)
        .toSorted()
        .map((name) => readFileSync(`${SEEDS}/${name}`, 'utf8'));
      const others = readFileSync(SOURCES, 'utf8').split('\n').slice(0, 500);
      const records = others.map((row) => recordOf(JSON.parse(row) as { id: string; text: string }));
      records.push(withoutText(recordOf({ id: 'seed', text: original! })));
      const report = await compare({ text: copy! }, memoryCorpus(records));
      expect(report.matches[0]).toMatchObject({ source: { id: 'seed' }, alert: true, relation: 'reworded' });
      expect(report.matches.filter(({ alert }) => alert)).toHaveLength(1);
    });
  },
);
