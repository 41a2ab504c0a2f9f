import { text } from './text.ts';

/** What the toolbar icon says when the pointer rests on it, and to screen readers. */
export const badge = {
  plain: 'Wireprint',
  matches: (count: number) =>
    text.plural(count, {
      one: 'Wireprint: this story matches # source',
      other: 'Wireprint: this story matches # sources',
    }),
  originalAsked: 'Wireprint: click to compare this original with its copy',
};
