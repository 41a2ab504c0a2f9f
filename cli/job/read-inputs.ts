import { documentItem } from '../../lib/import/item.ts';
import { MAX_RECORD_BYTES } from '../../lib/pack/records.ts';
import { CliError } from '../cli-error.ts';
import type { Progress } from '../pack-progress.ts';
import { dateOf, UNDATED } from '../pack-rows.ts';
import type { Database } from './database.ts';

const QUERIES: readonly (readonly [RegExp, string])[] = [
  [/\.(?:jsonl|ndjson)$/iu, '01-read-json-lines'],
  [/\.parquet$/iu, '01-read-parquet'],
];

/** Reads files into the table `rows`, each row parsed as `pack build` would; how many were taken, and how many not. */
export async function readInputs(
  database: Database,
  files: readonly string[],
  progress: Progress,
): Promise<{ readonly taken: number; readonly refused: number }> {
  const rows = await database.fill('rows');
  let [before, taken, refused] = [0, 0, 0];
  for (const file of files) {
    const query = QUERIES.find(([ending]) => ending.test(file))?.[1];
    if (query === undefined) throw new CliError(`${file}: pack job reads JSON Lines and Parquet`);
    let last = 0;
    for await (const [place, json] of database.rows(query, { file })) {
      last = Number(place);
      const row = rowOf(json, `${file}:${last}`);
      if (typeof row === 'string') {
        refused++;
        progress.say(`refused ${file}:${last}: ${row}`);
        continue;
      }
      taken++;
      const { source, text } = row;
      const published = dateOf(source);
      rows.add([
        BigInt(before + last),
        source.id,
        published?.slice(0, 7) ?? UNDATED,
        published,
        source.lang ?? null,
        text,
      ]);
      progress.tick(() => `reading ${file}: ${last} rows`);
    }
    before += last;
  }
  rows.done();
  return { taken, refused };
}

function rowOf(json: unknown, place: string) {
  if (typeof json !== 'string') return 'not-json';
  const item = documentItem(JSON.parse(json), place);
  if (item.kind === 'refused') return `${item.reason} ${item.detail}`.trim();
  const text = JSON.stringify(item.document);
  if (Buffer.byteLength(text) >= MAX_RECORD_BYTES) return `more than ${MAX_RECORD_BYTES} bytes`;
  return { source: item.document, text };
}
