import { openPack } from '../lib/pack/open-pack.ts';
import { DONE } from './cli-error.ts';
import { openFile } from './file-source.ts';
import { onlyPack, orTrouble } from './pack-file.ts';

/** `wireprint pack inspect FILE`: what a pack says of itself. Checks its manifest and signature, not its records. */
export async function inspect(args: string[]): Promise<typeof DONE> {
  const path = onlyPack('pack inspect', args);
  const file = await openFile(path);
  const { manifest, signedBy } = orTrouble(path, await openPack(file));
  await file.close();
  const { frequencies, shards, ...about } = manifest;
  const lines = Object.entries({ ...about, bytes: file.size, signedBy }).map(
    ([name, value]) => `${name}: ${String(value)}`,
  );
  const size = ({ start, end }: { start: number; end: number }) => end - start;
  lines.push(`frequencies: ${size(frequencies)} bytes`);
  for (const { name, from, to, count, segment, records } of shards) {
    const dates = from === null ? 'undated' : `${from} to ${to}`;
    lines.push(
      `shard ${name}: ${count} sources, ${dates}, index ${size(segment)} bytes, records ${size(records)} bytes`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  return DONE;
}
