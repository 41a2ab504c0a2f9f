import type { CorpusRecord } from '../../lib/corpus/corpus.ts';
import { recordOf } from '../../lib/corpus/record.ts';
import { createShardBuilder, frequencyPart } from '../../lib/pack/build-pack.ts';
import { SKETCH_VERSION } from '../../lib/pack/manifest.ts';
import { writePack } from '../../lib/pack/write-pack.ts';
import { joined } from '../../lib/segment/parts.ts';
import { ALL_FINGERPRINTS } from '../../lib/segment/segment.ts';

const WORDS = 'harbour ferry minister budget storm council train bridge river market vote strike'.split(' ');

/** Records of made-up words, all different. */
export const recordsOf = (from: number, count: number): CorpusRecord[] =>
  Array.from({ length: count }, (_, i) =>
    recordOf({
      id: `s${from + i}`,
      text: Array.from(
        { length: 90 },
        (_, j) => `${WORDS[(i * 5 + j * j) % 12]!}${((from + i) * 31 + j * 17) % 97}`,
      ).join(' '),
    }),
  );

/** A pack with a shard for each list; the frequencies are those of the first shard, as of a sample. */
export async function packOf(...shards: readonly (readonly CorpusRecord[])[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const written = shards.map((records, i) => {
    const builder = createShardBuilder(ALL_FINGERPRINTS);
    for (const record of records) builder.add(record);
    return { name: `${i}`, from: null, to: null, ...builder.finish() };
  });
  const count = shards.flat().length;
  const about = {
    name: 'News',
    publisher: 'P',
    licence: 'MIT',
    languages: ['en'],
    from: null,
    to: null,
    count,
    withText: true,
    sketch: SKETCH_VERSION,
    ceiling: ALL_FINGERPRINTS,
  };
  await writePack(about, [frequencyPart(shards[0]!)], written, async (bytes) => {
    parts.push(bytes.slice());
  });
  return joined(parts);
}
