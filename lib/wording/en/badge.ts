import { failedTitles } from './failed-titles.ts';
import { text } from './text.ts';

/** The relations that alert, in a word or two. */
const relation = {
  verbatim: 'word for word',
  'lightly-edited': 'lightly edited',
  reworded: 'reworded',
  excerpt: 'an excerpt',
};

/** What the toolbar icon says when the pointer rests on it, and to screen readers. */
export const badge = {
  plain: 'Wireprint',
  matches: (count: number) =>
    text.plural(count, {
      one: 'Wireprint: this story matches # source',
      other: 'Wireprint: this story matches # sources',
    }),
  strongest: (kind: keyof typeof relation, source: string) => `Strongest: ${relation[kind]} – ${source}`,
  untitled: 'untitled story',
  selectionCompared: 'Wireprint: the selection was compared. Click to see the answer',
  kept: 'Wireprint: kept as a source',
  notKept: (reason: keyof typeof failedTitles) => `Wireprint: could not be kept. ${failedTitles[reason]}`,
  off: 'Wireprint: looks at this site on a click only',
  originalAsked: 'Wireprint: click to compare this original with its copy',
  nextAsked: 'Wireprint: click to compare this page with the one you chose',
};
