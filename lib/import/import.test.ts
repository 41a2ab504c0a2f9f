import { gzipSync, strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesInMemory } from '../segment/byte-source.ts';
import { joined } from '../segment/parts.ts';
import { csvRows } from './csv.ts';
import { parseFeedBytes } from './feed.ts';
import type { ImportItem, ReadArticle } from './item.ts';
import { readFile } from './read-file.ts';

/** Takes what stands in <p> for the article. */
const readArticle: ReadArticle = (html) => {
  const text = /<p>(.*?)<\/p>/su.exec(html)?.[1];
  if (text === undefined) return { kind: 'skipped', reason: 'no-article' };
  return {
    kind: 'article',
    article: { text },
    paragraphs: [],
    words: 1,
    sure: 1,
    suspected: [],
    removed: [],
  };
};

async function read(name: string, content: string | Uint8Array): Promise<ImportItem[]> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return all(readFile(bytesInMemory(bytes), name, readArticle));
}

async function* stream<T>(parts: readonly T[]): AsyncGenerator<T> {
  yield* parts;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const taken = (items: readonly ImportItem[]) =>
  items.flatMap((item) => (item.kind === 'document' ? [item.document] : []));
const reasons = (items: readonly ImportItem[]) =>
  items.flatMap((item) => (item.kind === 'refused' ? [`${item.place} ${item.reason}`] : []));

describe('JSON Lines', () => {
  test('give a document a line; a bad line costs itself alone and is named', async () => {
    const items = await read(
      'rows.jsonl',
      '{"id":1,"text":"one","published":"2024-01-02","url":"javascript:alert(1)"}\n{oops\n\n{"id":"b"}\n{"text":"two\u2028three","url":"https://a.example/2"}',
    );
    expect(taken(items)).toEqual([
      { id: '1', text: 'one', published: '2024-01-02' },
      { id: 'https://a.example/2', text: 'two\u2028three', url: 'https://a.example/2' },
    ]);
    expect(reasons(items)).toEqual(['rows.jsonl:2 not-json', 'rows.jsonl:4 lacks-text']);
  });
});

describe('CSV', () => {
  const field = fc.string({
    unit: fc.constantFrom('a', '"', ',', ';', '\n', '\t', ' ', 'é', '\u2028'),
    maxLength: 12,
  });

  test('of any fields is read as it was written, in any of its dialects', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(field, { maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (fields, separator, end) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const rows = fields.map((text, i) => [quoted(`x${text}`), `"id${i}"`].join(separator));
          const items = await read('t.csv', [`body${separator}id`, ...rows].join(end));
          expect(taken(items)).toEqual(fields.map((text, i) => ({ id: `id${i}`, text: `x${text}` })));
        },
      ),
    );
  });

  test('of one column is not parted where its texts have commas', async () => {
    const items = await read('t.csv', 'text\nHello, world; and more\n');
    expect(taken(items).map(({ text }) => text)).toEqual(['Hello, world; and more']);
  });

  test('is read in the encoding of older tables where it is not UTF-8', async () => {
    const items = await read('t.csv', Uint8Array.of(...strToU8('text\nM'), 0xfc, ...strToU8('ller\n')));
    expect(taken(items).map(({ text }) => text)).toEqual(['Müller']);
  });

  test('holds no more of a row than it may, whatever it is made of', async () => {
    for (const part of [',', '""', 'a,']) {
      const rows = csvRows(stream(['text,id\n"', part.repeat(21_000_000), '\n']));
      await rows.next();
      expect([part, (await rows.next()).value]).toEqual([part, null]);
    }
    const wide = await all(csvRows(stream(['text,id\n', ','.repeat(5000), '\nx,y'])));
    expect(wide).toEqual([['text', 'id'], null, ['x', 'y']]);
  });

  test('knows the columns by the names that others give them', async () => {
    const items = await read(
      't.csv',
      'Headline,Content,Link,Date\nT,"Text, with ""quotes""",https://a.example/,2020-01-01\nT,,,\n',
    );
    expect(taken(items)).toEqual([
      {
        id: 'https://a.example/',
        title: 'T',
        text: 'Text, with "quotes"',
        url: 'https://a.example/',
        published: '2020-01-01',
      },
    ]);
    expect(reasons(items)).toEqual(['t.csv:3 lacks-text']);
  });
});

function warcRecord(type: string, url: string, block: string | Uint8Array, more = ''): Uint8Array {
  const bytes = typeof block === 'string' ? strToU8(block) : block;
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-03-04T05:06:07Z\r\n${more}Content-Length: ${bytes.length}\r\n\r\n`;
  return joined([strToU8(head), bytes, strToU8('\r\n\r\n')]);
}

const page = (text: string) => `<!doctype html><html><p>${text}</p></html>`;
const http = (body: string | Uint8Array, fields = '') =>
  joined([
    strToU8(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${fields}\r\n`),
    typeof body === 'string' ? strToU8(body) : body,
  ]);

