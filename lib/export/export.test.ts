import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { ferry, ferryMatch, ferryReading, ferryReport } from '../../test/views/ferry.ts';
import { matchOf, tellPair } from '../../test/views/story.ts';
import { english } from '../wording/en.ts';
import { dayOf } from './citation.ts';
import { type Comparison, digestsOf, shorten, textDigest } from './comparison.ts';
import { COMPARISON_FORMATS, exportFile, REFERENCE_FORMATS } from './formats.ts';
import { parseReportFile } from './report-file.ts';

const comparison: Comparison = {
  article: { ...ferryReading.article, byline: 'Mara Lind', published: '2024-04-12T16:40:00Z' },
  match: ferryMatch,
  report: ferryReport,
  madeAt: '2024-04-13T08:00:00.000Z',
  madeOn: '2024-04-13',
  version: '1.2.3',
  digests: await digestsOf(ferry.article, ferry.source),
  excerptsOnly: false,
};
const excerpts: Comparison = { ...comparison, excerptsOnly: true };
const file = (format: Parameters<typeof exportFile>[0], of: Comparison = comparison) =>
  exportFile(format, of, english).content;

/** What pages might try: tags, attributes, ends of quotes and of comments, TeX, tables, and any text at all. */
const payload = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><script>alert(1)</script>',
    '--><svg/onload=alert(1)>',
    '<!--',
    ']]>',
    '&lt;script&gt;',
    'javascript://x/%0aalert(1)',
    'https://x.example/" onclick="alert(1)',
    '[x](javascript:alert(1))',
    '| a | b |\n|---|---|\n# Title\n- item\n1. one\n> quote',
    '`code` **bold** ~~gone~~ <https://x.example>',
    '}\n@online{evil, title = {x}}\\input{/etc/passwd}',
    'title\r\nER  - \r\nTY  - NEWS',
    'a\u2028b\u0000c\u202ed',
  ),
  fc.string({ unit: 'grapheme' }),
);

/** The comparison of an invented pair in which every field that a page or a pack can write is hostile. */
const hostile = fc
  .record({
    text: payload,
    title: payload,
    site: payload,
    byline: payload,
    speaker: payload,
    url: payload,
    credit: payload,
  })
  .map(({ text, url, speaker, ...fields }): Comparison => {
    const words = text.replace(/[{}|]/gu, '') || 'x';
    const story = tellPair([
      { kind: 'reworded', place: 0, sentences: [`Before {${words}|${words} there} after.`] },
      { kind: 'added', place: null, sentences: [words] },
    ]);
    const everything = { ...fields, url, published: speaker, lang: fields.title };
    const span = story.pairs[0]!;
    const match = matchOf(story, {
      source: { id: text, ...everything },
      credit: 'dropped',
      quotations: [{ kind: 'altered', speaker, article: span.article, source: span.source }],
      facts: [{ kind: 'name', article: span.article, source: null }],
      reasons: [{ code: text, values: { [text]: text } }],
    });
    return { ...comparison, article: { text: story.article, ...everything }, match };
  });

