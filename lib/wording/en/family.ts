import { text } from './text.ts';

/** The sentences of the family of a story. */
export const family = {
  title: 'Family of the story',
  kind: 'Likely descent by text',
  why: 'Drawn from the wording that the texts share and from what they say of each other. A guess that nobody has confirmed.',
  inWords: 'The same in words',
  first: 'likely the first of these',
  cannotTell: {
    unlike: 'The family cannot be told: some of these texts share too little wording.',
    'no-first': 'The family cannot be told: nothing in the texts shows which came first.',
  },
  reason: {
    'names-it': 'names it as its source',
    'cut-from-it': 'a shorter text that stands in it',
    nearest: 'shares most wording with it',
    'near-to-several': 'shares as much wording with others',
  },
  share: (share: number) => `${text.share(share)} of its wording`,
  from: (child: string, parent: string, reason: string) => `${child}, likely from ${parent}: ${reason}.`,
};
