import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { align as alignTokens } from '../lib/align/align.ts';
import { guessLanguage } from '../lib/text/stopwords.ts';
import { tokenize } from '../lib/text/tokens.ts';
import { CliError, DONE } from './cli-error.ts';
import { readJsonLines, writeJsonLine } from './json-lines.ts';
import { pair } from './pair.ts';

const alignRow = v.object({ id: v.string(), article: v.string(), source: v.string() });

/** `wireprint align FILE.jsonl`: the passages that two texts share, a line for each pair. */
export async function align(args: string[]): Promise<typeof DONE> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new CliError('align takes one file: wireprint align FILE.jsonl');
  for await (const { id, article, source } of readJsonLines(file, alignRow)) {
    const lang = guessLanguage(tokenize(article.slice(0, 4000), 'und').words);
    const passages = alignTokens(tokenize(article, lang), tokenize(source, lang));
    await writeJsonLine({
      id,
      passages: passages.map((passage) => ({ article: pair(passage.article), source: pair(passage.source), kind: passage.kind })),
    });
  }
  return DONE;
}
