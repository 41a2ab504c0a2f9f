import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { recordOf } from '../lib/corpus/record.ts';
import { compare } from '../lib/compare/compare.ts';
import { CliError } from './cli-error.ts';
import { openCorpus } from './corpus.ts';
import { pack as packCommand } from './pack.ts';
import { ceilingOver } from './pack-shards.ts';
import { planShards } from './pack-plan.ts';
import { openRowStore } from './pack-rows.ts';

const MAIN = path.join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-pack-'));
const at = (name: string) => path.join(folder, name);

/** Runs `wireprint pack …` in this process, with the name that a pack must have. */
async function pack(...args: readonly string[]) {
  const named = args[0] !== 'build' || args.includes('--name') ? args : [...args, '--name', 'Rows'];
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  try {
    return { status: await packCommand([...named]), ...said };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { status: 2, ...said, stderr: `${said.stderr}${error.message}` };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const TOPICS = 'harbour ferry minister budget storm council train bridge river market vote strike'.split(' ');

function textOf(seed: number): string {
  const word = (i: number) => `${TOPICS[(seed * 5 + i * i) % TOPICS.length]!}${(seed * 31 + i * 17) % 89}`;
  return Array.from(
    { length: 12 },
    (_, s) => `The ${Array.from({ length: 9 }, (_, w) => word(s * 9 + w)).join(' ')}.`,
  ).join(' ');
}

function rowsFile(name: string, from: number, to: number): string {
  const rows = Array.from({ length: to - from }, (_, i) => ({
    id: `s${from + i}`,
    text: textOf(from + i),
    title: `Story ${from + i}`,
    published: `20${String(10 + ((from + i) % 12))}-0${1 + (i % 9)}-03`,
    lang: 'en',
  }));
  writeFileSync(at(name), rows.map((row) => JSON.stringify(row)).join('\n'));
  return at(name);
}

describe('pack build', () => {
  test('makes of files and folders of several kinds one sound pack, and names what it refused', async () => {
    mkdirSync(at('folder'));
    rowsFile('folder/a.jsonl', 0, 20);
    writeFileSync(at('folder/b.csv'), `id,text\ns3,again\nc1,"${textOf(50)}"\n`);
    writeFileSync(at('folder/c.html'), `<html><article><h1>T</h1><p>${textOf(51)}</p></article></html>`);
    const out = at('mixed.pack');
    const built = await pack('build', at('folder'), '--out', out, '--name', 'Mixed', '--licence', 'MIT');
    expect(built.status).toBe(0);
    expect(built.stderr).toContain('b.csv:2: its id came before: s3');
    expect(built.stderr).toContain('22 sources');
    expect(existsSync(`${out}.work`)).toBe(false);
    expect((await pack('verify', out)).stdout).toContain('sound, 22 sources, not signed');
    expect((await pack('inspect', out)).stdout).toMatch(/^name: Mixed$/mu);
  });

  test('takes no date for true that is no date, and says of which time its sources are', async () => {
    const dates = ['2019-03-04', '2018-12-31T10:00:00Z', '7/6/18', '0001-11-30', '2019-13-01', undefined];
    const rows = dates.map((published, i) => JSON.stringify({ id: `d${i}`, text: textOf(i), published }));
    writeFileSync(at('dates.jsonl'), rows.join('\n'));
    await pack('build', at('dates.jsonl'), '--out', at('dates.pack'));
    const { stdout } = await pack('inspect', at('dates.pack'));
    expect(stdout).toContain('count: 6');
    expect(stdout).toContain('from: 2018-12-31T10:00:00Z');
    expect(stdout).toContain('to: 2019-03-04');
    expect(stdout).toContain('shard undated..2019-03');
  });

  test('takes sources whose ids a short hash would take for one', async () => {
    const ids = ['2024/7/story-wtcic2-46194', '2024/1/story-1sas6jo-139620'];
    const rows = ids.map((id, i) => JSON.stringify({ id: `https://news.example/${id}`, text: textOf(i) }));
    writeFileSync(at('alike.jsonl'), rows.join('\n'));
    const { stderr } = await pack('build', at('alike.jsonl'), '--out', at('alike.pack'));
    expect(stderr).toContain('2 sources');
  });

  test('makes the same bytes of the same input', async () => {
    const input = rowsFile('same.jsonl', 0, 30);
    for (const name of ['one.pack', 'two.pack']) await pack('build', input, '--out', at(name));
    expect(readFileSync(at('one.pack')).equals(readFileSync(at('two.pack')))).toBe(true);
  });

  test('killed at any time and started again makes the pack that it would have made', async () => {
    const inputs = [0, 1, 2].map((i) => rowsFile(`part${i}.jsonl`, i * 150, i * 150 + 150));
    expect((await pack('build', ...inputs, '--out', at('whole.pack'))).status).toBe(0);
    for (const afterMs of [600, 1000, 1500]) {
      const out = at(`killed${afterMs}.pack`);
      const child = spawn('node', [MAIN, 'pack', 'build', ...inputs, '--out', out, '--name', 'Rows'], {
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      setTimeout(() => child.kill('SIGKILL'), afterMs);
      await ended;
      expect(existsSync(out) && !readFileSync(out).equals(readFileSync(at('whole.pack')))).toBe(false);
      expect((await pack('build', ...inputs, '--out', out)).status).toBe(0);
      expect(readFileSync(out).equals(readFileSync(at('whole.pack')))).toBe(true);
    }
  });

  test('forgets rows that were written but not noted, and gathers them again', async () => {
    const work = at('resumed.work');
    const source = { id: 'a', text: 'one', published: '2020-01-02' };
    const first = await openRowStore(work, 'inputs');
    await first.add(source);
    first.finishInput();
    await first.note();
    const rows = at('resumed.work/rows/2020-01.jsonl');
    const noted = readFileSync(rows, 'utf8');
    writeFileSync(rows, `${noted}{"id":"b","text":"tw`);
    const second = await openRowStore(work, 'inputs');
    expect(second.done()).toBe(1);
    expect(await second.add(source)).toContain('came before');
    expect(await second.add({ ...source, id: 'b' })).toBeNull();
    await second.note();
    expect(readFileSync(rows, 'utf8')).toBe(`${noted}${noted.replace('"a"', '"b"')}`);
  });

  test('wants a name, since packs of one name take each other\u2019s place', async () => {
    await expect(
      packCommand(['build', rowsFile('named.jsonl', 0, 1), '--out', at('named.pack')]),
    ).rejects.toThrow('--name are wanted');
  });

  test('removes no folder that it has not made', async () => {
    const input = rowsFile('theirs.jsonl', 0, 3);
    for (const place of ['theirs.pack.work/rows', 'theirs.pack.job'])
      mkdirSync(at(place), { recursive: true });
    for (const file of ['theirs.pack.work/thesis.txt', 'theirs.pack.job/thesis.txt'])
      writeFileSync(at(file), 'all of it');
    for (const way of ['build', 'job'])
      expect((await pack(way, input, '--out', at('theirs.pack'), '--name', 'Theirs')).stderr).toContain(
        'holds something else',
      );
    for (const file of ['theirs.pack.work/thesis.txt', 'theirs.pack.job/thesis.txt'])
      expect(readFileSync(at(file), 'utf8')).toBe('all of it');
    // What a run leaves that is killed before it has noted anything is an empty folder.
    mkdirSync(at('begun.pack.work/rows'), { recursive: true });
    expect((await pack('build', input, '--out', at('begun.pack'))).status).toBe(0);
  });

  test('writes over none of its inputs, by whatever path they are named, and over no folder', async () => {
    const input = rowsFile('input.jsonl', 0, 3);
    symlinkSync(input, at('linked.jsonl'));
    const before = readFileSync(input, 'utf8');
    for (const [named, out] of [
      [input, at('linked.jsonl')],
      [at('linked.jsonl'), `${folder}/./input.jsonl`],
    ] as const)
      expect((await pack('build', named, '--out', out)).stderr).toContain('would be overwritten');
    expect(readFileSync(input, 'utf8')).toBe(before);
    mkdirSync(at('a-folder'));
    const { stderr } = await pack('build', input, '--out', at('a-folder'));
    expect(stderr).toContain('it is a folder');
    expect(existsSync(at('a-folder.work'))).toBe(false);
  });

  test('reads nothing of its own where it writes into a folder that it reads', async () => {
    mkdirSync(at('both'));
    rowsFile('both/a.jsonl', 0, 4);
    const out = at('both/x.pack');
    await pack('build', at('both'), '--out', out);
    const first = readFileSync(out);
    mkdirSync(`${out}.work/rows`, { recursive: true });
    for (const left of [`${out}.partial`, `${out}.work/rows/state.json`])
      writeFileSync(left, '{"id":"x","text":"left"}');
    expect((await pack('build', at('both'), '--out', out)).stderr).toContain('4 sources, ');
    expect(readFileSync(out).equals(first)).toBe(true);
  });

  test('that takes nothing is trouble, and leaves the pack that was there', async () => {
    const out = at('kept.pack');
    await pack('build', rowsFile('kept.jsonl', 0, 4), '--out', out);
    const before = readFileSync(out);
    writeFileSync(at('nothing.jsonl'), '\n{"id":"a"}\n');
    const { status, stderr } = await pack('build', at('nothing.jsonl'), '--out', out);
    expect(status).toBe(2);
    expect(stderr).toContain('no source was taken, 1 refused');
    expect(readFileSync(out).equals(before)).toBe(true);
    expect(existsSync(`${out}.work`)).toBe(false);
  });

  test('leaves out and names what is no file, and links that lead nowhere or in a circle', async () => {
    mkdirSync(at('links/sub'), { recursive: true });
    rowsFile('links/a.jsonl', 0, 4);
    symlinkSync(at('links'), at('links/sub/up'));
    symlinkSync('self', at('links/self'));
    symlinkSync('nowhere', at('links/dangling'));
    execFileSync('mkfifo', [at('links/pipe')]);
    const { status, stderr } = await pack('build', at('links'), '--out', at('links.pack'));
    expect(status).toBe(0);
    expect(stderr).toContain('4 sources, ');
    for (const left of [
      'self: its links lead in a circle',
      'dangling: there is no such file or folder',
      'pipe: it is no file, but a pipe or a device',
    ])
      expect(stderr).toContain(`left out ${at(`links/${left}`)}`);
    const piped = await pack('build', at('links/pipe'), '--out', at('piped.pack'));
    expect(piped.status).toBe(2);
    expect(piped.stderr).toContain('a pipe or a device');
  });

  test('does not go on with what was left of other inputs', async () => {
    const out = at('changed.pack');
    mkdirSync(at('changed.pack.work/rows'), { recursive: true });
    writeFileSync(
      at('changed.pack.work/rows/state.json'),
      JSON.stringify({ inputs: '[]', done: 1, refused: 0, languages: [], months: {} }),
    );
    writeFileSync(at('changed.pack.work/rows/2020-01.jsonl'), '{"id":"old","text":"old"}\n');
    expect((await pack('build', rowsFile('new.jsonl', 0, 3), '--out', out)).status).toBe(0);
    expect((await pack('verify', out)).stdout).toContain('3 sources');
  });
});

describe('pack sign and verify', () => {
  test('sign with a new key, then with the same; verify says whose it is', async () => {
    const file = at('signed.pack');
    await pack('build', rowsFile('signed.jsonl', 0, 5), '--out', file);
    const first = await pack('sign', file, '--key', at('key.pem'), '--new-key');
    expect(first.status).toBe(0);
    const key = /signed by ([0-9a-f]{64})/u.exec(first.stdout)![1]!;
    expect((await pack('verify', file)).stdout).toContain(`signed by ${key}`);
    expect((await pack('sign', file, '--key', at('key.pem'))).stdout).toContain(key);
    expect((await pack('sign', file, '--key', at('key.pem'), '--new-key')).stderr).toContain('cannot make');
    expect((await pack('sign', file, '--key', at('signed.jsonl'))).stderr).toContain('no Ed25519 key');
  });

  test('a changed byte, a text file and no file at all are trouble in one line', async () => {
    const file = at('changed-byte.pack');
    await pack('build', rowsFile('changed-byte.jsonl', 0, 5), '--out', file);
    const bytes = readFileSync(file);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(file, bytes);
    const trouble: readonly (readonly [string, string])[] = [
      [file, 'this pack is damaged'],
      [at('changed-byte.jsonl'), 'this is no pack'],
      [at('none.pack'), 'cannot read'],
    ];
    for (const [path, words] of trouble) {
      const { status, stderr } = await pack('verify', path);
      expect(status).toBe(2);
      expect(stderr).toContain(words);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});

test('a comparison over a pack that is damaged gives the true answer or trouble, and no error of ours', async () => {
  const file = at('searched.pack');
  await pack('build', rowsFile('searched.jsonl', 0, 40), '--out', file);
  const ask = async () => {
    const { relation, matches } = await compare({ text: textOf(7) }, await openCorpus(file));
    return [relation, ...matches.map(({ source, score }) => [source.id, score])];
  };
  const truth = await ask();
  expect(truth[0]).toBe('verbatim');
  const sound = readFileSync(file);
  let troubles = 0;
  for (let at = 3; at < sound.length; at += Math.ceil(sound.length / 40)) {
    const bytes = Buffer.from(sound);
    bytes[at]! ^= 1;
    writeFileSync(file, bytes);
    const answer = await ask().catch((error: unknown) => error);
    if (answer instanceof CliError) troubles++;
    else expect([at, answer]).toEqual([at, truth]);
  }
  expect(troubles).toBeGreaterThan(0);
});

test('a pack is known by its first bytes, whatever its name', async () => {
  await pack('build', rowsFile('unnamed.jsonl', 0, 9), '--out', at('unnamed.bin'));
  expect((await openCorpus(at('unnamed.bin'))).size).toBe(9);
});

test('a few sources more leave a large pack with the fingerprints that it indexes, so that old shards stay as they were', () => {
  const sampleOf = (many: number) =>
    Array.from({ length: many }, (_, i) =>
      recordOf({
        id: `${i}`,
        text: Array.from({ length: 4 + (i % 7) }, (_, j) => textOf(i + 31 * j)).join(' '),
      }),
    );
  const ceilings = [300, 301, 305, 310].map((many) => ceilingOver(sampleOf(many), 30_000 + many));
  expect(ceilings[0]).toBeLessThan(2 ** 32);
  expect(new Set(ceilings).size).toBe(1);
});

test('shards hold each source once, in order, and never too many', () => {
  const months = fc
    .array(fc.integer({ min: 0, max: 350_000 }), { maxLength: 30 })
    .map((counts) =>
      counts.map(
        (count, i) =>
          [`20${10 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}`, count] as const,
      ),
    );
  fc.assert(
    fc.property(months, (months) => {
      const plans = planShards(months);
      const next = new Map<string, number>();
      for (const { stretches, count } of plans) {
        expect(count).toBe(stretches.reduce((sum, { start, end }) => sum + end - start, 0));
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(100_000);
        for (const { month, start, end } of stretches) {
          expect(start).toBe(next.get(month) ?? 0);
          next.set(month, end);
        }
      }
      for (const [month, count] of months) expect(next.get(month) ?? 0).toBe(count);
      expect(new Set(plans.map(({ name }) => name)).size).toBe(plans.length);
    }),
  );
});
