import type { Outcome } from '../../lib/compare/outcome.ts';
import type { Match } from '../../lib/compare/report.ts';
import { dayOf } from '../../lib/export/citation.ts';
import { digestsOf } from '../../lib/export/comparison.ts';
import { type ExportFormat, exportFile } from '../../lib/export/formats.ts';
import { saveFile, version } from '../../lib/platform/save-file.ts';
import type { Words } from '../../lib/wording/words.ts';

/** Writes a match as a file and gives it to the browser; resolves with the file's name. */
export async function save(
  { reading, report }: Extract<Outcome, { kind: 'compared' }>,
  match: Match,
  format: ExportFormat,
  excerptsOnly: boolean,
  words: Words,
): Promise<string> {
  const { article } = reading;
  const digests = await digestsOf(article.text, match.sourceText);
  const now = new Date();
  const made = { madeAt: now.toISOString(), madeOn: dayOf(now), version };
  const file = exportFile(format, { article, match, report, ...made, digests, excerptsOnly }, words);
  saveFile(file);
  return file.name;
}
