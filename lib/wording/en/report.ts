import { text } from './text.ts';

/** The sentences of the full report. */
export const report = {
  title: 'Full report',
  sides: 'Both texts, side by side',
  filter: 'Show',
  filters: {
    all: 'All',
    quotations: 'Quotations',
    facts: 'Facts',
    'left-out': 'Left out',
    added: 'Added',
  },
  nothing: 'There is nothing of this kind.',
  previous: 'Previous change',
  next: 'Next change',
  place: (at: number, all: number) => `Change ${text.count(at)} of ${text.count(all)}`,
  keys: 'Keys n and p lead to the next and the previous change',
  notHere: 'Not on this page',
  notThere: 'Not in the other story',
  movedHere: (there: number) => `was paragraph ${text.count(there)}`,
  movedAway: (there: number, here: number) =>
    `Paragraph ${text.count(there)} has moved: it is paragraph ${text.count(here)} on this page`,
};