const records = [
  warcRecord('warcinfo', 'urn:x', 'software: a test'),
  warcRecord('response', 'https://a.example/1', http(page('first'))),
  warcRecord('request', 'https://a.example/1', 'GET / HTTP/1.1\r\n\r\n'),
  warcRecord(
    'response',
    'https://a.example/2',
    http(gzipSync(strToU8(page('second'))), 'Content-Encoding: gzip\r\n'),
  ),
  warcRecord(
    'response',
    'https://a.example/3',
    http('5\r\n<p>th\r\n7\r\nird</p>\r\n0\r\n\r\n', 'Transfer-Encoding: chunked\r\n'),
  ),
  warcRecord('response', 'https://a.example/4', http('xx', 'Content-Encoding: br\r\n')),
  warcRecord('response', 'https://a.example/5', http('<b>nothing</b>')),
  warcRecord(
    'response',
    'https://a.example/6',
    'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>gone</p>',
  ),
  warcRecord(
    'response',
    'https://a.example/7',
    'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n<p>png</p>',
  ),
];
const ARTICLES = ['first', 'second', 'third'];
const REFUSED = ['#6 unknown-encoding', '#7 no-article'];

describe('a file', () => {
  test.each([
    ['report.pdf', '%PDF-1.7 and a long stream'],
    ['letter', '{\\rtf1 a letter}'],
    ['site.css', 'p { color: red }'],
    ['site.js', 'const text = 1;'],
    ['rows.json', '[{"text":"one"}]'],
    ['picture', 'GIF89a\u0000'],
  ])('of another kind is refused: %s', async (name, content) => {
    expect(reasons(await read(name, content))).toEqual([`${name} unknown-kind`]);
  });

  test.each([
    ['archive', joined([...records]), 3],
    [
      'feed',
      '<!-- made today -->\n<rss version="2.0"><channel><item><title>t</title><description>d</description></item></channel></rss>',
      1,
    ],
    [
      'feed.json',
      '{"title":"t","version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"d"}]}',
      1,
    ],
    ['rows.json', '{"id":"1","text":"one"}', 1],
    ['notes', 'A text without an ending.', 1],
  ])('is known by its first bytes where its name does not tell: %s', async (name, content, count) => {
    expect(taken(await read(name, content))).toHaveLength(count);
  });
});

