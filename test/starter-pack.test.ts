import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadStories } from '../demo/story.ts';
import type { CorpusRecord } from '../lib/corpus/corpus.ts';
import { contentsOf, type PackShelf } from '../lib/pack/open-pack.ts';
import { verifyPack } from '../lib/pack/verify-pack.ts';
import { bytesInMemory } from '../lib/segment/byte-source.ts';
import { buildStarterPack, SEED_ORIGINAL, STARTER_PACK } from '../scripts/build-corpus.ts';

const hasSeed = existsSync(SEED_ORIGINAL);
const bytes = new Uint8Array(readFileSync(STARTER_PACK));

async function readRecords(): Promise<CorpusRecord[]> {
  const pack = await verifyPack(bytesInMemory(bytes));
  if (typeof pack === 'string') throw new Error(pack);
  const [{ segment, records }] = (await contentsOf(pack))!.shelves as [PackShelf];
  const all = Array.from(
    { length: segment.documents },
    async (_, document) => (await records.read(document))!,
  );
  return Promise.all(all);
}
const records = await readRecords();

describe('the starter pack', () => {
  test.skipIf(!hasSeed)(
    `is what its builder makes of its inputs${hasSeed ? '' : ' (skipped: no ../shared/seeds)'}`,
    async () => {
      expect(Buffer.compare(await buildStarterPack(), bytes), 'run `npm run build:corpus`').toBe(0);
    },
  );

  test('holds every original of the demonstration, and no copy', async () => {
    const ids = (await loadStories()).filter(({ kind }) => kind === 'original').map(({ id }) => `demo:${id}`);
    expect(records.flatMap(({ source }) => (source.id.startsWith('demo:') ? [source.id] : []))).toEqual(ids);
  });

  test('holds the real article and one story without a word of their text', () => {
    const bare = records.filter(({ source }) => source.text === null);
    expect(bare.map(({ source }) => source.id)).toEqual(['demo:night-train', 'seed:f16bf25085e8716b']);
    // What is left of them holds no run of letters but their metadata.
    expect(JSON.stringify(bare.map(({ source }) => source))).not.toMatch(/vice chairman|brass band/u);
  });
});
