import { readdirSync, readFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { CliError } from '../cli-error.ts';
import { pack as packCommand } from '../pack.ts';
import { openDatabase, type Database } from './database.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-job-'));
const at = (name: string) => path.join(folder, name);
const TOPICS = 'harbour ferry minister budget storm council train bridge river market vote strike'.split(' ');

function textOf(seed: number): string {
  const word = (i: number) => `${TOPICS[(seed * 5 + i * i) % TOPICS.length]!}${(seed * 31 + i * 17) % 89}`;
  return Array.from({ length: 90 }, (_, i) => word(i)).join(' ');
}

/** Rows in any order of dates, some of them twice, some undated, some with what JSON must escape. */
const ROWS = Array.from({ length: 300 }, (_, i) => ({
  id: `s${i % 280}`,
  title: i % 7 === 0 ? 'A "quoted"\nline \u2028 é' : null,
  published: i % 5 === 0 ? null : `20${10 + ((i * 7) % 12)}-0${1 + (i % 9)}-03`,
  lang: ['en', 'de', null][i % 3]!,
  text: i % 50 === 49 ? null : textOf(i),
}));

async function pack(...args: readonly string[]) {
  let said = '';
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    }),
  );
  try {
    const names = args[0] === 'build' || args[0] === 'job' ? ['--name', 'Rows'] : [];
    await packCommand([...args, ...names]);
    return said;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return `${said}${error.message}`;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

beforeAll(async () => {
  writeFileSync(
    at('a.jsonl'),
    ROWS.slice(0, 200)
      .map((row) => JSON.stringify(row))
      .join('\n'),
  );
  writeFileSync(
    at('b.jsonl'),
    ROWS.slice(200)
      .map((row) => JSON.stringify(row))
      .join('\n'),
  );
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const name of ['a', 'b'])
    await connection.run(
      `COPY (SELECT * FROM read_json('${at(`${name}.jsonl`)}', columns = {id: 'VARCHAR', title: 'VARCHAR', published: 'VARCHAR', lang: 'VARCHAR', text: 'VARCHAR'})) TO '${at(`${name}.parquet`)}' (FORMAT parquet)`,
    );
  connection.closeSync();
});

describe('the pack of the job', () => {
  test.each([[], ['--without-text']])('is that of pack build, byte for byte %s', async (...options) => {
    const built = await pack('build', at('a.jsonl'), at('b.jsonl'), '--out', at('built.pack'), ...options);
    for (const kind of ['jsonl', 'parquet']) {
      const out = at(`${kind}.pack`);
      const said = await pack('job', at(`a.${kind}`), at(`b.${kind}`), '--out', out, ...options);
      expect(readFileSync(out).equals(readFileSync(at('built.pack')))).toBe(true);
      const account = /\d+ sources, \d+ bytes, \d+ refused/u;
      expect(account.exec(said)?.[0]).toBe(account.exec(built)?.[0]);
      expect(said).toMatch(/16 prefixes; each of the \d+ that occur is that of \d+ sources at least/u);
      expect(await pack('verify', out)).toContain('sound');
    }
  });

  test('of no row at all is none, and takes the place of none', async () => {
    writeFileSync(at('none.jsonl'), '{"id":"a"}\n');
    writeFileSync(at('none.pack'), 'as it was');
    for (const way of ['build', 'job'])
      expect(await pack(way, at('none.jsonl'), '--out', at('none.pack'))).toContain(
        'no source was taken, 1 refused',
      );
    expect(readFileSync(at('none.pack'), 'utf8')).toBe('as it was');
  });

  test('leaves nothing else behind, nor where its inputs are of no use', async () => {
    await pack('job', at('a.jsonl'), '--out', at('left.pack'));
    expect(await pack('job', at('a.csv'), '--out', at('left.pack'))).toContain('cannot read');
    writeFileSync(at('a.csv'), 'id,text\n');
    expect(await pack('job', at('a.csv'), '--out', at('left.pack'))).toContain('JSON Lines and Parquet');
    expect(readdirSync(folder).filter((name) => /\.(?:job|work|partial)$/u.test(name))).toEqual([]);
  });

  test('leaves out, and names, what DuckDB takes for no JSON: half a character, bytes that are no UTF-8', async () => {
    const row = (id: string, text: string) => `{"id":"${id}","text":"${text}"}`;
    const lines = [row('a', textOf(1)), row('b', 'half \\ud83d of one'), row('c', textOf(2))].join('\n');
    writeFileSync(
      at('odd.jsonl'),
      Buffer.concat([Buffer.from(`${lines}\n`), Buffer.from(row('d', 'ÿ'), 'latin1')]),
    );
    const said = await pack('job', at('odd.jsonl'), '--out', at('odd.pack'));
    expect(said).toContain('odd.jsonl:2: not-json');
    expect(said).toContain('odd.jsonl:4: not-json');
    expect(said).toContain('2 sources');
  });

  test('says which memory DuckDB does not understand', async () => {
    const said = await pack('job', at('a.jsonl'), '--out', at('left.pack'), '--memory', 'much');
    expect(said).toContain('--memory much');
  });
});