describe('the saved page', () => {
  const ALLOWED = new Set(
    'html head meta title style body header main section footer div h1 h2 h3 p a ul li table tbody tr th td ins del dl dt dd'.split(
      ' ',
    ),
  );

  test('holds no script, no handler and no address but of the web, whatever the texts hold', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (of, excerptsOnly) => {
        const { document } = new JSDOM(file('html', { ...of, excerptsOnly })).window;
        for (const element of document.querySelectorAll('*')) {
          expect(ALLOWED).toContain(element.localName);
          for (const { name } of element.attributes)
            expect(name).toMatch(/^(?:charset|class|content|dir|href|http-equiv|lang|name|rel|scope)$/u);
          const href = element.getAttribute('href');
          if (href !== null) expect(href).toMatch(/^https?:\/\//u);
        }
        expect(document.querySelectorAll('style, meta')).toHaveLength(4);
      }),
      { numRuns: 60 },
    );
  });

  test('says both texts whole and as they are, marks what changed, and loads nothing', () => {
    const { document } = new JSDOM(file('html')).window;
    const side = (n: number) =>
      [...document.querySelectorAll(`.text > :nth-child(${n}):not(.none)`)].map((p) => p.textContent);
    expect(side(2).join('\n\n')).toBe(ferry.article);
    for (const paragraph of ferry.source.split('\n\n')) expect(side(1)).toContain(paragraph);
    expect([...document.querySelectorAll('del')].map((mark) => mark.textContent)).toContain('six');
    expect(document.querySelector('meta[http-equiv]')!.getAttribute('content')).toContain(
      "default-src 'none'",
    );
    expect(document.querySelector('link, script, img, iframe')).toBeNull();
  });

  test('says what it was made from, by what, and that it is not notarised', () => {
    const said = new JSDOM(file('html')).window.document.body.textContent;
    for (const part of [
      '1.2.3',
      '2024-04-13T08:00:00.000Z',
      ferryReading.article.url!,
      ferryMatch.source.url!,
    ])
      expect(said).toContain(part);
    expect(said).toContain(comparison.digests.article);
    expect(said).toContain(comparison.digests.source!);
    expect(said).toContain('minWords 40');
    expect(said).toContain('not notarised');
  });

  test('says a time of publication in the zone that it was written in, and names the zone', () => {
    const plain = (text: string) => text.replace(/\s+/gu, ' ');
    for (const format of ['html', 'markdown'] as const) {
      const said = plain(file(format).replaceAll('\\', ''));
      expect(said).toContain('Apr 12, 2024, 4:40 PM UTC');
      expect(said).toContain('Apr 11, 2024, 9:20 AM UTC');
    }
  });

  test('lets no address and no figure take the direction of the language around it', () => {
    const { document } = new JSDOM(file('html')).window;
    const values = [...document.querySelectorAll('dd')];
    expect(values.length).toBeGreaterThan(5);
    for (const value of values) expect(value.getAttribute('dir')).toBe('auto');
  });
});

test('excerpts hold no paragraph of either text whole, in no format', () => {
  for (const format of COMPARISON_FORMATS) {
    const said = file(format, excerpts).replaceAll('\\', '');
    for (const paragraph of [...ferry.article.split('\n\n'), ...ferry.source.split('\n\n')].filter(
      (p) => p.length > 90,
    ))
      expect(said).not.toContain(paragraph);
  }
});

test('an excerpt never ends in half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 60 }), (text) => {
      expect(shorten(text, true).isWellFormed()).toBe(true);
    }),
  );
});

