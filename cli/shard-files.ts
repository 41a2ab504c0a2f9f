import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { ShardToWrite } from '../lib/pack/write-pack.ts';
import { replaceFile } from './work-folder.ts';

const noteSchema = v.object({ count: v.number(), from: v.nullable(v.string()), to: v.nullable(v.string()) });
type Note = v.InferOutput<typeof noteSchema>;

/** A shard as an earlier run has left it in the folder, or as it is built now and left there. */
export async function keptShard(
  folder: string,
  name: string,
  build: () => Promise<Omit<ShardToWrite, 'name'>>,
): Promise<ShardToWrite> {
  const base = path.join(folder, name);
  const note = (await readNote(`${base}.json`)) ?? (await keep(base, await build()));
  return { name, ...note, segment: streamOf(`${base}.segment`), records: streamOf(`${base}.records`) };
}

async function keep(base: string, shard: Omit<ShardToWrite, 'name'>): Promise<Note> {
  const { segment, records, ...note } = shard;
  await writeFile(`${base}.segment`, segment);
  await writeFile(`${base}.records`, records);
  // Written last: it says that the two others are whole.
  await replaceFile(`${base}.json`, JSON.stringify(note));
  return note;
}

async function readNote(file: string): Promise<Note | null> {
  try {
    return v.parse(noteSchema, JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** The bytes of a file, opened when they are first asked for. */
async function* streamOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Uint8Array>;
}
