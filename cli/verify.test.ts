import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadStories } from '../demo/story.ts';
import { compare } from '../lib/compare/compare.ts';
import { digestsOf } from '../lib/export/comparison.ts';
import { exportFile } from '../lib/export/formats.ts';
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

/** A report as the extension saves it. */
async function saved(excerptsOnly: boolean): Promise<string> {
  const digests = await digestsOf(article.text, match.sourceText);
  const comparison = {
    article,
    match,
    report,
    digests,
    excerptsOnly,
    madeAt: '2024-04-13T08:00:00Z',
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
