import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { documentItem } from '../../lib/import/item.ts';
import { MAX_RECORD_BYTES } from '../../lib/pack/records.ts';
import { CliError } from '../cli-error.ts';
import type { Progress } from '../pack-progress.ts';
import { dateOf, UNDATED } from '../pack-rows.ts';
import { replaceFile } from '../work-folder.ts';
import type { Database, Row } from './database.ts';
import { partIn } from './parts.ts';

const QUERIES: readonly (readonly [RegExp, string])[] = [
  [/\.(?:jsonl|ndjson)$/iu, '01-read-json-lines'],
  [/\.parquet$/iu, '01-read-parquet'],
];

/** What is in the parts of the table `rows`. */
const stateSchema = v.object({
  parts: v.number(),
  /** Files that are read whole, the rows that they have, and the last row that was read of the next. */
  files: v.number(),
  before: v.number(),
  last: v.number(),
  taken: v.number(),
  refused: v.number(),
});
type State = v.InferOutput<typeof stateSchema>;

/** The query that reads a file. */
export function queryFor(file: string): string {
  const query = QUERIES.find(([ending]) => ending.test(file))?.[1];
  if (query === undefined) throw new CliError(`${file}: pack job reads JSON Lines and Parquet`);
  return query;
}

/**
 * Reads files into parts of the table `rows`, each row parsed as `pack build` would; how many were taken, and how many
 * not. Goes on after the last part that was noted. `partBytes`: of the rows of a part.
 */
export async function readInputs(
  database: Database,
  files: readonly string[],
  folder: string,
  partBytes: number,
  progress: Progress,
): Promise<{ readonly taken: number; readonly refused: number }> {
  const noteFile = path.join(folder, 'rows.json');
  const rowsFolder = path.join(folder, 'rows');
  const state = await resume(noteFile, rowsFolder);
  if (state.parts > 0) progress.say(`going on after ${state.before + state.last} rows`);
  let rows = await database.fill('rows');
  let bytes = 0;

  async function note(): Promise<void> {
    rows.done();
    await database.saveTable('rows', 'place', partIn(rowsFolder, state.parts));
    state.parts++;
    bytes = 0;
    await replaceFile(noteFile, JSON.stringify(state));
    progress.say(`read ${state.before + state.last} rows, ${state.refused} refused`);
  }

  async function readFileFrom(file: string): Promise<void> {
    const found = database.rows(queryFor(file), { file, after: state.last });
    for await (const [place, json] of found) {
      state.last = Number(place);
      const row = rowOf(json, `${file}:${state.last}`);
      if (typeof row === 'string') {
        state.refused++;
        progress.say(`refused ${file}:${state.last}: ${row}`);
        continue;
      }
      state.taken++;
      rows.add([BigInt(state.before + state.last), ...row.columns]);
      bytes += row.bytes;
      if (bytes < partBytes) continue;
      await note();
      rows = await database.fill('rows');
    }
  }

  for (const file of files.slice(state.files)) {
    await readFileFrom(file);
    state.files++;
    state.before += state.last;
    state.last = 0;
  }
  // Without any row a part is still written: what comes next reads one.
  if (bytes > 0 || state.parts === 0) await note();
  else rows.done();
  await database.show('rows', path.join(rowsFolder, '*.parquet'));
  return state;
}

/** Where an earlier run has come to. A part that it has written but not noted is written again. */
async function resume(noteFile: string, rowsFolder: string): Promise<State> {
  const state = await readState(noteFile);
  for (const name of await readdir(rowsFolder))
    if (Number.parseInt(name, 10) >= state.parts) await rm(path.join(rowsFolder, name));
  return state;
}

async function readState(file: string): Promise<State> {
  try {
    return v.parse(stateSchema, JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { parts: 0, files: 0, before: 0, last: 0, taken: 0, refused: 0 };
  }
}

/** A row of the table but for its place; why there is none. */
function rowOf(json: unknown, place: string): { readonly columns: Row; readonly bytes: number } | string {
  if (typeof json !== 'string') return 'not-json';
  const item = documentItem(JSON.parse(json), place);
  if (item.kind === 'refused') return `${item.reason} ${item.detail}`.trim();
  const source = item.document;
  const text = JSON.stringify(source);
  const bytes = Buffer.byteLength(text);
  if (bytes >= MAX_RECORD_BYTES) return `more than ${MAX_RECORD_BYTES} bytes`;
  const published = dateOf(source);
  const month = published?.slice(0, 7) ?? UNDATED;
  return { columns: [source.id, month, published, source.lang ?? null, text], bytes };
}
