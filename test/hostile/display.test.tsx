import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupActions, PopupState } from '../../components/popup-state.ts';
import { Report } from '../../components/report/Report.tsx';
import type { ReportActions } from '../../components/report-state.ts';
import type { Match } from '../../lib/compare/report.ts';
import type { ArticleReading } from '../../lib/document/reading.ts';
import type { Comparison } from '../../lib/export/comparison.ts';
import { COMPARISON_FORMATS, exportFile, REFERENCE_FORMATS } from '../../lib/export/formats.ts';
import { english } from '../../lib/wording/en.ts';
import { matchOf, readingOf, tellPair, type StoryPair } from '../views/story.ts';
import { reportOf } from '../views/ferry.ts';
import { judge, judgeDrawn, parse } from './drawn.ts';
import { PAYLOADS } from './payloads.ts';

afterEach(cleanup);

/** Whatever a view asks for is answered. */
const actions = new Proxy({}, { get: () => vi.fn(async () => '') }) as PopupActions & ReportActions;

function tell(payload: string): StoryPair {
  const words = payload.replace(/[{}|]/gu, '');
  return tellPair([
    { kind: 'reworded', place: 0, sentences: [`Before {${words}|${words} there} after.`] },
    { kind: 'added', place: null, sentences: [words] },
    { kind: 'left-out', place: 1, sentences: [words] },
    { kind: 'moved', place: 2, sentences: [`${words} moved.`] },
  ]);
}

/** A match in which every field that a page, a pack or a feed can write is the payload. */
function matchWith(payload: string, story: StoryPair): Match {
  const span = story.pairs[0]!;
  const reason = { code: payload, values: { [payload]: payload, share: payload } };
  return matchOf(story, {
    source: {
      id: payload,
      title: payload,
      url: payload,
      site: payload,
      published: payload,
      modified: payload,
      lang: payload,
      byline: payload,
      credit: payload,
      canonical: payload,
      basedOn: [payload],
    },
    credit: 'dropped',
    reasons: [reason, { code: 'words-shared', values: { share: payload } }],
    quotations: [
      { kind: 'altered', speaker: payload, article: span.article, source: span.source },
      { kind: 'absent', speaker: payload, article: span.article, source: null },
    ],
    facts: [{ kind: 'name', article: span.article, source: span.source }],
    precedence: { first: 'source', clues: [reason, { code: 'dated-earlier', values: { when: payload } }] },
  });
}

function readingWith(payload: string, story: StoryPair): ArticleReading {
  const reading = readingOf(story);
  return {
    ...reading,
    article: {
      ...reading.article,
      title: payload,
      url: payload,
      site: payload,
      published: payload,
      modified: payload,
      lang: payload,
      byline: payload,
      credit: payload,
      canonical: payload,
      basedOn: [payload],
    },
    removed: [{ reason: payload, excerpt: payload }],
    dateline: payload,
    robots: [payload],
    nextPage: payload,
    alternates: [{ lang: payload, url: payload }],
    suspected: ['paywall', 'more-pages'],
    surroundings: { before: payload, after: payload },
  };
}

function stateWith(payload: string): PopupState {
  const story = tell(payload);
  const match = matchWith(payload, story);
  const report = reportOf([match, { ...match, source: { ...match.source, id: `${payload} 2` } }], {
    notes: [
      { code: payload, values: { lang: payload } },
      { code: 'language-fallback', values: { lang: payload } },
    ],
  });
  return { kind: 'compared', reading: readingWith(payload, story), report };
}

describe('two hundred scripts', () => {
  test('are two hundred at least', () => expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(200));

  test('are text in every field of the popup', () => {
    for (const payload of PAYLOADS) {
      const { container, unmount } = render(
        <Popup state={stateWith(payload)} actions={actions} marks={{ kind: 'unmarked' }} isSelected />,
      );
      judgeDrawn(container);
      unmount();
      const failed = render(
        <Popup state={{ kind: 'failed', reason: 'internal', detail: payload }} actions={actions} />,
      );
      judgeDrawn(failed.container);
      failed.unmount();
    }
  });

  test('are text in every field of the report', () => {
    for (const payload of PAYLOADS) {
      const { container, unmount } = render(<Report state={stateWith(payload)} actions={actions} />);
      judgeDrawn(container);
      unmount();
    }
  });

  function comparisonWith(payload: string): Comparison {
    const story = tell(payload);
    return {
      article: readingWith(payload, story).article,
      match: matchWith(payload, story),
      report: reportOf([], { notes: [{ code: payload, values: { lang: payload } }] }),
      madeAt: '2026-02-03T04:05:06.000Z',
      madeOn: '2026-02-03',
      version: '1.2.3',
      digests: { article: 'a'.repeat(64), source: null },
      excerptsOnly: false,
    };
  }
  const write = (format: Parameters<typeof exportFile>[0], payload: string) =>
    exportFile(format, comparisonWith(payload), english).content;

  test('are text in a saved page', () => {
    const plain = parse(write('html', 'x')).querySelectorAll('*').length;
    for (const payload of PAYLOADS) {
      const document = parse(write('html', payload));
      judge(document, ['meta', 'style']);
      expect(document.querySelectorAll('meta, style')).toHaveLength(4);
      // An address of the web is a link, and no other payload adds an element.
      const links = document.querySelectorAll('a').length;
      expect(document.querySelectorAll('*').length - links).toBeLessThanOrEqual(plain);
    }
  });

  test('are no HTML and no address in Markdown', () => {
    for (const payload of PAYLOADS) {
      const markdown = write('markdown', payload);
      expect(markdown).not.toMatch(/\]\(\s*<?\s*(?:javascript|data|vbscript):/iu);
      // What Markdown passes on as HTML is a "<" that is not escaped, before a letter, "/", "!" or "?".
      const unescaped = markdown
        .replace(/\\[\s\S]/gu, '')
        .replace(/<https?:\/\/[^<>\s]*>|<\/?(?:ins|del)>/gu, '');
      expect(unescaped).not.toMatch(/<[a-z/!?]/iu);
    }
  });

  test('leave references and annotations well formed', () => {
    for (const payload of PAYLOADS) {
      const ris = write('ris', payload)
        .split('\r\n')
        .filter((line) => line !== '');
      for (const line of ris) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
      for (const tag of ['TY', 'ER']) expect(ris.filter((line) => line.startsWith(tag))).toHaveLength(2);
      for (const line of ris.filter((one) => one.startsWith('UR'))) expect(line).toMatch(/^UR {2}- https?:/u);

      // BibTeX counts every brace, one behind a backslash too.
      const bibtex = write('bibtex', payload);
      let depth = 0;
      const entries = bibtex.split('').filter((sign) => {
        if (sign === '}') depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
        if (sign === '{') depth++;
        return sign === '@' && depth === 0;
      });
      expect([depth, entries.length]).toEqual([0, 2]);

      const shape = (json: string) =>
        JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? '' : value)) as unknown;
      const cited = shape(write('csl-json', payload)) as object[];
      expect(cited).toHaveLength(2);
      for (const one of cited)
        expect('URL' in one).toBe(/^https?:\/\/[^\s/]/iu.test(payload) && !payload.includes('\n'));
      expect(shape(write('annotation', payload))).toBeTypeOf('object');
    }
  });

  test.each([...COMPARISON_FORMATS, ...REFERENCE_FORMATS])('were tried in %s', (format) => {
    expect(write(format, 'plain').length).toBeGreaterThan(50);
  });
});
