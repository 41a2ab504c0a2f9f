import * as v from 'valibot';
import type { ArticleReading, PageReading } from '../lib/document/reading.ts';
import { extractFromHtml } from '../lib/page/parse-html.ts';
import { slice } from '../lib/text/span.ts';
import { onlyFile, parseArguments } from './arguments.ts';
import { DONE } from './cli-error.ts';
import { readJsonLines, writeJsonLine } from './json-lines.ts';
import { readWholeFile } from './whole-file.ts';

const pageRow = v.object({ id: v.string(), html: v.string(), url: v.string() });

/** `wireprint extract`: the article of each page of a JSON Lines file, or of one HTML file, in words. */
export async function extract(args: string[]): Promise<typeof DONE> {
  const { positionals, values } = parseArguments('extract', args, {
    explain: { type: 'boolean' },
    url: { type: 'string' },
  });
  const file = onlyFile('extract', positionals);
  if (file.endsWith('.jsonl')) {
    for await (const { id, html, url } of readJsonLines(file, pageRow)) {
      await writeJsonLine({ id, article: toJson(extractFromHtml(html, url)) });
    }
    return DONE;
  }
  const reading = extractFromHtml(await readWholeFile(file), values.url ?? 'https://page.invalid/');
  process.stdout.write(values.explain ? explain(reading) : toText(reading));
  return DONE;
}

function toJson(reading: PageReading) {
  if (reading.kind === 'skipped') return null;
  const { article, paragraphs, ...signals } = reading;
  return {
    ...article,
    paragraphs: paragraphs.map(({ kind, span }) => ({ kind, text: slice(article.text, span) })),
    ...signals,
  };
}

function toText(reading: PageReading): string {
  if (reading.kind === 'skipped') return `No article here: ${reading.reason}\n`;
  return `${[reading.article.title ?? '', reading.article.text].filter(Boolean).join('\n\n')}\n`;
}

function explain(reading: PageReading): string {
  if (reading.kind === 'skipped') return toText(reading);
  return [...headOf(reading), '', ...keptLines(reading), '', ...removedLines(reading), ''].join('\n');
}

function headOf({ article, words, sure, suspected, dateFoundIn }: ArticleReading): string[] {
  const { text: _, ...metadata } = article;
  return [
    ...Object.entries(metadata).map(([name, value]) => `${name}: ${String(value)}`),
    `date found in: ${dateFoundIn ?? 'nowhere'}`,
    `words: ${words}; sure: ${sure.toFixed(2)}; suspected: ${suspected.join(', ') || 'nothing'}`,
  ];
}

function keptLines({ article, paragraphs }: ArticleReading): string[] {
  return paragraphs.map(({ kind, span }) => `+ ${kind.padEnd(9)} ${slice(article.text, span)}`);
}

function removedLines({ removed }: ArticleReading): string[] {
  return removed.map(({ reason, excerpt }) => `- ${reason.padEnd(9)} ${excerpt.replace(/\s+/gu, ' ')}`);
}
