import type { PackSummary } from '../../lib/pack/manifest.ts';
import type { OpenTab, PopupProps, PopupState, Suggestion } from '../../components/popup-state.ts';
import type { Match } from '../../lib/compare/report.ts';
import { ferry, ferryMatch, ferryReading, ferryReport, reportOf } from './ferry.ts';
import { opened } from './opened.ts';
import type { Row } from './story.ts';
import { find, matchOf, readingOf, tellPair } from './story.ts';

type View = Omit<PopupProps, 'actions'>;

const second: Match = {
  ...ferryMatch,
  source: {
    id: 'other-2',
    title: 'Three checks missed before ferry ran aground',
    site: 'Sallow Evening Post',
  },
  relation: 'shared-passages',
  alert: false,
};

const bare: Match = {
  ...ferryMatch,
  sourceText: null,
  passages: [],
  paragraphs: [],
  pairs: [],
  quotations: [],
  facts: [],
  precedence: { first: 'cannot-tell', clues: [] },
};

/** A story of 60 paragraphs and 12 changed figures: more than a popup can show at once. */
const long = tellPair(
  Array.from({ length: 60 }, (_, place): Row => {
    const kind = (['reworded', 'kept', 'left-out', 'kept', 'reworded', 'added'] as const)[place % 6]!;
    const sentences = [
      `Paragraph ${place} tells of {${place} boats|${place + 100} ships} in the {harbour|port}.`,
    ];
    return kind === 'kept'
      ? { kind, place, sentences: [`Paragraph ${place} stands as it was written.`] }
      : { kind, place: kind === 'added' ? null : place, sentences };
  }),
);

const longMatch = matchOf(long, {
  source: { id: 'long-1', title: 'Sixty boats', url: 'https://www.courier.example/boats' },
  facts: Array.from({ length: 12 }, (_, index) => ({
    kind: 'figure' as const,
    article: find(long.article, `${100 + [0, 4, 6, 10, 12, 16, 18, 22, 24, 28, 30, 34][index]!} ships`),
    source: find(long.source, `${[0, 4, 6, 10, 12, 16, 18, 22, 24, 28, 30, 34][index]!} boats`),
  })),
});

const found = (...matches: Match[]): PopupState => ({
  kind: 'compared',
  reading: ferryReading,
  report: reportOf(matches),
});

/** What a search for the ferry's original would be made of. */
export const SUGGESTION: Suggestion = {
  words: [
    { kind: 'name', text: 'Ines Calloway', survived: true },
    { kind: 'name', text: 'Sallow Lines', survived: true },
    { kind: 'name', text: 'Tomas Brandt', survived: true },
    { kind: 'figure', text: '88 pages', survived: true },
    { kind: 'quotation', text: 'the echo sounder was disabled, and', survived: false },
  ],
  engine: 'duckduckgo',
};

export const OPEN_TABS: readonly OpenTab[] = [
  { id: 7, title: 'Three checks missed before ferry ran aground', site: 'sallow-post.example' },
  { id: 9, title: '', site: 'ledger.example' },
];

/** Where nothing was found. */
export const SEARCHED: readonly PackSummary[] = [
  { name: 'Starter', publisher: 'Wireprint', from: '2026-03-02', to: '2026-04-17', count: 12 },
  { name: 'Coast archive', publisher: 'Northern Wire', from: '2019-01-01', to: '2025-12-31', count: 480 },
];

/** Every state of the popup over invented stories, by name. */
export const popups: Readonly<Record<string, View>> = {
  'looking-first': { state: { kind: 'looking', progress: null } },
  looking: { state: { kind: 'looking', progress: { stage: 'searching', done: 300, total: 512 } } },
  found: {
    state: { kind: 'compared', reading: ferryReading, report: ferryReport },
    marks: { kind: 'unmarked' },
  },
  selection: {
    state: {
      kind: 'compared',
      reading: { ...ferryReading, surroundings: { before: '', after: '' } },
      report: ferryReport,
    },
    marks: { kind: 'unmarked' },
    isSelected: true,
  },
  'found-marked': {
    state: { kind: 'compared', reading: ferryReading, report: ferryReport },
    marks: {
      kind: 'marked',
      sourceId: ferryMatch.source.id,
      found: 9,
      missing: 1,
      kinds: ['kept', 'reworded', 'quotation'],
    },
  },
  'found-two': { state: found(ferryMatch, second), keeping: 'kept' },
  silenced: { state: found(ferryMatch), silenced: [ferryMatch.source.id] },
  'silenced-one': { state: found(ferryMatch, second), silenced: [ferryMatch.source.id] },
  verbatim: {
    state: found({
      ...ferryMatch,
      relation: 'verbatim',
      credit: 'kept',
      quotations: [
        {
          kind: 'identical',
          speaker: null,
          article: find(ferry.article, '“We have disappointed people'),
          source: find(ferry.source, '“We let people down'),
        },
      ],
      facts: [],
      paragraphs: ferry.paragraphs.filter((link) => link.kind === 'kept' || link.kind === 'moved'),
    }),
  },
  'fingerprints-only': { state: found(bare) },
  'fingerprints-asked': { state: found(bare), originals: { 'harbour-1': 'asked-there' } },
  'common-source': {
    state: found(
      {
        ...ferryMatch,
        relation: 'common-source',
        alert: false,
        precedence: { first: 'cannot-tell', clues: [] },
      },
      second,
    ),
  },
  'cannot-tell': {
    state: found(matchOf(ferry, { relation: 'cannot-tell', alert: false, score: 0.2, paragraphs: [] })),
  },
  long: { state: { kind: 'compared', reading: readingOf(long), report: reportOf([longMatch]) } },
  waiting: {
    state: { kind: 'compared', reading: ferryReading, report: ferryReport },
    waiting: 'for-next',
  },
  ...Object.fromEntries(
    Object.keys(opened).map((name) => [
      name,
      {
        state: { kind: 'compared' as const, reading: ferryReading, report: ferryReport },
        marks: { kind: 'unmarked' as const },
      },
    ]),
  ),
  none: { state: { kind: 'compared', reading: ferryReading, report: reportOf([]) } },
  'none-noted': {
    state: {
      kind: 'compared',
      reading: { ...ferryReading, suspected: ['paywall', 'more-pages'] },
      report: reportOf([], {
        notes: [{ code: 'disguised-letters', values: { invisible: 17, lookAlike: 3, bidi: 0 } }],
      }),
    },
    keeping: 'unavailable',
  },
  'site-off': {
    state: { kind: 'compared', reading: ferryReading, report: ferryReport },
    marks: { kind: 'unmarked' },
    site: { state: 'off' },
  },
  'site-on': { state: { kind: 'skipped', reason: 'list-page' }, site: { state: 'watched' } },
  'site-refused': {
    state: { kind: 'compared', reading: ferryReading, report: reportOf([]) },
    site: { state: 'on-click', isRefused: true },
  },
  skipped: { state: { kind: 'skipped', reason: 'list-page' } },
  failed: {
    state: { kind: 'failed', reason: 'page-unreachable', detail: 'Cannot access contents of the page.' },
  },
};
