import { compare } from '../lib/compare/compare.ts';
import type { Match } from '../lib/compare/report.ts';
import type { Corpus, CorpusRecord } from '../lib/corpus/corpus.ts';
import { recordOf } from '../lib/corpus/record.ts';
import { textDigest } from '../lib/export/comparison.ts';
import { parseReportFile, type ReportFile } from '../lib/export/report-file.ts';
import { THRESHOLDS, thresholdsOf } from '../lib/verdict/judge.ts';
import { onlyFile, parseArguments } from './arguments.ts';
import { ALERTED, CliError, DONE } from './cli-error.ts';
import { openCorpus } from './corpus.ts';
import { readWholeFile } from './whole-file.ts';

/** One thing that was worked out anew, and whether the report says the same. */
interface Check {
  readonly name: string;
  readonly isSame: boolean;
  readonly detail: string;
}

/**
 * `wireprint verify`: works a saved report out anew from the texts in it. How rare words are is counted in
 * the given corpus, as it was when the report was made. 0: all is as the report says, 1: something differs.
 */
export async function verify(args: string[]): Promise<typeof DONE | typeof ALERTED> {
  const { positionals, values } = parseArguments('verify', args, { corpus: { type: 'string' } });
  const file = onlyFile('verify', positionals);
  const report = parseReport(file, await readWholeFile(file));
  const checks = [
    ...digestsAndThresholds(report, await digests(report)),
    ...(await verdict(report, values.corpus)),
  ];
  for (const { name, isSame, detail } of checks)
    process.stdout.write(`${isSame ? 'same   ' : 'DIFFERS'}  ${name}: ${detail}\n`);
  const isSame = checks.every((check) => check.isSame);
  process.stdout.write(
    isSame
      ? 'All is as the report says. The report is not notarised: this shows that it is consistent, not who made it or when.\n'
      : 'Something differs from what the report says.\n',
  );
  return isSame ? DONE : ALERTED;
}

type WithTexts = ReportFile & {
  readonly article: { readonly text: string };
  readonly source: { readonly text: string };
};

function parseReport(file: string, content: string): WithTexts {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    throw new CliError(`${file}: not JSON`);
  }
  const report = parseReportFile(json);
  if (typeof report === 'string') throw new CliError(`${file}: not a report: ${report}`);
  if (!hasTexts(report))
    throw new CliError(
      `${file}: without the texts, of which it holds excerpts at most, nothing can be verified`,
    );
  return report;
}

function hasTexts(report: ReportFile): report is WithTexts {
  return report.article.text !== null && report.source.text !== null;
}

async function digests({ article, source }: WithTexts): Promise<{ article: string; source: string }> {
  return { article: await textDigest(article.text), source: await textDigest(source.text) };
}

function digestsAndThresholds(report: WithTexts, digests: { article: string; source: string }): Check[] {
  const thresholds = (of: Readonly<Record<string, number>>) =>
    Object.entries(of)
      .map(([name, value]) => `${name} ${value}`)
      .sort()
      .join(', ');
  const ours = report.sensitivity === undefined ? THRESHOLDS : thresholdsOf(report.sensitivity);
  return [
    check('SHA-256 of the article', digests.article, report.article.sha256),
    check('SHA-256 of the source', digests.source, report.source.sha256),
    check('thresholds', thresholds(ours), thresholds(report.thresholds)),
  ];
}

async function verdict(report: WithTexts, corpusFile: string | undefined): Promise<Check[]> {
  const { sha256: _, ...article } = report.article;
  const { sha256: __, ...source } = report.source;
  const corpus = withSource(await openCorpus(corpusFile), recordOf(source));
  const { matches, sensitivity } = await compare(article, corpus, {
    sensitivity: report.sensitivity ?? 'usual',
  });
  const match = matches.find((found) => found.source.id === source.id);
  return [
    check('relation', match?.relation ?? 'none', report.verdict.relation),
    check(
      `alert at sensitivity “${sensitivity}”`,
      String(match?.alert ?? false),
      String(report.verdict.alert),
    ),
    check('which came first', firstOf(match), report.verdict.precedence.first),
  ];
}

function firstOf(match: Match | undefined): string {
  return match?.precedence.first ?? 'cannot-tell';
}

/** A corpus in which this source is always judged, and words are as rare as they were without it. */
function withSource(corpus: Corpus, record: CorpusRecord): Corpus {
  const { id } = record.source;
  return {
    ...corpus,
    async retrieve(sketch, limit) {
      const found = await corpus.retrieve(sketch, limit);
      return [{ id, weight: Number.MAX_VALUE }, ...found.filter((other) => other.id !== id)].slice(0, limit);
    },
    load: async (asked) => (asked === id ? record : corpus.load(asked)),
  };
}

function check(name: string, now: string, said: string | null): Check {
  const isSame = now === said;
  return { name, isSame, detail: isSame ? now : `now ${now}, in the report ${said ?? 'missing'}` };
}
