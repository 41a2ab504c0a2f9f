import { text } from './text.ts';

/** The sentences about the limits of feeds, and about packs that come by address or can no longer be read. */
export const holdings = {
  feedStories: 'Stories from feeds',
  feedStoriesWhy:
    'The oldest go first; where one feed fills the room, its own do. None is taken that is older by its own date. What you pinned stays.',
  packAddress: 'Address of a pack to subscribe to',
  packAddressWhy: 'It is downloaded whole once, and after that only what is new in it.',
  packWaiting: 'Nothing has come from here yet.',
  packBroken: 'This pack can no longer be read, so nothing in it is found.',
  packAgainFromFile: 'Remove it, and add it again from its file.',
  packAgainFromAddress: '“Fetch now” brings it anew.',
  packUnnamed: 'A pack that can no longer be read',
  noUpdates: 'No more updates',
  noUpdatesOf: (name: string) => `No more updates of ${name}`,
  bytes: (done: number, total: number) => `${text.count(done)} of ${text.count(total)} MB`,
  openAddress: 'Open this address',
};
