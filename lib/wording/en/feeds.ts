import type { FeedProblem, SubscribeFault } from '../../feed/subscription.ts';

/** Why a subscription gave nothing the last time. */
const problem: Readonly<Record<FeedProblem, string>> = {
  'not-an-address': 'This is not a web address.',
  'not-https': 'Only addresses that begin with https:// are fetched.',
  'has-credentials': 'Addresses with a name and password in them are not fetched.',
  'private-host': 'This address lies in a private network. Only public addresses are fetched.',
  'no-access': 'Your browser gives no access to this site any more. “Fetch now” asks for it again.',
  unreachable: 'The site could not be reached.',
  'bad-answer': 'The site answered that it has nothing to give there.',
  moved:
    'The address leads on to another one, which is not followed. Open it in a tab, and subscribe to the address where you arrive.',
  'too-slow': 'The answer took too long.',
  'too-long': 'The answer was too long: feeds of up to 5 MB are read.',
  doctype: 'The file defines its own abbreviations (DOCTYPE). Such files are not read.',
  'not-a-feed': 'There is no feed at this address.',
  'not-a-pack': 'There is no undamaged pack at this address.',
  'other-signer':
    'Nothing shows that this pack is by the publisher of the one that is here. Remove that one, or open this one from a file, if you want it nevertheless.',
  'storage-full': 'There is no room left to store its stories.',
  'storage-unreadable': 'The storage could not be read.',
  stopped: 'You stopped it.',
};

/** Why there is no subscription. */
const refused: Readonly<Record<SubscribeFault, string>> = {
  'not-an-address': 'This is not a web address.',
  'not-https': 'Only addresses that begin with https:// can be subscribed to.',
  'has-credentials': 'Addresses with a name and password in them cannot be subscribed to.',
  'private-host': 'This address lies in a private network. Only public addresses can be subscribed to.',
  'no-access': 'Without access to its site a feed cannot be fetched, so there is no subscription.',
  'private-window': 'In a private window there are no subscriptions.',
  storage: 'The subscription could not be stored.',
};

export const feeds = { problem, refused };