describe('Markdown', () => {
  test('text of pages stays text: nothing of it makes a heading, a link, a table or markup', () => {
    fc.assert(
      fc.property(hostile, (of) => {
        const lines = file('markdown', of).split('\n');
        const plain = lines.map((line) => line.replace(/\\[!-/:-@[-`{-~]/gu, ''));
        for (const line of plain) {
          expect(line).not.toMatch(/[`!]/u);
          const ours = /\]\(<https?:[^<>\s]*>\)|^> |<\/?(?:ins|del)>/gu;
          expect(line.replace(ours, '')).not.toMatch(/[<>(]/u);
          if (line.startsWith('|')) expect(line.match(/\|/gu)).toHaveLength(4);
        }
        expect(plain.filter((line) => line.startsWith('# '))).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test('marks stand tight around their words, and hold beside letters and before punctuation, where asterisks would not', () => {
    expect(file('markdown')).toContain(
      'of its <ins>five</ins> <ins>ships</ins> <ins>before summer starts</ins>.',
    );
    const story = tellPair([
      { kind: 'reworded', place: 0, sentences: ['The ferry{ ran|, he said, ran} aground.'] },
    ]);
    const match = matchOf(story, { source: { id: 'one' } });
    const said = file('markdown', { ...comparison, article: { text: story.article }, match });
    expect(said).toMatch(/ferry<ins>, he said,(?: ran)?<\/ins>/u);
  });
});

describe('Web Annotations', () => {
  const parsed = JSON.parse(file('annotation'));
  const items: {
    target: { source: string; selector?: Selector };
    body: { source?: string; selector?: Selector }[];
  }[] = parsed.first.items;
  interface Selector {
    readonly type: string;
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }

  test('quote what stands in the texts, with what stands around it', () => {
    expect(parsed['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(parsed.total).toBe(items.length);
    expect(items.length).toBeGreaterThan(4);
    for (const { target, body } of items) {
      const sides = [
        [target, ferry.article] as const,
        ...body.slice(1).map((there) => [there, ferry.source] as const),
      ];
      for (const [{ selector }, text] of sides) {
        if (selector === undefined) continue;
        expect(selector.type).toBe('TextQuoteSelector');
        expect(text).toContain(selector.prefix + selector.exact + selector.suffix);
      }
    }
  });

  test('point by words alone: places in the text that was read are none on the page that they name', () => {
    expect(file('annotation')).not.toContain('TextPositionSelector');
  });

  test('cut what stands around a passage between characters, never in one', () => {
    const words = '😀'.repeat(40);
    const article = { text: `${words}five${words}` };
    const five = { start: words.length, end: words.length + 4 };
    const facts = [0, 1].map((odd) => ({
      kind: 'figure' as const,
      article: { start: five.start + odd, end: five.end - odd },
      source: null,
    }));
    const match = { ...ferryMatch, quotations: [], pairs: [], facts };
    const { first } = JSON.parse(file('annotation', { ...comparison, article, match }));
    for (const { target } of first.items) {
      const { prefix, suffix } = target.selector;
      expect([prefix.isWellFormed(), suffix.isWellFormed()]).toEqual([true, true]);
      expect(article.text).toContain(`${prefix}${target.selector.exact}${suffix}`);
    }
  });

  test('have names of their own in every report, be it of one page and another story', async () => {
    interface Named {
      readonly id: string;
      readonly first: { readonly id: string; readonly items: readonly { readonly id: string }[] };
    }
    const names = (of: Comparison) => {
      const { id, first }: Named = JSON.parse(file('annotation', of));
      return [id, first.id, ...first.items.map((item) => item.id)];
    };
    const other = { ...comparison, digests: await digestsOf(ferry.article, 'another story') };
    const without = (id: string): Comparison => ({
      ...comparison,
      digests: { ...comparison.digests, source: null },
      match: { ...ferryMatch, sourceText: null, source: { id } },
    });
    const all = [comparison, other, without('pack:1'), without('pack:2')].flatMap(names);
    expect(new Set(all).size).toBe(all.length);
    expect(names(comparison)).toEqual(
      names(excerpts).concat(names(comparison).slice(names(excerpts).length)),
    );
    for (const name of all)
      expect(name).toMatch(/^urn:wireprint:report:[\da-f]{16}-[\da-f]{8,16}(?::\w+:\d+)?$/u);
  });

  test('hold the report that can be worked out anew, and nothing of the texts in excerpts', () => {
    const whole = parseReportFile(parsed);
    expect(whole).toMatchObject({
      isNotarised: false,
      article: { text: ferry.article },
      source: { text: ferry.source },
    });
    const part = parseReportFile(JSON.parse(file('annotation', excerpts)));
    expect(part).toMatchObject({ article: { text: null }, source: { text: null } });
    expect(part).toMatchObject({ article: { sha256: comparison.digests.article } });
  });

  test('a file that is no report is said to be none', () => {
    for (const input of [null, [], {}, { 'wireprint:report': { format: 2 } }])
      expect(typeof parseReportFile(input)).toBe('string');
  });
});

describe('references', () => {
  test('CSL-JSON names both stories, with dates as numbers', () => {
    const [page, other] = JSON.parse(file('csl-json'));
    expect(page).toMatchObject({
      author: [{ literal: 'Mara Lind' }],
      issued: { 'date-parts': [[2024, 4, 12]] },
    });
    expect(other).toMatchObject({ 'container-title': 'Harbour Courier', URL: ferryMatch.source.url });
    expect(other.accessed).toBeUndefined();
  });

  test('RIS has one tag a line and both references, whatever the titles hold', () => {
    fc.assert(
      fc.property(hostile, (of) => {
        const lines = file('ris', of).split('\r\n').filter(Boolean);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(2);
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(2);
      }),
    );
  });

  test('BibTeX has two entries with even braces, whatever the titles hold', () => {
    fc.assert(
      fc.property(hostile, (of) => {
        const text = file('bibtex', of);
        expect(text.match(/^@/gmu)).toHaveLength(2);
        expect(text.match(/\{/gu)!.length).toBe(text.match(/\}/gu)!.length);
        expect(text).not.toMatch(/\\input/u);
      }),
    );
  });

  test('an address in BibTeX is read as it stands: no sign of it is escaped, and what would end the field is encoded', () => {
    const url = (of: string) =>
      /^ {2}url = \{(.*)\},$/mu.exec(file('bibtex', { ...comparison, article: { text: '', url: of } }))![1];
    const plain = 'https://news.example/a_b/~mara?x=1&y=%20z#top$';
    expect(url(plain)).toBe(plain);
    expect(url('https://news.example/{a}\\b c')).toBe('https://news.example/%7Ba%7D%5Cb%20c');
  });

  test('BibTeX names a language as babel does or not at all, and says a year once', () => {
    const said = (lang: string) =>
      file('bibtex', { ...comparison, article: { ...comparison.article, lang } });
    expect(said('en')).toContain('langid = {english}');
    expect(said('pt-BR')).toContain('langid = {portuguese}');
    for (const lang of ['eo', 'constructor', '']) expect(said(lang)).not.toContain('langid');
    expect(said('en')).toContain('date = {2024-04-12}');
    expect(said('en')).not.toContain('year =');
  });

  test('keys tell stories of one day apart, and are the same whenever a story is cited', async () => {
    const keys = (of: Comparison) =>
      (JSON.parse(file('csl-json', of)) as { id: string }[]).map(({ id }) => id);
    const other = { ...comparison, digests: await digestsOf('one text', 'another') };
    const none = { ...comparison.digests, source: null };
    const without = (id: string) =>
      keys({
        ...comparison,
        digests: none,
        match: { ...ferryMatch, source: { ...ferryMatch.source, id } },
      })[1]!;
    const all = [...keys(comparison), ...keys(other), without('pack:1'), without('pack:2')];
    expect(new Set(all).size).toBe(6);
    for (const key of all) expect(key).toMatch(/^wireprint-(?:page|other)-2024-04-1[12]-[\da-f]{8}$/u);
    expect(keys({ ...comparison, madeAt: '2025-01-01T00:00:00Z', madeOn: '2025-01-01' })).toEqual(
      keys(comparison),
    );
    for (const key of keys(comparison)) expect(file('bibtex')).toContain(`@online{${key},`);
  });

  test('a date goes as far as it is known', () => {
    const dated = (published: string) => ({ ...comparison, article: { ...comparison.article, published } });
    const issued = (published: string) => JSON.parse(file('csl-json', dated(published)))[0].issued;
    expect(issued('1934')).toEqual({ 'date-parts': [[1934]] });
    expect(issued('1934-06')).toEqual({ 'date-parts': [[1934, 6]] });
    expect(issued('1934-06-00')).toEqual({ 'date-parts': [[1934, 6]] });
    expect(issued('2024-04-12T23:30:00-04:00')).toEqual({ 'date-parts': [[2024, 4, 12]] });
    expect(issued('yesterday')).toBeUndefined();
    expect(file('bibtex', dated('1934-06'))).toContain('date = {1934-06}');
    // RIS has a place for each part, and slashes where there is none.
    expect(file('ris', dated('1934-06'))).toContain('DA  - 1934/06//\r\n');
    expect(file('ris')).toContain('DA  - 2024/04/12/\r\n');
  });

  test('the day on which the page was read is that of the reader', () => {
    const evening = new Date('2024-04-12T23:00:00Z');
    expect([dayOf(evening, 'Asia/Tokyo'), dayOf(evening, 'UTC')]).toEqual(['2024-04-13', '2024-04-12']);
    const [page] = JSON.parse(file('csl-json', { ...comparison, madeAt: '2024-04-12T23:00:00.000Z' }));
    expect(page.accessed).toEqual({ 'date-parts': [[2024, 4, 13]] });
  });

  test('no address but of the web gets into them', () => {
    const odd = { ...comparison, article: { ...comparison.article, url: 'javascript:alert(1)' } };
    for (const format of REFERENCE_FORMATS) expect(file(format, odd)).not.toContain('javascript:');
  });
});

test('the digest of a text is what sha256sum prints for it', async () => {
  expect(await textDigest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await textDigest('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
});
