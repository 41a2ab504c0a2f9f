import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadStories } from '../demo/story.ts';
import { parsePack } from '../lib/corpus/pack.ts';
import { buildStarterPack, SEED_ORIGINAL, STARTER_PACK } from '../scripts/build-corpus.ts';

const hasSeed = existsSync(SEED_ORIGINAL);
const bytes = new Uint8Array(readFileSync(STARTER_PACK));

function records() {
  const pack = parsePack(bytes);
  if (typeof pack === 'string') throw new Error(pack);
  return pack.records;
}

describe('the starter pack', () => {
  test.skipIf(!hasSeed)(
    `is what its builder makes of its inputs${hasSeed ? '' : ' (skipped: no ../shared/seeds)'}`,
    async () => {
      expect(Buffer.compare(await buildStarterPack(), bytes), 'run `npm run build:corpus`').toBe(0);
    },
  );

  test('holds every original of the demonstration, and no copy', async () => {
    const ids = (await loadStories()).filter(({ kind }) => kind === 'original').map(({ id }) => `demo:${id}`);
    expect(records().flatMap(({ source }) => (source.id.startsWith('demo:') ? [source.id] : []))).toEqual(
      ids,
    );
  });

  test('holds the real article and one story without a word of their text', () => {
    const bare = records().filter(({ source }) => source.text === null);
    expect(bare.map(({ source }) => source.id)).toEqual(['demo:night-train', 'seed:f16bf25085e8716b']);
    const all = Buffer.from(bytes).toString('utf8');
    expect(all).not.toContain('vice chairman');
    expect(all).not.toContain('brass band');
  });
});
