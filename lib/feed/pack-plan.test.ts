import { expect, test } from 'vitest';
import { packOf, recordsOf } from '../../test/feeds/packs.ts';
import { verifyPack } from '../pack/verify-pack.ts';
import { bytesInMemory } from '../segment/byte-source.ts';
import { planOf } from './pack-plan.ts';

async function manifestOf(file: Uint8Array) {
  const pack = await verifyPack(bytesInMemory(file));
  if (typeof pack === 'string') throw new Error(pack);
  return pack.manifest;
}

test('what lies side by side is one run, to be fetched by one request or taken as it is', async () => {
  const [file, other] = [await packOf(recordsOf(0, 60)), await packOf(recordsOf(200, 60))];
  const [manifest, foreign] = [await manifestOf(file), await manifestOf(other)];
  const same = planOf(manifest, manifest, file.length);
  expect(same.map(({ from }) => from)).toEqual([0, null]);
  const anew = planOf(foreign, manifest, file.length);
  expect(anew.map(({ from }) => from)).toEqual([0, null]);
  for (const runs of [same, anew]) {
    expect(runs[0]!.start).toBe(0);
    expect(runs.at(-1)!.end).toBe(file.length);
    for (const [i, { start }] of runs.entries()) if (i > 0) expect(start).toBe(runs[i - 1]!.end);
  }
});
