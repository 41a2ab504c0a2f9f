import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { recordOf } from '../lib/corpus/record.ts';
import { segmentedCorpus } from '../lib/corpus/segmented-corpus.ts';
import { contentsOf } from '../lib/pack/open-pack.ts';
import { verifyPack } from '../lib/pack/verify-pack.ts';
import { bytesInMemory } from '../lib/segment/byte-source.ts';

const PACK = fileURLToPath(new URL('../public/corpus/public-domain.pack', import.meta.url));

const verified = verifyPack(bytesInMemory(readFileSync(PACK)));

test('the public-domain pack is sound and was built for the sketches of today', async () => {
  expect(await verified).toMatchObject({ manifest: { count: 90, withText: true } });
});

test('an excerpt of an address is found in the pack', async () => {
  const pack = await verified;
  if (typeof pack === 'string') throw new Error(pack);
  const { shelves, frequencies } = (await contentsOf(pack))!;
  const corpus = segmentedCorpus(shelves, frequencies);
  const record = (await corpus.load('state-of-the-union:1961_john_f_kennedy'))!;
  const excerpt = record.source.text!.slice(4000, 7000);
  const { sketch } = recordOf({ id: 'query', text: excerpt, lang: 'en' });
  expect((await corpus.retrieve(sketch, 5))[0]!.id).toBe(record.source.id);
});
