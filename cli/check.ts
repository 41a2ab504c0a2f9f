import { compare } from '../lib/compare/compare.ts';
import type { Corpus } from '../lib/corpus/corpus.ts';
import type { Article } from '../lib/document/document.ts';
import { extractFromHtml } from '../lib/page/parse-html.ts';
import { onlyFile, parseArguments } from './arguments.ts';
import { ALERTED, CliError, DONE } from './cli-error.ts';
import { openCorpus } from './corpus.ts';
import { documentRow } from './documents.ts';
import { readJsonLines, writeJsonLine } from './json-lines.ts';
import { reportInWords, reportLine } from './report.ts';
import { readWholeFile } from './whole-file.ts';

/** `wireprint check`: articles against a corpus; JSON Lines in and out, or one text and a report in words. */
export async function check(args: string[]): Promise<typeof DONE | typeof ALERTED> {
  const { positionals, values } = parseArguments('check', args, {
    corpus: { type: 'string' },
    url: { type: 'string' },
    'exit-code': { type: 'boolean', default: false },
  });
  const file = onlyFile('check', positionals);
  const corpus = await openCorpus(values.corpus);
  if (file.endsWith('.jsonl')) return await checkLines(file, corpus);
  const article = articleOf(file, await readWholeFile(file), values.url);
  const report = await compare(article, corpus);
  process.stdout.write(reportInWords(article, report));
  return values['exit-code'] && report.alert ? ALERTED : DONE;
}

async function checkLines(file: string, corpus: Corpus): Promise<typeof DONE> {
  for await (const { id, ...article } of readJsonLines(file, documentRow)) {
    await writeJsonLine(reportLine(id, await compare(article, corpus)));
  }
  return DONE;
}

const MARKUP = /^\s*(?:<!doctype html|<html|<\?xml)/iu;

/** A text as it stands; a page by its article. */
function articleOf(file: string, content: string, url: string | undefined): Article {
  if (!/\.x?html?$/iu.test(file) && !MARKUP.test(content)) return { text: content };
  const reading = extractFromHtml(content, url ?? 'https://page.invalid/');
  if (reading.kind === 'skipped') throw new CliError(`${file}: no article to check: ${reading.reason}`);
  return reading.article;
}
