import { readFile as readItems } from '../lib/import/read-file.ts';
import { extractFromHtml } from '../lib/page/parse-html.ts';
import { openFile } from './file-source.ts';
import type { InputFile } from './pack-inputs.ts';
import type { Progress } from './pack-progress.ts';
import { openRowStore, rowsFolder, type RowStore } from './pack-rows.ts';

/** Sources on disk as JSON Lines, a file for each month. */
export interface Rows {
  readonly folder: string;
  /** By month, ascending: how many sources it has. Undated ones come first. */
  readonly months: readonly (readonly [month: string, count: number])[];
  readonly count: number;
  readonly refused: number;
  readonly languages: readonly string[];
}

/** What is done is noted this often, and at the end. */
const NOTE_MS = 5000;

/**
 * Reads the inputs into rows by month. An id that comes again is refused. Goes on after the last input that an
 * interrupted run over the same inputs has noted.
 */
export async function gather(inputs: readonly InputFile[], work: string, progress: Progress): Promise<Rows> {
  const store = await openRowStore(work, JSON.stringify(inputs));
  if (store.done() > 0) progress.say(`going on after ${store.done()} of ${inputs.length} files`);
  let noted = Date.now();
  for (const input of inputs.slice(store.done())) {
    await gatherFile(input.path, store, progress);
    store.finishInput();
    if (Date.now() - noted < NOTE_MS) continue;
    await store.note();
    noted = Date.now();
  }
  await store.note();
  return { folder: rowsFolder(work), ...store.summary() };
}

async function gatherFile(name: string, store: RowStore, progress: Progress): Promise<void> {
  const file = await openFile(name);
  for await (const item of readItems(file, name, extractFromHtml)) {
    const why =
      item.kind === 'refused' ? `${item.reason} ${item.detail}`.trim() : await store.add(item.document);
    if (why === null) progress.tick(() => `reading ${item.place}: ${store.summary().count} sources`);
    else {
      store.refuse();
      progress.say(`refused ${item.place}: ${why}`);
    }
  }
  await file.close();
}
