import { writeFile } from 'node:fs/promises';
import { describePack, serialisePack } from '../lib/corpus/pack.ts';
import { withoutText } from '../lib/corpus/record.ts';
import { parseArguments } from './arguments.ts';
import { CliError, DONE } from './cli-error.ts';
import { openPack, readRecords } from './corpus.ts';

/** `wireprint pack build | inspect`: makes a pack of JSON Lines, or says what is in one. */
export async function pack([verb, ...args]: string[]): Promise<typeof DONE> {
  if (verb === 'build') return await build(args);
  if (verb === 'inspect') return await inspect(args);
  throw new CliError('pack takes a verb: wireprint pack build | inspect');
}

async function build(args: string[]): Promise<typeof DONE> {
  const { positionals, values } = parseArguments(args, {
    out: { type: 'string' },
    name: { type: 'string', default: 'Unnamed pack' },
    publisher: { type: 'string', default: 'unknown' },
    licence: { type: 'string', default: 'unknown' },
    'without-text': { type: 'boolean', default: false },
  });
  if (positionals.length === 0 || values.out === undefined) {
    throw new CliError('files and --out are wanted: wireprint pack build INPUT.jsonl… --out FILE');
  }
  const read = await readRecords(positionals);
  const records = values['without-text'] ? read.map(withoutText) : read;
  const { name, publisher, licence, out } = values;
  const bytes = serialisePack({ header: describePack({ name, publisher, licence }, records), records });
  await writeFile(out, bytes);
  process.stderr.write(`${out}: ${records.length} sources, ${bytes.length} bytes\n`);
  return DONE;
}

async function inspect(args: string[]): Promise<typeof DONE> {
  const { positionals } = parseArguments(args, {});
  if (positionals.length !== 1) throw new CliError('one pack is wanted: wireprint pack inspect FILE');
  const { header } = await openPack(positionals[0]!);
  for (const [name, value] of Object.entries(header)) process.stdout.write(`${name}: ${String(value)}\n`);
  return DONE;
}
