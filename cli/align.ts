import * as v from 'valibot';
import { align as alignTokens } from '../lib/align/align.ts';
import { languageOf } from '../lib/text/language.ts';
import { tokenize } from '../lib/text/tokens.ts';
import { onlyFile, parseArguments } from './arguments.ts';
import { DONE } from './cli-error.ts';
import { readJsonLines, writeJsonLine } from './json-lines.ts';
import { pair } from './pair.ts';

const alignRow = v.object({ id: v.string(), article: v.string(), source: v.string() });

/** `wireprint align FILE.jsonl`: the passages that two texts share, a line for each pair. */
export async function align(args: string[]): Promise<typeof DONE> {
  const { positionals } = parseArguments('align', args, {});
  const file = onlyFile('align', positionals);
  for await (const { id, article, source } of readJsonLines(file, alignRow)) {
    const passages = alignTokens(
      tokenize(article, languageOf(article, undefined)),
      tokenize(source, languageOf(source, undefined)),
    );
    await writeJsonLine({
      id,
      passages: passages.map(({ article, source, kind }) => ({
        article: pair(article),
        source: pair(source),
        kind,
      })),
    });
  }
  return DONE;
}