describe('WARC and WACZ', () => {
  test.each([
    ['crawl.warc', joined(records)],
    ['crawl.warc.gz', joined(records.map((record) => gzipSync(record)))],
  ])(
    '%s gives the articles of its pages with their addresses and the time of capture',
    async (name, bytes) => {
      const items = await read(name, bytes);
      expect(taken(items).map(({ text }) => text)).toEqual(ARTICLES);
      expect(taken(items)[0]).toEqual({
        id: 'https://a.example/1',
        url: 'https://a.example/1',
        firstSeen: Date.UTC(2021, 2, 4, 5, 6, 7),
        text: 'first',
      });
      expect(reasons(items)).toEqual(REFUSED.map((place) => `${name}${place}`));
    },
  );

  test.each([0, 6] as const)('a WACZ file gives the articles of its archives, at level %i', async (level) => {
    const wacz = zipSync(
      {
        'archive/a.warc.gz': gzipSync(joined(records)),
        'pages/pages.jsonl': strToU8('{"text":"no article"}'),
        'archive/b.warc': joined(records.slice(0, 2)),
      },
      { level },
    );
    const items = await read('crawl.wacz', wacz);
    expect(taken(items).map(({ text }) => text)).toEqual([...ARTICLES, 'first']);
    expect(reasons(items)[0]).toBe('crawl.wacz/archive/a.warc.gz#6 unknown-encoding');
  });

  test('what is cut short gives what came before the cut, and says so', async () => {
    const whole = joined(records);
    const items = await read('crawl.warc', whole.slice(0, whole.length - 40));
    expect(taken(items).map(({ text }) => text)).toEqual(ARTICLES);
    expect(reasons(items).at(-1)).toBe('crawl.warc#9 damaged');
    const zipped = gzipSync(whole);
    const cut = await read('crawl.warc.gz', zipped.slice(0, zipped.length - 60));
    expect(reasons(cut).at(-1)).toMatch(/damaged$/u);
  });

  test.each([
    ['one member', [records.length]],
    ['a member for each record', records.map(() => 1)],
    ['some members of which each holds more than one', [2, records.length - 2]],
  ])('what a checksum of gzip contradicts is said to be damaged, with %s', async (_, counts) => {
    const starts = counts.map((_, i) => counts.slice(0, i).reduce((sum, count) => sum + count, 0));
    const members = counts.map((count, i) => gzipSync(joined(records.slice(starts[i], starts[i]! + count))));
    expect(reasons(await read('crawl.warc.gz', joined(members)))).not.toContainEqual(
      expect.stringMatching(/damaged/u),
    );
    for (const member of members) {
      for (const [at, what] of [
        [member.length - 8, 'checksum'],
        [member.length - 4, 'length'],
      ] as const) {
        member[at]! ^= 1;
        expect(reasons(await read('crawl.warc.gz', joined(members))).at(-1), what).toMatch(/damaged$/u);
        member[at]! ^= 1;
      }
    }
  });

  test.each([0, 6] as const)(
    'what a checksum of WACZ contradicts is said to be damaged, at level %i',
    async (level) => {
      const wacz = zipSync({ 'archive/a.warc': joined(records) }, { level });
      expect(reasons(await read('crawl.wacz', wacz)).at(-1)).not.toMatch(/damaged$/u);
      // The list of a zip starts with the entry's mark; its checksum is 16 bytes further on.
      const list = wacz.findIndex((_, at) => wacz.subarray(at, at + 4).join() === '80,75,1,2');
      wacz[list + 16]! ^= 1;
      expect(reasons(await read('crawl.wacz', wacz)).at(-1)).toMatch(/damaged$/u);
    },
  );

  test('what follows the last member of a gzip file, and is none, takes no record with it', async () => {
    const items = await read('crawl.warc.gz', joined([gzipSync(joined(records)), new Uint8Array(64)]));
    expect(taken(items).map(({ text }) => text)).toEqual(ARTICLES);
    expect(reasons(items).at(-1)).toMatch(/damaged$/u);
  });

  test('a WACZ file that lists one archive again and again is not read again and again', async () => {
    const once = zipSync({ 'archive/a.warc': joined(records) }, { level: 0 });
    expect(taken(await read('once.wacz', listed(once, 1)))).toHaveLength(ARTICLES.length);
    expect(reasons(await read('often.wacz', listed(once, 100)))).toEqual(['often.wacz too-dense']);
  });

  test('a bomb is refused before it has grown', async () => {
    const zeros = gzipSync(warcRecord('metadata', 'https://a.example/', new Uint8Array(60_000_000)), {
      level: 9,
    });
    expect(zeros.length).toBeLessThan(100_000);
    expect(reasons(await read('bomb.warc.gz', zeros))).toEqual(['bomb.warc.gz#1 too-dense']);
    const wacz = zipSync({ 'archive/a.warc': new Uint8Array(60_000_000) }, { level: 9 });
    expect(reasons(await read('bomb.wacz', wacz))).toEqual(['bomb.wacz/archive/a.warc#1 too-dense']);
    const inner = warcRecord(
      'response',
      'https://a.example/',
      http(gzipSync(new Uint8Array(60_000_000)), 'Content-Encoding: gzip\r\n'),
    );
    expect(reasons(await read('inner.warc', inner))).toEqual(['inner.warc#1 unknown-encoding']);
  });
});

