import type { CorpusRecord } from '../lib/corpus/corpus.ts';
import { createShardBuilder, frequencyPart } from '../lib/pack/build-pack.ts';
import { SKETCH_VERSION, type Manifest } from '../lib/pack/manifest.ts';
import { writePack } from '../lib/pack/write-pack.ts';
import { joined } from '../lib/segment/parts.ts';
import { ALL_FINGERPRINTS } from '../lib/segment/segment.ts';

/** A small pack of records in one shard, not signed; the same bytes for the same records. O(bytes). */
export async function packRecords(
  about: Pick<Manifest, 'name' | 'publisher' | 'licence'>,
  records: readonly CorpusRecord[],
): Promise<Uint8Array> {
  const shard = createShardBuilder(ALL_FINGERPRINTS);
  for (const record of records) shard.add(record);
  const sources = records.map(({ source }) => source);
  const dates = sources.flatMap(({ published }) => published ?? []).sort();
  const [from, to] = [dates[0] ?? null, dates.at(-1) ?? null];
  const manifest = {
    ...about,
    languages: [...new Set(sources.flatMap(({ lang }) => lang ?? []))].sort(),
    from,
    to,
    count: records.length,
    withText: sources.some(({ text }) => text !== null),
    sketch: SKETCH_VERSION,
    ceiling: ALL_FINGERPRINTS,
  };
  const parts: Uint8Array[] = [];
  const shards = [{ name: 'all', from, to, ...shard.finish() }];
  await writePack(
    manifest,
    [frequencyPart(records)],
    shards,
    async (bytes) => void parts.push(bytes.slice()),
  );
  return joined(parts);
}
