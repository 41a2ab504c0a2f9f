import { text } from './text.ts';

/** The sentences about imports taken back, and exports read. */
export const keeping = {
  counted: (n: number, why: string) => `${text.count(n)} × ${why}`,
  takeBack: 'Take this import back',
  takenBack: (n: number) =>
    text.plural(n, { one: '# source was taken back.', other: '# sources were taken back.' }),
  exportPacks: 'With the files of packs, which may be large',
  settingsWhy: 'The settings become those of the file.',
  leftOver: 'Not everything could be deleted. Close the other pages of Wireprint, and try again.',
  /** Why something in a file was not taken. */
  notTaken: {
    'not-json': 'is no JSON',
    'lacks-text': 'has no text',
    'too-long': 'is too long',
    'no-article': 'holds no article',
    'not-html': 'is no web page',
    'not-a-feed': 'is no feed',
    doctype: 'declares a DOCTYPE, which feeds need not',
    'too-many': 'is one too many',
    'too-dense': 'is packed too densely',
    'unknown-encoding': 'has an encoding that is not known',
    'unknown-kind': 'is a kind of file that is not known',
    unreadable: 'could not be read',
    damaged: 'is damaged',
    here: 'is a source already',
    twice: 'is in these files twice',
  },
  notImported: {
    'not-an-export': 'This file is no export of Wireprint. Nothing was changed.',
    newer: 'This file was made by a newer version of Wireprint. Nothing was changed.',
    damaged: 'This file is damaged or cut off. Nothing was changed.',
  },
};
