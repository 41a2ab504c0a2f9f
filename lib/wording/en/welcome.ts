import { text } from './text.ts';

/** The sentences of the welcome page. */
export const welcome = {
  title: 'See where a news story comes from',
  lead: 'Wireprint compares the story you are reading with the sources stored on your machine, and shows which one it repeats, what was reworded and which quotations were altered.',
  does: 'What it does',
  doesList: [
    'Finds the story that a page repeats: word for word, lightly edited, reworded or cut down.',
    'Puts altered quotations and changed facts first, each beside the original wording.',
    'Says which of the two came first, or that it cannot tell.',
  ],
  never: 'What it never does',
  neverList: [
    'It sends nothing anywhere unless you ask it to. Pages and results stay on this machine.',
    'It draws nothing into the pages you read unless you ask for marks.',
    'It keeps no page unless you ask it to, and nothing from private windows.',
  ],
  how: 'How to use it',
  howSteps: [
    'Open a news story.',
    'Click the Wireprint icon in the toolbar. It may be in the menu of extensions: pin it to keep it in sight.',
    'Read the answer.',
  ],
  when: 'When should it look?',
  whenWhy: 'You can change this at any time.',
  openSettings: 'Open the settings',
  choice: {
    'on-click': {
      label: 'Only when I click the icon',
      why: 'Needs no permission. Nothing is read until you ask.',
    },
    'chosen-sites': {
      label: 'By itself, on sites that I choose',
      why: 'The icon shows a number when a story on one of these sites matches. Your browser asks once for each site.',
    },
    everywhere: {
      label: 'By itself, everywhere',
      why: 'The icon shows a number on any page that matches. Your browser asks for access to all sites.',
    },
  },
  askEverywhere: 'Let my browser ask for access',
  refused: 'Your browser was told not to give access, so the choice was not changed.',
  sites: 'Sites to look at',
  noSites: 'No site has been added yet.',
  siteName: 'Site',
  siteExample: 'news.example',
  addSite: 'Add site',
  badSite: 'This is not the name of a site. Write it like news.example.',
  knownSite: (host: string) => `${host} is on the list already.`,
  removeSite: (host: string) => `Remove ${host}`,
  remove: 'Remove',
  demonstration: 'Try it now',
  allStories: (n: number) => text.plural(n, { one: 'Show # more story', other: 'Show # more stories' }),
  demonstrationWhy:
    'These stories were written for Wireprint. Open one and click the toolbar icon: the answer is worked out there and then.',
};
