import { text } from './text.ts';

/** The page of packs that stay at their address. */
export const atAddress = {
  title: 'Packs that stay at their address',
  lead: 'A pack that is too large to download can be searched where it lies. Nothing is asked until you press “Look up”, for one article at a time.',
  sends: 'What its server is sent',
  sendsList: [
    'No text and no address of the article, but which eight parts of the index are asked for; many other stories would ask for the same.',
    'Which sources are read: those most like the article, among those that seven other stories would need.',
    'When you look up, and the network address of your machine, as with any website.',
  ],
  guess:
    'Whoever serves the pack may conclude that you read one of a few stories, and may find a suspicion confirmed. To tell nothing, download a pack instead.',
  none: 'No pack has been added.',
  address: 'Address of a pack',
  add: 'Add pack',
  adding: 'Asking what the pack is …',
  about: (sources: number, publisher: string) =>
    `${text.plural(sources, { one: '# source', other: '# sources' })}, published by ${publisher}`,
  lookUp: 'Look up',
  lookUpIn: (name: string) => `Look up this article in ${name}`,
  looking: 'Looking up …',
  remove: 'Remove',
  removePack: (name: string) => `Remove ${name}`,
  noArticle: 'To look an article up, open it, click the Wireprint icon and choose this page under “More”.',
  problem: {
    address: 'This is not the address of a pack: it has to begin with https:// and be on the internet.',
    access: 'Your browser was told not to give access to this address.',
    storage: 'This could not be stored.',
    unreachable: 'There is no usable answer from this address. Try again later.',
    noRanges: 'This server gives whole files only. Download the pack instead.',
    changed: 'The pack was replaced just now. Try again.',
    notPack: 'There is no pack at this address that this version can read.',
    damaged: 'What came is not what the publisher signed. Nothing of it was used.',
    tooMuch: 'More would have to be fetched than is allowed.',
  },
};
