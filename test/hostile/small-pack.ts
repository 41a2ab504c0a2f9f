import type { CorpusRecord } from '../../lib/corpus/corpus.ts';
import { recordOf, withoutText } from '../../lib/corpus/record.ts';
import { createShardBuilder, frequencyPart } from '../../lib/pack/build-pack.ts';
import { SKETCH_VERSION } from '../../lib/pack/manifest.ts';
import { writePack } from '../../lib/pack/write-pack.ts';
import { joined } from '../../lib/segment/parts.ts';
import { ALL_FINGERPRINTS } from '../../lib/segment/segment.ts';

const WORDS = 'harbour ferry minister budget storm council train bridge river market'.split(' ');

/** Every other record is without its text. */
export function recordsOf(count: number): CorpusRecord[] {
  return Array.from({ length: count }, (_, i) => {
    const words = Array.from({ length: 30 }, (_, j) => `${WORDS[(i * 3 + j * j) % 10]!}${(i * 31 + j) % 19}`);
    const record = recordOf({ id: `s${i}`, title: `Story ${i}`, text: words.join(' '), lang: 'en' });
    return i % 2 === 0 ? record : withoutText(record);
  });
}

/** The parts of a pack of one shard, before they are hashed. */
export interface PartsToWrite {
  readonly frequencies: Uint8Array;
  readonly segment: Uint8Array;
  readonly records: Uint8Array;
}

/** An unsigned pack; `rewrite` changes its parts in place before they are hashed, as who writes a pack can. */
export async function packOf(
  records: readonly CorpusRecord[],
  rewrite: (parts: PartsToWrite) => void = () => {},
): Promise<Uint8Array> {
  const written: Uint8Array[] = [];
  const builder = createShardBuilder(ALL_FINGERPRINTS);
  for (const record of records) builder.add(record);
  const { segment, records: texts, count } = builder.finish();
  const parts = { frequencies: frequencyPart(records), segment: joined(segment), records: joined(texts) };
  rewrite(parts);
  await writePack(
    {
      name: 'A pack',
      publisher: 'A test',
      licence: 'MIT',
      languages: ['en'],
      from: null,
      to: null,
      count: records.length,
      withText: false,
      sketch: SKETCH_VERSION,
      ceiling: ALL_FINGERPRINTS,
    },
    [parts.frequencies],
    [{ name: 'shard', from: null, to: null, count, segment: [parts.segment], records: [parts.records] }],
    async (bytes) => void written.push(bytes.slice()),
  );
  return joined(written);
}
