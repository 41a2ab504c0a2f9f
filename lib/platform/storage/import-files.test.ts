// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { PageReading } from '../../document/reading.ts';
import { bytesInBlob } from './blob-bytes.ts';
import { importFiles, importText } from './import-files.ts';
import { prepareSource, sourceOf } from './source-rows.ts';
import { removeBatch } from './source-list.ts';
import { sourceAt, storageOf } from './storage.fixture.ts';
import type { Storage } from './storage.ts';

let count = 0;
const fresh = (): Storage => storageOf(`import-files-${count++}`);
const noArticle = (): PageReading => ({ kind: 'skipped', reason: 'no-article' });
const fileOf = (name: string, ...lines: unknown[]) => {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return { name, bytes: bytesInBlob(new Blob([text])) };
};
const titles = async ({ connect }: Storage) =>
  (await (await connect()).getAll('sources'))
    .map(({ title }) => title ?? '')
    .toSorted((a, b) => a.localeCompare(b));

const [ONE, TWO, THREE] = [1, 2, 3].map((i) => ({ ...sourceAt(i), id: undefined }));

test('takes the sources of all files, with an account of each that was left out and why', async () => {
  const storage = fresh();
  const files = [
    fileOf('a.jsonl', ONE, 'not json', TWO, { title: 'no text' }),
    fileOf('b.jsonl', THREE, ONE),
    fileOf('c.html', '<html><p>menu</p></html>'),
  ];
  const imported = await importFiles(storage, files, noArticle);
  expect(imported).toMatchObject({
    ok: true,
    value: {
      taken: 3,
      refused: { 'not-json': 1, 'lacks-text': 1, twice: 1, 'no-article': 1 },
      first: [
        { place: 'a.jsonl:2', why: 'not-json' },
        { place: 'a.jsonl:4', why: 'lacks-text' },
        { place: 'b.jsonl:2', why: 'twice' },
        { place: 'c.html', why: 'no-article' },
      ],
    },
  });
  expect(await titles(storage)).toEqual(['Story 1', 'Story 2', 'Story 3']);
});

test('names the first hundred that were left out, and counts all', async () => {
  const imported = await importFiles(fresh(), [fileOf('a.jsonl', ...Array(250).fill('{'))], noArticle);
  expect(imported.ok && [imported.value.first.length, imported.value.refused]).toEqual([
    100,
    { 'not-json': 250 },
  ]);
});

test('undone, it leaves what was there before it, the same stories among it', async () => {
  const storage = fresh();
  await importFiles(storage, [fileOf('a.jsonl', ONE)], noArticle);
  const second = await importFiles(storage, [fileOf('b.jsonl', ONE, TWO)], noArticle);
  if (!second.ok) throw new Error(second.failure);
  expect(second.value).toMatchObject({ taken: 1, refused: { here: 1 } });
  expect(await removeBatch(storage, second.value.batch)).toEqual({ ok: true, value: 1 });
  expect(await titles(storage)).toEqual(['Story 1']);
});

test('rows of two files with the same numbers, and two texts at one address, are sources of their own', async () => {
  const storage = fresh();
  const at = { url: 'https://news.example/a' };
  const files = [
    fileOf('a.jsonl', { ...ONE, id: 1 }, { ...TWO, ...at }),
    fileOf('b.jsonl', { ...THREE, id: 1 }, { ...sourceAt(4), ...at }),
  ];
  const imported = await importFiles(storage, files, noArticle);
  expect(imported).toMatchObject({ ok: true, value: { taken: 4, refused: {} } });
});

test('cancelled on the way, it leaves nothing', async () => {
  const storage = fresh();
  const stop = new AbortController();
  const files = [fileOf('a.jsonl', ONE, TWO), fileOf('b.jsonl', THREE)];
  const imported = await importFiles(storage, files, noArticle, {
    signal: stop.signal,
    onProgress: (name) => name === 'b.jsonl' && stop.abort(),
  });
  expect(imported).toEqual({ ok: false, failure: 'cancelled' });
  expect(await titles(storage)).toEqual([]);
});

test('tells how far it has come, in bytes of all files', async () => {
  const told: [string, number, number][] = [];
  const files = [fileOf('a.jsonl', ONE), fileOf('b.jsonl', TWO)];
  await importFiles(fresh(), files, noArticle, { onProgress: (...at) => told.push(at) });
  const total = files.reduce((sum, { bytes }) => sum + bytes.size, 0);
  expect(told.at(-1)).toEqual(['', total, total]);
  expect(told.map(([, done]) => done)).toEqual(told.map(([, done]) => done).toSorted((a, b) => a - b));
});

test('a pasted text can be read again, whatever stands beside it, and is not taken where no source can be so', async () => {
  const storage = fresh();
  const text = `${ONE!.text} Pasted.`;
  const long = { title: 'Long '.repeat(500), url: `https://news.example/?q=${'a'.repeat(5000)}` };
  for (const [i, beside] of [long, { title: '', url: '' }, { title: 'T', url: 'javascript:0' }].entries()) {
    const imported = await importText(storage, { ...beside, text: `${text} ${i}` });
    expect(imported).toMatchObject({ ok: true, value: { taken: 1, refused: {} } });
  }
  const bodies = await (await storage.connect()).getAll('bodies');
  expect((await Promise.all(bodies.map(sourceOf))).map((source) => source?.text)).toEqual(
    [0, 1, 2].map((i) => `${text} ${i}`),
  );
  const tooLong = await importText(storage, { title: 'A book', url: '', text: 'word '.repeat(1_000_001) });
  expect(tooLong).toMatchObject({
    value: { taken: 0, refused: { 'too-long': 1 }, first: [{ place: 'A book', why: 'too-long' }] },
  });
});

test('what could not be read again is never stored', async () => {
  const source = { ...sourceAt(1), title: 'Long '.repeat(500) };
  const about = { origin: 'file', pinned: false, addedAt: 1 } as const;
  await expect(prepareSource(source, about)).rejects.toThrow(RangeError);
});

test('a file that cannot be read is named, and the others are taken', async () => {
  const gone = {
    name: 'gone.jsonl',
    bytes: { size: 10, read: async () => Promise.reject(new DOMException('moved', 'NotReadableError')) },
  };
  expect(await importFiles(fresh(), [gone, fileOf('a.jsonl', ONE)], noArticle)).toMatchObject({
    ok: true,
    value: { taken: 1, refused: { unreadable: 1 }, first: [{ place: 'gone.jsonl', why: 'unreadable' }] },
  });
});
