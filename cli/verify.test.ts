import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadStories } from '../demo/story.ts';
import { compare } from '../lib/compare/compare.ts';
import type { Report } from '../lib/compare/report.ts';
import type { Article } from '../lib/document/document.ts';
import { digestsOf } from '../lib/export/comparison.ts';
import { exportFile } from '../lib/export/formats.ts';
import type { Sensitivity } from '../lib/verdict/sensitivity.ts';
import { english } from '../lib/wording/en.ts';
import { openCorpus } from './corpus.ts';

const MAIN = path.join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-verify-'));

const stories = await loadStories();
const original = stories.find((story) => story.kind === 'original' && story.textInPack)!;
const copy = stories.find((story) => story.of.length === 1 && story.of[0] === original.id)!;
const article = { text: copy.paragraphs.join('\n\n'), title: copy.headline };
const report = await compare(article, await openCorpus());
const match = report.matches.find(({ source }) => source.id === `demo:${original.id}`)!;

/** A report as the extension saves it, of the strongest match where it is not the one above. */
async function saved(excerptsOnly: boolean, of: Article = article, found: Report = report): Promise<string> {
  const shown = found === report ? match : found.matches[0]!;
  const digests = await digestsOf(of.text, shown.sourceText);
  const comparison = {
    article: of,
    match: shown,
    report: found,
    digests,
    excerptsOnly,
    madeAt: '2024-04-13T08:00:00Z',
    madeOn: '2024-04-13',
    version: '1',
  };
  return exportFile('annotation', comparison, english).content;
}

function verify(content: string) {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync('node', [MAIN, 'verify', file], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a report as it was saved is confirmed: digests, thresholds, relation', async () => {
  const { status, stdout } = verify(await saved(false));
  expect(stdout).not.toContain('DIFFERS');
  expect(stdout).toContain(`relation: ${match.relation}`);
  expect(stdout).toContain('not notarised');
  expect(status).toBe(0);
});

/** A report of a match that alerts at the usual sensitivity and not at the one below it. */
async function savedAt(sensitivity: Sensitivity) {
  const { paragraphs, headline } = stories.find(({ id }) => id === 'council-budget-independent')!;
  const close = { text: paragraphs.slice(0, 3).join('\n\n'), title: headline };
  return JSON.parse(await saved(false, close, await compare(close, await openCorpus(), { sensitivity })));
}

test('a match that alerts at other sensitivities alone is confirmed at the one that the reader had chosen', async () => {
  const content = await savedAt('fewer');
  expect(content['wireprint:report'].verdict.alert).toBe(false);
  const { status, stdout } = verify(JSON.stringify(content));
  expect(stdout).toContain('same     alert at sensitivity “fewer”: false');
  expect(stdout).not.toContain('DIFFERS');
  expect(status).toBe(0);
});

test('a report that names no sensitivity is older, and is worked out as usual', async () => {
  const content = await savedAt('usual');
  delete content['wireprint:report'].sensitivity;
  delete content['wireprint:report'].thresholds.alert;
  const { status, stdout } = verify(JSON.stringify(content));
  expect(stdout).toContain('same     alert at sensitivity “usual”: true');
  expect(stdout).not.toContain('DIFFERS');
  expect(status).toBe(0);
});

test('a text that was changed in the file afterwards is found by its digest', async () => {
  const content = JSON.parse(await saved(false));
  content['wireprint:report'].article.text += ' And more.';
  const { status, stdout } = verify(JSON.stringify(content));
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^DIFFERS {2}SHA-256 of the article: now [0-9a-f]{64}, in the report [0-9a-f]{64}$/mu,
  );
});

test('a verdict that the texts do not bear out is found', async () => {
  const content = JSON.parse(await saved(false));
  const relation = match.relation === 'verbatim' ? 'reworded' : 'verbatim';
  content['wireprint:report'].verdict.relation = relation;
  const { status, stdout } = verify(JSON.stringify(content));
  expect(status).toBe(1);
  expect(stdout).toContain(`DIFFERS  relation: now ${match.relation}, in the report ${relation}`);
});

test('excerpts and files of other kinds cannot be verified, which is said in one line', async () => {
  for (const [content, said] of [
    [await saved(true), 'without the texts'],
    ['{}', 'not a report: wireprint:report'],
    ['oops', 'not JSON'],
  ] as const) {
    const { status, stderr } = verify(content);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
});
