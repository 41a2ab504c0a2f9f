import { text } from './text.ts';

/** The sentences about what can be done with an answer, besides reading it. */
export const actions = {
  more: 'More',
  notCopy: 'Not a copy',
  notCopyWhy: 'This page and that story will not alert you again. Stays on this machine.',
  notCopyFailed: 'This could not be stored. Try again.',
  silenced: (n: number) =>
    text.plural(n, {
      one: 'You said it is not a copy of # story',
      other: 'You said it is not a copy of # stories',
    }),
  undo: 'Take back',
  onlySilenced: 'No other match',
  onlySilencedWhy: 'You said that this page is not a copy of the story it was matched with.',
  openPassage: 'Open the other story at this paragraph',
  search: 'Search for the original',
  searchWhy:
    'The rarest names, numbers and quotations here. Change them as you like: they leave this machine only when you press the button.',
  searchField: 'Words to search for',
  searchWait: 'Choosing words …',
  searchFailed: 'No words could be chosen. Write your own.',
  survived: (words: readonly string[]) => `Also in the other story: ${text.list(words)}`,
  engine: 'Search engine',
  openSearch: 'Search in a new tab',
  compareTab: 'Compare with another tab',
  compareTabWhy: 'These are the tabs that you let Wireprint see:',
  compareNoTabs: 'Wireprint may not see your other tabs.',
  compareNext: 'Compare with the next page I click',
  compareNextWhy: 'Then go to the other tab and click the Wireprint icon there.',
  lookUp: 'Look up in packs at their addresses',
  compareFailed: 'These two pages could not be compared.',
  waiting: 'Waiting for the other page: click the Wireprint icon there.',
  stopWaiting: 'Do not wait',
  direct: 'Compared with each other only',
  directNone: 'No likeness found between the two pages',
  directNoneWhy: 'Neither of them seems to be made from the other.',
  directGone: 'This comparison is not known any more',
  directGoneWhy: 'Compare the two tabs again.',
  sidePanel: 'Open beside the page',
  back: 'Back',
};
