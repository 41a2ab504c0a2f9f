import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { packBytes } from '../pack/pack.fixture.ts';
import { fakeServer, fillersOf, storiesOf } from '../remote/remote.fixture.ts';
import { createConnection } from './storage/database.ts';
import { createRemotePacks } from './remote-packs.ts';

const ADDRESS = 'https://packs.example/news.pack';
const stories = storiesOf(40);
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await packBytes([[...stories, ...fillersOf(400)]]);
});

let number = 0;
let name = '';
beforeEach(() => {
  name = `remote-packs-${number++}`;
});

function started(server: ReturnType<typeof fakeServer>) {
  const connect = createConnection(name);
  return { packs: createRemotePacks(connect, server.fetchRange, () => 7), connect };
}

async function lookUp(packs: ReturnType<typeof createRemotePacks>, story: number) {
  const pack = await packs.open(ADDRESS);
  if (!pack.ok) throw new Error(pack.failure);
  return pack.value.lookUp(stories[story]!.sketch, 3);
}

describe('packs that stay at their address', () => {
  test('are asked nothing before one is added', async () => {
    const server = fakeServer(bytes);
    expect(await started(server).packs.list()).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  test('are remembered by what they say of themselves, in this page and the next', async () => {
    const server = fakeServer(bytes);
    expect((await started(server).packs.add(ADDRESS)).ok).toBe(true);
    const [row] = await started(server).packs.list();
    expect(row).toMatchObject({
      address: ADDRESS,
      name: 'A pack',
      publisher: 'A test',
      count: 440,
      addedAt: 7,
    });
  });

  test('are looked up by the same order in every page, and asked for nothing that is at hand', async () => {
    const server = fakeServer(bytes);
    const { packs } = started(server);
    await packs.add(ADDRESS);
    const found = await lookUp(packs, 3);
    expect(found[0]).toMatchObject({ document: 3 });
    const opening = fakeServer(bytes);
    const other = started(opening).packs;
    await other.open(ADDRESS);
    const heads = opening.requests.length;
    expect(await lookUp(other, 3)).toEqual(found);
    expect(opening.requests).toHaveLength(2 * heads);
  });

  test('keep nothing of an edition once there is another, and nothing of the packs beside them goes', async () => {
    const { packs, connect } = started(fakeServer(bytes));
    await packs.add(ADDRESS);
    await lookUp(packs, 5);
    const database = await connect();
    const keys = async () => (await database.getAllKeys('remoteBlocks')).map(String);
    const before = await keys();
    await database.put('remoteBlocks', [], `${ADDRESS}x\nedition\n0`);
    const next = createRemotePacks(
      connect,
      fakeServer(await packBytes([[...stories, ...fillersOf(300)]])).fetchRange,
    );
    await lookUp(next, 5);
    const after = await keys();
    expect(after).toContain(`${ADDRESS}x\nedition\n0`);
    expect(after.length).toBeGreaterThan(1);
    expect(before.filter((key) => after.includes(key))).toEqual([]);
  });

  test('leave nothing behind when they are removed', async () => {
    const { packs, connect } = started(fakeServer(bytes));
    await packs.add(ADDRESS);
    await lookUp(packs, 5);
    const database = await connect();
    expect(await database.count('remoteBlocks')).toBeGreaterThan(0);
    await packs.remove(ADDRESS);
    expect([await database.count('remoteBlocks'), await packs.list()]).toEqual([0, []]);
  });

  test.each([
    'http://packs.example/a.pack',
    'https://192.168.0.1/a.pack',
    'https://me:you@packs.example/a',
    'news',
  ])('are not asked at %s', async (address) => {
    const server = fakeServer(bytes);
    expect((await started(server).packs.add(address)).ok).toBe(false);
    expect(server.requests).toEqual([]);
  });

  test('are not added where the server gives whole files only, or something else', async () => {
    const server = fakeServer(bytes);
    server.twist = (answer) => ({ ...answer, status: 200 });
    expect(await started(server).packs.add(ADDRESS)).toMatchObject({ ok: false, failure: 'no-ranges' });
    const other = fakeServer(new Uint8Array(1000));
    const { packs } = started(other);
    expect(await packs.add(ADDRESS)).toMatchObject({ ok: false, failure: 'not-a-pack' });
    expect(await packs.list()).toEqual([]);
  });
});