describe('the queries', () => {
  const files = readdirSync(new URL('sql', import.meta.url)).filter((name) => name.endsWith('.sql'));

  /** Functions that are of SQL:2016, or that the query names as other engines have them. */
  const PORTABLE = /^(?:count|min|max|avg|sum|floor|cast|row_number|octet_length|over|in|as|and|values)$/iu;

  test.each(files)('%s asks nothing of DuckDB alone that it does not name', (name) => {
    const text = readFileSync(new URL(`sql/${name}`, import.meta.url), 'utf8');
    const comments = text
      .split('\n')
      .filter((line) => line.startsWith('--'))
      .join(' ');
    const code = text.replaceAll(/--.*/gu, '');
    const called = [...code.matchAll(/\b([a-z_]+)\(/giu)].map(([, called]) => called!);
    expect(called.filter((called) => !PORTABLE.test(called) && !comments.includes(called))).toEqual([]);
  });

  async function filled(): Promise<Database> {
    return openDatabase('200MB', at('spill'));
  }

  async function made(database: Database, table: string, query: string): Promise<void> {
    await database.save(query, at(`${table}.parquet`));
    await database.show(table, at(`${table}.parquet`));
  }

  test('keep the first of rows with one id, and number a month as its rows came', async () => {
    const database = await filled();
    const rows = await database.fill('rows');
    const add = (place: number, id: string, month: string) =>
      rows.add([BigInt(place), id, month, null, null, `${id}${place}`]);
    add(1, 'a', '2020-02');
    add(2, 'b', '2020-01');
    add(3, 'a', '2020-01');
    add(4, 'c', '2020-02');
    add(5, 'd', '2020-01');
    rows.done();
    await made(database, 'documents', '03-documents');
    expect((await database.all('04-months')).map((row) => row.map(String))).toEqual([
      ['2020-01', '2', '0'],
      ['2020-02', '2', '2'],
    ]);
    expect((await database.all('06-sample', { step: 1 })).flat()).toEqual(['b2', 'd5', 'a1', 'c4']);
    expect((await database.all('06-sample', { step: 2 })).flat()).toEqual(['b2', 'a1']);
    database.close();
  });

  test('number the documents of a shard through its months, and cut a long month', async () => {
    const database = await filled();
    const rows = await database.fill('rows');
    for (let place = 1; place <= 6; place++)
      rows.add([BigInt(place), `r${place}`, place <= 2 ? '2020-01' : '2020-02', null, null, `s${place}`]);
    rows.done();
    await made(database, 'documents', '03-documents');
    const stretches = await database.fill('stretches');
    stretches.add([0, '2020-01', 0n, 2n, 0n]);
    stretches.add([0, '2020-02', 0n, 1n, 2n]);
    stretches.add([1, '2020-02', 1n, 4n, 0n]);
    stretches.done();
    await made(database, 'placed', '07-placed');
    const placed = (await database.all('08-to-sketch')).map((row) => row.map(String).join(' ')).sort();
    expect(placed).toEqual(['0 0 s1', '0 1 s2', '0 2 s3', '1 0 s4', '1 1 s5', '1 2 s6']);
    database.close();
  });

  test('count for each prefix the documents that share it, once each', async () => {
    const database = await filled();
    const postings = await database.fill('fingerprints');
    for (const [shard, key, document] of [
      [0, 1, 0],
      [0, 2, 0],
      [1, 3, 0],
      [0, 99, 1],
    ] as const)
      postings.add([shard, key, document]);
    postings.done();
    const of = async (shard: number) =>
      (await database.all('13-prefixes', { prefixes: 2, ceiling: 100, shard })).map((row) => row.map(Number));
    expect((await of(0)).toSorted(([a], [b]) => a! - b!)).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(await of(1)).toEqual([[0, 1]]);
    database.close();
  });
});