describe('feeds', () => {
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>A &amp;amp; B</title><link>https://news.example/</link><language>en</language>
    <item><title>One &lt;img src=x onerror=alert(1)&gt; two</title><link>/story/1</link><guid isPermaLink="false">g1</guid>
      <pubDate>Mon, 06 Sep 2021 00:01:00 +0200</pubDate><content:encoded>&lt;p&gt;First &amp;eacute;.&lt;/p&gt;&lt;script&gt;alert(2)&lt;/script&gt;&lt;p&gt;Second.&lt;/p&gt;</content:encoded></item>
    <item><title>Bad</title><link>javascript:alert(1)</link><description>Text.</description></item>
    <item><title>Empty</title><link>https://news.example/3</link></item></channel></rss>`;

  test('RSS: text without markup, addresses made whole, script addresses gone', async () => {
    const items = await read('feed.rss', rss);
    expect(taken(items)).toEqual([
      {
        id: 'g1',
        url: 'https://news.example/story/1',
        site: 'A & B',
        title: 'One two',
        published: '2021-09-05T22:01:00.000Z',
        lang: 'en',
        text: 'First é.\n\nSecond.',
      },
      { id: 'feed.rss#2', site: 'A & B', title: 'Bad', lang: 'en', text: 'Text.' },
    ]);
    expect(reasons(items)).toEqual(['feed.rss#3 lacks-text']);
  });

  test('Atom and JSON Feed', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>N</title><entry xml:base="https://a.example/"><title>T</title><link rel="self" href="/self"/><link href="/y"/><id>urn:1</id><updated>2020-01-01T00:00:00Z</updated><content type="html">&lt;p&gt;Satz&lt;/p&gt;</content></entry></feed>';
    expect(taken(await read('f.xml', atom))[0]).toMatchObject({
      id: 'urn:1',
      url: 'https://a.example/y',
      lang: 'de',
      text: 'Satz',
    });
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        {
          id: '1',
          url: 'https://a.example/b',
          title: '1 < 2',
          content_text: 'a < b',
          date_published: '2020-01-01T00:00:00Z',
        },
      ],
    });
    expect(taken(await read('f.json', json))[0]).toMatchObject({ id: '1', title: '1 < 2', text: 'a < b' });
  });

  test('give no address but of the web, whatever they link to', () => {
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://a b/']) {
      const feed = parseFeedBytes(
        strToU8(
          `<rss version="2.0"><channel><title>t</title><item><title>t</title><link>${link}</link></item></channel></rss>`,
        ),
      );
      expect(feed).toMatchObject({ entries: [{ url: undefined }] });
    }
  });

  test('with a document type is refused before it is parsed', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(50)}">]>${rss.slice(21)}`;
    expect(reasons(await read('feed.rss', laughs))).toEqual(['feed.rss doctype']);
  });

  test('of 100,000 entries is read up to a measure', async () => {
    const item = '<item><title>t</title><description>d</description></item>';
    const items = await read(
      'feed.rss',
      `<rss version="2.0"><channel>${item.repeat(80_000)}</channel></rss>`,
    );
    expect(items).toHaveLength(1000);
  });

  test('that is none, or too long, is refused', async () => {
    expect(reasons(await read('feed.rss', '<rss><oops'))).toEqual(['feed.rss not-a-feed']);
    expect(reasons(await read('feed.rss', `<rss>${' '.repeat(5_000_000)}</rss>`))).toEqual([
      'feed.rss too-long',
    ]);
  });
});

describe('single texts and pages', () => {
  test('are told apart by name or first bytes, and read in their encoding', async () => {
    expect(taken(await read('a.txt', 'plain'))).toEqual([{ id: 'a.txt', text: 'plain' }]);
    expect(taken(await read('a.html', page('article')))).toEqual([{ id: 'a.html', text: 'article' }]);
    expect(taken(await read('page', page('article')))).toEqual([{ id: 'page', text: 'article' }]);
    const latin = Uint8Array.from('<html><meta charset="iso-8859-1"><p>caf\u00e9</p></html>', (c) =>
      c.charCodeAt(0),
    );
    expect(taken(await read('a.html', latin))[0]!.text).toBe('café');
    expect(reasons(await read('a.bin', Uint8Array.of(1, 0, 2)))).toEqual(['a.bin unknown-kind']);
    expect(reasons(await read('a.txt', ' \n'))).toEqual(['a.txt lacks-text']);
  });

  test('of which the parser falls over are refused', async () => {
    const throwing: ReadArticle = () => {
      throw new RangeError('too deep');
    };
    const items = await all(readFile(bytesInMemory(strToU8(page('x'))), 'a.html', throwing));
    expect(reasons(items)).toEqual(['a.html no-article']);
  });
});

describe('anything at all', () => {
  const seeds: readonly (readonly [string, Uint8Array])[] = [
    ['a.jsonl', strToU8('{"text":"one"}\n{"text":"two"}')],
    ['a.csv', strToU8('text,id\n"a",1\nb,2')],
    ['a.warc', joined(records)],
    ['a.warc.gz', gzipSync(joined(records))],
    ['a.wacz', zipSync({ 'archive/a.warc': joined(records) })],
    [
      'a.rss',
      strToU8(
        '<rss version="2.0"><channel><title>t</title><item><title>t</title><description>d</description></item></channel></rss>',
      ),
    ],
    ['a.html', strToU8(page('x'))],
    ['a', strToU8('text')],
  ];

  test('is taken or refused, and never breaks the reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 })), { maxLength: 4 }),
        fc.nat(),
        async ([name, sound], edits, cut) => {
          const bytes = sound.slice(0, 1 + (cut % (2 * sound.length)));
          for (const [at, noise] of edits) {
            const from = at % bytes.length;
            bytes.set(noise.subarray(0, bytes.length - from), from);
          }
          for (const item of await read(name, bytes)) {
            if (item.kind === 'document') expect(item.document.text.trim()).not.toBe('');
            else expect(item.reason).toBeTruthy();
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** A zip of one file, with so many entries for it in its list. */
function listed(zip: Uint8Array, times: number): Uint8Array {
  const end = zip.slice(-22);
  const view = new DataView(end.buffer);
  const start = view.getUint32(16, true);
  const entry = zip.slice(start, -22);
  view.setUint16(8, times, true);
  view.setUint16(10, times, true);
  view.setUint32(12, times * entry.length, true);
  return joined([zip.slice(0, start), ...Array.from({ length: times }, () => entry), end]);
}
