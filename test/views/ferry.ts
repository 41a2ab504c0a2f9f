import type { Match, Report } from '../../lib/compare/report.ts';
import { find, matchOf, readingOf, tellPair } from './story.ts';

/** An invented story and its reworded copy: every kind of paragraph, two altered quotations, two facts. */
export const ferry = tellPair([
  {
    kind: 'added',
    place: null,
    sentences: [
      'Families of the passengers gathered at the old customs house on Thursday to hear the findings read aloud.',
    ],
  },
  {
    kind: 'reworded',
    place: 0,
    sentences: [
      'The {inquiry|investigation} into the {grounding|stranding} of the ferry Marigold {found|has concluded} that three {safety checks|security controls} were {skipped|omitted} in the {week|days} before the {accident|incident}, {according to a report published|a report released} Thursday {|said}.',
    ],
  },
  {
    kind: 'left-out',
    place: 1,
    sentences: [
      'The Marigold ran aground off Sallow Point on Feb. 9 with 214 people aboard.',
      'Nobody was killed.',
    ],
  },
  {
    kind: 'reworded',
    place: 4,
    moved: true,
    sentences: [
      'Harbour master Ines Calloway {said|stated} the crew “{had no way of knowing|could not possibly know} the {sonar|echo sounder} was {off|disabled}, and {they did|have done} {exactly|precisely} what the {book|manual} {told|tells} them to do”.',
    ],
  },
  {
    kind: 'reworded',
    place: 2,
    sentences: [
      'The {operator|company}, Sallow Lines, {has been told|was ordered} to {pay for|bear the cost of} a {full|complete} {survey|inspection} of its {six|five} {vessels|ships} {before the summer season|before summer starts}.',
      '{It|The company} {did not contest|has not disputed} the {findings|conclusions}.',
    ],
  },
  {
    kind: 'kept',
    place: 3,
    sentences: ['The report runs to 88 pages and took fourteen months to write.'],
  },
  {
    kind: 'reworded',
    place: 6,
    sentences: [
      '“{We let people down|We have disappointed people} and we will {put it right|correct it},” {said|explained} Tomas Brandt, {who became chief executive in March|chief executive since March}.',
    ],
  },
  {
    kind: 'left-out',
    place: 5,
    sentences: ['A union representing the crews called the report fair but late.'],
  },
  { kind: 'moved', place: 7, sentences: ['The ferry returned to service last autumn on a shorter route.'] },
  { kind: 'left-out', place: 8, sentences: ['A second report, on the rescue, is expected in spring.'] },
]);

export const ferryMatch: Match = matchOf(ferry, {
  source: {
    id: 'harbour-1',
    title: 'Ferry operator skipped three safety checks before grounding, inquiry finds',
    site: 'Harbour Courier',
    url: 'https://courier.example/2024/04/ferry-inquiry',
    published: '2024-04-11T09:20:00Z',
    credit: 'Northern Wire',
  },
  credit: 'dropped',
  reasons: [
    { code: 'sentences-found', values: { found: 7, of: 8 } },
    { code: 'words-shared', values: { share: 0.31 } },
    { code: 'names-agree', values: { share: 0.86, of: 14 } },
    { code: 'same-order', values: { share: 0.64 } },
  ],
  quotations: [
    {
      kind: 'altered',
      speaker: 'Ines Calloway',
      article: find(
        ferry.article,
        '“could not possibly know the echo sounder was disabled, and have done precisely what the manual tells them to do”',
      ),
      source: find(
        ferry.source,
        '“had no way of knowing the sonar was off, and they did exactly what the book told them to do”',
      ),
    },
    {
      kind: 'altered',
      speaker: 'Tomas Brandt',
      article: find(ferry.article, '“We have disappointed people and we will correct it,”'),
      source: find(ferry.source, '“We let people down and we will put it right,”'),
    },
  ],
  facts: [
    { kind: 'figure', article: find(ferry.article, 'five'), source: find(ferry.source, 'six') },
    { kind: 'date', article: null, source: find(ferry.source, 'Feb. 9') },
  ],
  precedence: {
    first: 'source',
    clues: [
      { code: 'credits-other', values: { side: 'article', name: 'Harbour Courier' } },
      { code: 'dated-earlier', values: { side: 'source', hours: 31 } },
    ],
  },
});

export const ferryReading = readingOf(ferry, {
  removed: [
    { reason: 'related', excerpt: 'More from the coast: five walks for a wet weekend' },
    { reason: 'newsletter', excerpt: 'Get the morning tide in your inbox' },
  ],
});

export const ferryReport: Report = reportOf([ferryMatch]);

export function reportOf(matches: readonly Match[], more: Partial<Report> = {}): Report {
  return {
    relation: matches[0]?.relation ?? 'none',
    alert: matches[0]?.alert ?? false,
    reasons: matches[0]?.reasons ?? [],
    matches,
    sourcesSearched: 512,
    wordsRead: 1140,
    sensitivity: 'usual',
    notes: [],
    ...more,
  };
}
