import { describe, expect, test } from 'vitest';
import { packOf, recordsOf } from '../../test/feeds/packs.ts';
import { verifyPack } from '../pack/verify-pack.ts';
import { fail, succeed } from '../protocol/result.ts';
import { bytesInMemory } from '../segment/byte-source.ts';
import { joined } from '../segment/parts.ts';
import { askPack, type PackPorts } from './ask-pack.ts';
import { concluded, newSubscription } from './subscription.ts';

const ADDRESS = 'https://packs.example.com/news.pack';
/** A server with one file, and a place for one pack. */
function world(file: Uint8Array, installed: Uint8Array | null, hasRanges = true) {
  const state = { file, etag: '"2"', installed, fetched: 0, requests: 0 };
  const ports: PackPorts = {
    now: () => 1e12,
    mayFetch: async () => true,
    onBytes: () => {},
    async request(_address, { headers }) {
      state.requests++;
      const base = { header: (name: string) => (name === 'etag' ? state.etag : null) };
      if (headers['If-None-Match'] === state.etag)
        return succeed({ ...base, status: 304, bytes: new Uint8Array(0) });
      const range = hasRanges ? /^bytes=(\d+)-(\d+)$/u.exec(headers['Range'] ?? '') : null;
      if (range === null) {
        state.fetched += state.file.length;
        return succeed({ ...base, status: 200, bytes: state.file });
      }
      const bytes = state.file.slice(Number(range[1]), Number(range[2]) + 1);
      state.fetched += bytes.length;
      const said = `bytes ${range[1]}-${range[2]}/${state.file.length}`;
      return succeed({
        status: 206,
        bytes,
        header: (name: string) => (name === 'content-range' ? said : base.header(name)),
      });
    },
    installed: async () => (state.installed === null ? null : bytesInMemory(state.installed)),
    async install(pieces) {
      const old = state.installed;
      const next = joined(
        pieces.map((piece) => (piece instanceof Uint8Array ? piece : old!.slice(piece.start, piece.end))),
      );
      const pack = await verifyPack(bytesInMemory(next));
      if (typeof pack === 'string') return fail('not-a-pack');
      state.installed = next;
      return succeed({ name: pack.manifest.name, count: pack.manifest.count });
    },
  };
  return { state, ports, row: newSubscription(ADDRESS, 'pack', {}, 0) };
}

describe('a pack at an address', () => {
  const months = [recordsOf(0, 120), recordsOf(200, 120), recordsOf(400, 120)] as const;

  test('is fetched whole the first time', async () => {
    const file = await packOf(...months);
    const { state, ports, row } = world(file, null);
    expect(await askPack(row, ports)).toMatchObject({
      problem: null,
      title: 'News',
      outcome: { kind: 'changed', newEntries: 360 },
    });
    expect(state.installed).toEqual(file);
  });

  test('of a new edition only the shard that has changed is fetched', async () => {
    const old = await packOf(...months);
    const next = await packOf(months[0], months[1], recordsOf(400, 140));
    const { state, ports, row } = world(next, old);
    expect(await askPack(row, ports)).toMatchObject({ problem: null, outcome: { newEntries: 380 } });
    expect(state.installed).toEqual(next);
    expect(state.fetched).toBeLessThan(0.55 * next.length);
  });

  test('that comes drop by drop is given up when its time is over, and what was here stays', async () => {
    const old = await packOf(...months);
    const { state, ports, row } = world(await packOf(recordsOf(600, 120), months[1], months[2]), old);
    let now = 1e12;
    const asked: number[] = [];
    const slowly: PackPorts = {
      ...ports,
      now: () => now,
      request: async (address, request) => {
        asked.push(request.timeoutMs);
        now += 600_000;
        return ports.request(address, request);
      },
    };
    expect(await askPack(row, slowly)).toMatchObject({ problem: 'too-slow' });
    expect(asked).toEqual([900_000, 300_000]);
    expect(state.installed).toBe(old);
  });

  test('of which the old edition was damaged here is fetched whole, and one that is damaged there is not taken', async () => {
    const old = await packOf(...months);
    const next = await packOf(months[0], months[1], recordsOf(400, 140));
    const damaged = old.slice();
    damaged[200] = damaged[200]! ^ 1;
    const { state, ports, row } = world(next, damaged);
    expect(await askPack(row, ports)).toMatchObject({ problem: null, outcome: { newEntries: 380 } });
    expect(state.installed).toEqual(next);
    const bad = next.slice();
    bad[200] = bad[200]! ^ 1;
    const other = world(bad, damaged);
    expect(await askPack(other.row, other.ports)).toMatchObject({ problem: 'not-a-pack' });
    expect(other.state.installed).toBe(damaged);
  });

  test('is fetched whole where the server gives no ranges', async () => {
    const next = await packOf(...months, recordsOf(600, 20));
    const { state, ports, row } = world(next, await packOf(...months), false);
    expect(await askPack(row, ports)).toMatchObject({ problem: null });
    expect(state.installed).toEqual(next);
  });

  test('that has not changed is not fetched', async () => {
    const old = await packOf(...months);
    const { state, ports, row } = world(old, old);
    const asked = await askPack({ ...row, etag: '"2"' }, ports);
    expect(asked).toMatchObject({ problem: null, outcome: { kind: 'unchanged' } });
    expect(state).toMatchObject({ requests: 1, fetched: 0, installed: old });
  });

  test('that is the one that is here is no news and not installed again, where the server does not say so', async () => {
    const old = await packOf(...months);
    for (const hasRanges of [true, false]) {
      const { state, ports, row } = world(old.slice(), old, hasRanges);
      const conclusion = await askPack(row, ports);
      expect(conclusion).toMatchObject({ problem: null, outcome: { kind: 'changed', newEntries: 0 } });
      expect(state.installed).toBe(old);
      const after = concluded({ ...row, taken: 360 }, conclusion, 0, () => 0.5);
      expect(after).toMatchObject({ last: 'unchanged', taken: 360, etag: '"2"' });
      expect(after.intervalMs).toBeGreaterThan(row.intervalMs);
    }
  });

  test('that is damaged, cut or no pack leaves the old one in its place', async () => {
    const old = await packOf(...months);
    const next = await packOf(months[0], months[1], recordsOf(400, 140));
    const broken = [
      next.with(next.length >>> 1, next[next.length >>> 1]! ^ 1).with(next.length - 300, 0),
      next.slice(0, -50),
      new Uint8Array(5000),
    ];
    for (const file of broken) {
      const { state, ports, row } = world(file, old);
      expect(await askPack(row, ports)).toMatchObject({ problem: 'not-a-pack', outcome: { kind: 'failed' } });
      expect(state.installed).toBe(old);
    }
  });

  test('that changes while it is fetched is given up', async () => {
    const old = await packOf(...months);
    const { state, ports, row } = world(await packOf(months[0], months[1], recordsOf(400, 140)), old);
    const { request } = ports;
    const asked = await askPack(row, {
      ...ports,
      request: (...args) => {
        if (state.requests === 4) state.etag = '"3"';
        return request(...args);
      },
    });
    expect(asked).toMatchObject({ problem: 'bad-answer' });
    expect(state.installed).toBe(old);
  });
});
