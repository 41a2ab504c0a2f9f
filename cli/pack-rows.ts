import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile, rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { Source } from '../lib/document/document.ts';
import { MAX_RECORD_BYTES } from '../lib/pack/records.ts';
import { readJsonLines } from './json-lines.ts';
import { emptyWorkFolder, replaceFile } from './work-folder.ts';

/** The month of sources without a date. */
export const UNDATED = '0000-00';

/** What is in the rows as of the end of an input. Their files may be longer: what is beyond counts for nothing. */
const stateSchema = v.object({
  inputs: v.string(),
  done: v.number(),
  refused: v.number(),
  languages: v.array(v.string()),
  months: v.record(v.string(), v.object({ count: v.number(), bytes: v.number() })),
});
type State = v.InferOutput<typeof stateSchema>;

/** Sources by month, in files that outlive an interruption. */
export interface RowStore {
  /** How many inputs are finished. */
  readonly done: () => number;
  /** Takes a source; why not, where it is not taken. */
  readonly add: (source: Source) => Promise<string | null>;
  readonly refuse: () => void;
  readonly finishInput: () => void;
  /** Writes down what is done, so that it need not be done again. */
  readonly note: () => Promise<void>;
  readonly summary: () => {
    readonly months: (readonly [month: string, count: number])[];
    readonly count: number;
    readonly refused: number;
    readonly languages: string[];
  };
}

/** Bytes of rows that are held before they are written. */
const HELD_BYTES = 16_000_000;
const MAX_LANGUAGES = 100;

/** The rows in a work folder, as they were noted for the same inputs; else the folder is emptied. */
export async function openRowStore(work: string, inputs: string): Promise<RowStore> {
  const folder = rowsFolder(work);
  const state = await resume(work, inputs);
  const ids = await idsIn(folder, state);
  const held = new Map<string, string[]>();
  let heldBytes = 0;

  async function flush(): Promise<void> {
    for (const [month, rows] of held) await appendFile(fileOf(folder, month), rows.join(''));
    held.clear();
    heldBytes = 0;
  }

  async function add(source: Source): Promise<string | null> {
    const id = idKey(source.id);
    const row = `${JSON.stringify(source)}\n`;
    const bytes = Buffer.byteLength(row);
    if (ids.has(id)) return `its id came before: ${source.id}`;
    if (bytes > MAX_RECORD_BYTES) return `more than ${MAX_RECORD_BYTES} bytes`;
    ids.add(id);
    const month = dateOf(source)?.slice(0, 7) ?? UNDATED;
    const rows = held.get(month) ?? [];
    rows.push(row);
    held.set(month, rows);
    const { count, bytes: before } = state.months[month] ?? { count: 0, bytes: 0 };
    state.months[month] = { count: count + 1, bytes: before + bytes };
    noteLanguage(state.languages, source.lang);
    heldBytes += bytes;
    if (heldBytes > HELD_BYTES) await flush();
    return null;
  }

  return {
    add,
    done: () => state.done,
    refuse: () => void state.refused++,
    finishInput: () => void state.done++,
    async note() {
      await flush();
      await replaceFile(path.join(folder, 'state.json'), JSON.stringify(state));
    },
    summary: () => ({
      months: Object.entries(state.months)
        .map(([month, { count }]) => [month, count] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
      count: ids.size,
      refused: state.refused,
      languages: state.languages.toSorted(),
    }),
  };
}

export function rowsFolder(work: string): string {
  return path.join(work, 'rows');
}

/** When a source was published, where that is said in ISO 8601 and can be true. */
export function dateOf({ published = '' }: Source): string | null {
  return /^(?:1[5-9]|2\d)\d{2}-(?:0[1-9]|1[0-2])/u.test(published) ? published : null;
}

export function fileOf(folder: string, month: string): string {
  return path.join(folder, `${month}.jsonl`);
}

function noteLanguage(languages: string[], lang: string | undefined): void {
  if (lang !== undefined && languages.length < MAX_LANGUAGES && !languages.includes(lang))
    languages.push(lang);
}

async function resume(work: string, inputs: string): Promise<State> {
  const folder = rowsFolder(work);
  const note = path.join(folder, 'state.json');
  const state = await readState(note);
  if (state?.inputs !== inputs) {
    await emptyWorkFolder(work, note);
    const none = { inputs, done: 0, refused: 0, languages: [], months: {} };
    await replaceFile(note, JSON.stringify(none));
    return none;
  }
  for (const name of await readdir(folder)) {
    const bytes = state.months[name.replace(/\.jsonl$/u, '')]?.bytes;
    if (bytes !== undefined) await truncate(path.join(folder, name), bytes);
    else if (name !== 'state.json') await rm(path.join(folder, name));
  }
  return state;
}

async function readState(file: string): Promise<State | null> {
  try {
    return v.parse(stateSchema, JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

async function idsIn(folder: string, { months }: State): Promise<Set<number>> {
  const ids = new Set<number>();
  for (const month of Object.keys(months)) {
    for await (const { id } of readJsonLines(fileOf(folder, month), v.object({ id: v.string() })))
      ids.add(idKey(id));
  }
  return ids;
}

/** An id in 48 bits: some two of a million meet once in five hundred packs. */
function idKey(id: string): number {
  return createHash('sha256').update(id).digest().readUIntBE(0, 6);
}
