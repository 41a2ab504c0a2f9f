import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadStories } from '../demo/story.ts';

const MAIN = path.join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-cli-'));

function wireprint(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync('node', [MAIN, ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr, lines: stdout.split('\n').filter(Boolean) };
}

function fileOf(name: string, rows: readonly unknown[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
  return file;
}

const stories = await loadStories();
const original = stories.find((story) => story.kind === 'original' && story.textInPack)!;
const copy = stories.find((story) => story.of.length === 1 && story.of[0] === original.id)!;
const textOf = (story: { paragraphs: readonly string[] }) => story.paragraphs.join('\n\n');

describe('check', () => {
  test('prints a line for each article, in order, with its id, whether or not anything was found', () => {
    const articles = fileOf('articles.jsonl', [
      { id: 'b', text: textOf(copy) },
      '',
      { id: 'a', text: 'Nothing to see.', published: 7, url: 'javascript:alert(1)' },
    ]);
    const { status, lines } = wireprint(['check', articles]);
    expect(status).toBe(0);
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({ id: 'b', alert: true, matches: [{ source: `demo:${original.id}` }] });
    expect(second).toMatchObject({ id: 'a', alert: false, matches: [] });
  });

  test('takes line feeds alone for ends of lines', () => {
    const articles = fileOf('separators.jsonl', [
      '{"id":"a","text":"one\u2028two\u0085three"}',
      '{"id":"b","text":""}',
    ]);
    expect(wireprint(['check', articles]).lines).toHaveLength(2);
  });

  test('searches the sources that it is given, and no others', () => {
    const sources = fileOf('sources.jsonl', [{ id: 'mine', text: textOf(original) }]);
    const articles = fileOf('one.jsonl', [{ id: 'x', text: textOf(copy) }]);
    const { lines } = wireprint(['check', '--corpus', sources, articles]);
    expect(JSON.parse(lines[0]!).matches.map((match: { source: string }) => match.source)).toEqual(['mine']);
  });

  test('says in words what it found in one text, and tells a script by its exit code', () => {
    const { status, stdout } = wireprint(['check', '--exit-code', '-'], textOf(copy));
    expect(status).toBe(1);
    expect(stdout).toContain(original.headline);
    expect(wireprint(['check', '--exit-code', '-'], 'A short and harmless line.').status).toBe(0);
  });
});

describe('trouble is one line on standard error and exit code 2', () => {
  test.each([
    [
      'a line that is not JSON, by its number',
      ['check', fileOf('bad.jsonl', [{ id: 'a', text: 'x' }, '{oops'])],
      'bad.jsonl:2: not JSON',
    ],
    [
      'a line without its text, by the field',
      ['check', fileOf('lacks.jsonl', [{ id: 'a' }])],
      'lacks.jsonl:1: text',
    ],
    ['a missing file', ['check', 'no-such.jsonl'], 'cannot read no-such.jsonl: there is no such file'],
    ['a folder', ['check', folder], 'it is a folder'],
    [
      'a place where nothing can be written',
      ['pack', 'build', MAIN, '--out', `${MAIN}/x.pack`, '--name', 'None'],
      'is no folder',
    ],
    ['a missing corpus', ['check', '--corpus', 'none.jsonl', 'x.jsonl'], 'cannot read none.jsonl'],
    ['an unknown command', ['frobnicate'], 'there is no command "frobnicate"'],
    ['a name that every object has', ['constructor'], 'there is no command "constructor"'],
    ['an unknown option', ['check', '--fast', 'x.jsonl'], '--fast'],
    ['too many files', ['extract', 'a', 'b'], 'one file is wanted'],
    ['a file that is no pack', ['pack', 'inspect', MAIN], 'this is no pack'],
  ])('%s', (_, args, message) => {
    const { status, stderr, stdout } = wireprint(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain('    at ');
    for (const line of stdout.split('\n').filter(Boolean)) expect(() => JSON.parse(line)).not.toThrow();
  });
});

test('help is asked for and given on standard output, or given with trouble on standard error', () => {
  expect(wireprint(['--help'])).toMatchObject({ status: 0, stderr: '' });
  expect(wireprint(['check', '--help']).stdout).toContain('wireprint check');
  expect(wireprint([])).toMatchObject({ status: 2, stdout: '' });
});

test.each([
  ['check', ['check', '--help']],
  ['pack build', ['pack', 'build', '--help']],
  ['pack sign', ['pack', 'sign', 'a.pack', '-h']],
  ['verify', ['help', 'verify']],
])('help on %s tells of it alone', (command, args) => {
  const { status, stdout } = wireprint(args);
  expect(status).toBe(0);
  const told = stdout.split('\n').filter((line) => line.startsWith('  wireprint '));
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((line) => !line.startsWith(`  wireprint ${command} `))).toEqual([]);
});

test('every command and verb says what it wants where nothing is given, and has help', () => {
  const help = wireprint(['--help']).stdout;
  const commands = new Set(
    Array.from(
      help.matchAll(/^ {2}wireprint ([a-z]+(?: (?:build|job|inspect|verify|sign))?)/gmu),
      ([, name]) => name!,
    ),
  );
  expect(commands.size).toBe(9);
  for (const command of commands) {
    const { status, stderr } = wireprint(command.split(' '));
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`(?:is|are) wanted: wireprint ${command} `, 'u'));
  }
});

test('align prints the shared passage with offsets into the given texts', () => {
  const article = `Weather today. ${textOf(original)}`;
  const rows = fileOf('pairs.jsonl', [{ id: 'p', article, source: textOf(original) }]);
  const [line] = wireprint(['align', rows]).lines;
  const { id, passages } = JSON.parse(line!);
  expect(id).toBe('p');
  const [start, end] = passages[0].article;
  expect(textOf(original)).toContain(article.slice(start + 20, end - 20));
});

test('a pack that was built is found in as if its sources had been given, with or without their texts', () => {
  const sources = fileOf('to-pack.jsonl', [{ id: 'packed', text: textOf(original), lang: 'en' }]);
  const articles = fileOf('unpacked.jsonl', [{ id: 'x', text: textOf(copy) }]);
  for (const flags of [[], ['--without-text']]) {
    const out = path.join(folder, `made${flags.length}.pack`);
    expect(wireprint(['pack', 'build', sources, '--out', out, '--name', 'Mine', ...flags]).status).toBe(0);
    const said = wireprint(['pack', 'inspect', out]).stdout;
    expect(said).toContain('name: Mine');
    expect(said).toContain(`withText: ${flags.length === 0}`);
    const [line] = wireprint(['check', '--corpus', out, articles]).lines;
    expect(JSON.parse(line!).matches[0].source).toBe('packed');
  }
});

test('extract reads the article of a page, and null where there is none', () => {
  const body = original.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const pages = fileOf('pages.jsonl', [
    {
      id: 'story',
      url: 'https://news.example/a',
      html: `<html><body><nav>Home Sport</nav><article><h1>T</h1>${body}</article></body></html>`,
    },
    { id: 'empty', url: 'https://news.example/', html: '<html><body></body></html>' },
  ]);
  const [story, empty] = wireprint(['extract', pages]).lines.map((line) => JSON.parse(line));
  expect(story.article.text).toContain(original.paragraphs[1]);
  expect(story.article.text).not.toContain('Home Sport');
  expect(empty).toEqual({ id: 'empty', article: null });
});
