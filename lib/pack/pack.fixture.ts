import type { CorpusRecord } from '../corpus/corpus.ts';
import { joined } from '../segment/parts.ts';
import { ALL_FINGERPRINTS } from '../segment/segment.ts';
import { createShardBuilder, frequencyPart } from './build-pack.ts';
import { SKETCH_VERSION } from './manifest.ts';
import { writePack } from './write-pack.ts';

/** An unsigned pack of the shards. */
export async function packBytes(shards: readonly (readonly CorpusRecord[])[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const all = shards.flat();
  const written = shards.map((records, i) => {
    const builder = createShardBuilder(ALL_FINGERPRINTS);
    for (const record of records) builder.add(record);
    return { name: `shard ${i}`, from: null, to: null, ...builder.finish() };
  });
  const about = {
    name: 'A pack',
    publisher: 'A test',
    licence: 'MIT',
    languages: ['en'],
    from: null,
    to: null,
    count: all.length,
    withText: all.some(({ source }) => source.text !== null),
    sketch: SKETCH_VERSION,
    ceiling: ALL_FINGERPRINTS,
  };
  await writePack(about, [frequencyPart(all)], written, async (bytes) => {
    parts.push(bytes.slice());
  });
  return joined(parts);
}
