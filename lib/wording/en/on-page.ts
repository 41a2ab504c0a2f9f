import { text } from './text.ts';

/** Marks on the page, and the comparison of what the reader has selected there. */
export const onPage = {
  show: 'Show on page',
  remove: 'Remove marks',
  legend: 'What the marks on the page mean',
  alteredQuotation: 'Altered quotation',
  marked: (n: number) =>
    text.plural(n, { one: '# place is marked on the page.', other: '# places are marked on the page.' }),
  notFoundAgain: (n: number) =>
    text.plural(n, {
      one: '# was not found again; the page has changed since.',
      other: '# were not found again; the page has changed since.',
    }),
  noneFound: 'Nothing of it was found again on the page, which has changed since it was read.',
  unsupported: 'This browser cannot mark text on pages.',
  unreachable: 'The page could not be marked. Reload it, then try again.',
  selectionOffered: 'Compare the selection instead',
  selectionCompared: 'Only what is selected on the page was compared.',
  wholePage: 'Compare the whole page',
};
