import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { writePack } from '../lib/pack/write-pack.ts';
import { parseArguments } from './arguments.ts';
import { CliError, DONE } from './cli-error.ts';
import { gather } from './pack-gather.ts';
import { filesOf } from './pack-inputs.ts';
import { createProgress } from './pack-progress.ts';
import { buildShards } from './pack-shards.ts';

const USAGE = 'files or folders and --out are wanted: wireprint pack build INPUT… --out FILE';

/**
 * `wireprint pack build INPUT… --out FILE`: makes a pack of files and folders. What is done is kept beside the pack in
 * FILE.work, so that the same command, started again, goes on where it was stopped. Memory does not grow with the
 * input, but for 8 bytes a source.
 */
export async function build(args: string[]): Promise<typeof DONE> {
  const { positionals, values } = parseArguments(args, {
    out: { type: 'string' },
    name: { type: 'string', default: 'Unnamed pack' },
    publisher: { type: 'string', default: 'unknown' },
    licence: { type: 'string', default: 'unknown' },
    'without-text': { type: 'boolean', default: false },
  });
  if (positionals.length === 0 || values.out === undefined) throw new CliError(USAGE);
  const { out, name, publisher, licence } = values;
  const withText = !values['without-text'];
  const work = `${out}.work`;
  const progress = createProgress();
  const rows = await gather(await filesOf(positionals), work, progress);
  const built = await buildShards(rows, work, withText, progress);
  const about = { name, publisher, licence, withText, ...built.about };
  await writeTo(out, (sink) => writePack(about, [built.frequencies], built.shards, sink));
  await rm(work, { recursive: true });
  const { size } = await stat(out);
  progress.say(`${out}: ${rows.count} sources, ${size} bytes, ${rows.refused} refused`);
  return DONE;
}

/** Writes a file that is there whole or not at all. */
export async function writeTo<T>(
  file: string,
  write: (sink: (bytes: Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  const partial = `${file}.partial`;
  const stream = createWriteStream(partial);
  const written = await write(async (bytes) => {
    if (!stream.write(bytes)) await once(stream, 'drain');
  });
  stream.end();
  await once(stream, 'close');
  await rename(partial, file);
  return written;
}
