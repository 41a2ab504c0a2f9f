import type { FailureReason, Progress } from '../../compare/outcome.ts';
import type { ArticleReading, DatePlace, SkipReason } from '../../document/reading.ts';
import { text } from './text.ts';
import { failedTitles } from './failed-titles.ts';

interface Explained {
  readonly title: string;
  readonly why: string;
  readonly advice: string;
}

const skipped = {
  'no-article': {
    title: 'No story found on this page',
    why: 'There is no run of paragraphs here that reads like a news story.',
    advice: 'Open a story and click the icon again.',
  },
  'too-short': {
    title: 'Too short to compare',
    why: 'So few words can be alike by chance.',
    advice: 'If the story goes on behind a button, open it in full and click again.',
  },
  'list-page': {
    title: 'A page of many stories',
    why: 'This looks like a front page or a list, not like one story.',
    advice: 'Open one of the stories and click the icon again.',
  },
  'browser-page': {
    title: 'The browser keeps this page to itself',
    why: 'Extensions may not read settings, new tabs or the extension store.',
    advice: 'Open a story on the web and click the icon there.',
  },
  pdf: {
    title: 'PDF documents are not read',
    why: 'Wireprint reads web pages only.',
    advice: 'Many outlets publish the same story as a web page: open that one.',
  },
  'not-html': {
    title: 'This is not a web page',
    why: 'The tab shows a picture, a video or a file, which holds no story text.',
    advice: 'Open the page that the file belongs to.',
  },
  'too-large': {
    title: 'This page is too large to read',
    why: 'It is far longer than any news story, and reading it would slow the tab down.',
    advice: 'If it holds several stories, open one by itself.',
  },
  'private-window': {
    title: 'Not compared in this private window',
    why: 'Nothing that is read in a private window may be stored.',
    advice: 'Open the story in an ordinary window.',
  },
} satisfies Record<SkipReason, Explained>;

const failed = {
  'page-unreachable': {
    title: failedTitles['page-unreachable'],
    why: 'The browser did not let the page be read, or the page was not ready.',
    advice: 'Reload the page, then try again.',
  },
  'page-changed': {
    title: failedTitles['page-changed'],
    why: 'Another page was loaded into the tab before the comparison had ended.',
    advice: 'Try again on the page that is open now.',
  },
  'corpus-unreadable': {
    title: failedTitles['corpus-unreadable'],
    why: 'There was nothing to compare this page with.',
    advice: 'Try again. If it stays so, restart the browser.',
  },
  'storage-full': {
    title: failedTitles['storage-full'],
    why: 'The browser refused to store more.',
    advice: 'Free some disk space, then try again.',
  },
  cancelled: {
    title: failedTitles.cancelled,
    why: 'You stopped the comparison before it had ended.',
    advice: '',
  },
  internal: {
    title: failedTitles.internal,
    why: 'This is a fault in Wireprint, not in the page.',
    advice: 'Try again.',
  },
} satisfies Record<FailureReason, Explained>;

const stage = {
  reading: 'Reading the page …',
  searching: 'Searching the sources …',
  aligning: 'Comparing paragraph by paragraph …',
} satisfies Record<Progress['stage'], string>;

const suspected = {
  paywall: 'The page may hide the rest of the story behind a paywall.',
  'infinite-scroll': 'The page goes on loading as it is scrolled; only what was there has been read.',
  'several-articles': 'The page holds several stories; the longest one was read.',
  'live-blog': 'This is a live page: entries come and go.',
  'more-pages': 'The story goes on at further pages that were not read.',
  'unread-frame': 'Part of the page is in a frame that could not be read.',
  truncated: 'The text seems to break off before its end.',
} satisfies Record<ArticleReading['suspected'][number], string>;

/** Why a piece of the page was set aside; a reason without words here is shown as its own. */
const removals = {
  related: 'Related stories',
  newsletter: 'Newsletter box',
  share: 'Share buttons',
  comments: 'Comments',
  byline: 'Byline',
  advertising: 'Advertising',
  caption: 'Picture caption',
  labels: 'Labels and topics',
  navigation: 'Navigation',
  consent: 'Consent note',
  player: 'Player',
  links: 'Row of links',
  duplicate: 'Said twice',
  hidden: 'Hidden on the page',
  outside: 'Outside the story',
  title: 'Headline, shown above',
  'not-in-structured-data': 'Not part of the story by the page’s own account',
  'site-furniture': 'Said under other stories of this site too',
};

const METADATA = 'date from the page’s metadata';
/** Where the date of a page was found. Readers need not tell three kinds of metadata apart. */
const dateFoundIn = {
  'json-ld': METADATA,
  meta: METADATA,
  microdata: METADATA,
  'time element': 'date from the time given on the page',
  address: 'date from the address',
  text: 'date from the text',
} satisfies Record<DatePlace, string>;

/** The sentences about the states of the popup. */
export const states = {
  product: 'Wireprint',
  settings: 'Settings',
  looking: 'Looking …',
  stage: (name: Progress['stage']) => stage[name],
  cancel: 'Stop',
  retry: 'Try again',
  skipped: (reason: SkipReason): Explained => skipped[reason],
  failed: (reason: FailureReason): Explained => failed[reason],
  detail: 'Technical detail',
  none: (sources: number) =>
    sources === 0
      ? 'There are no sources to compare with yet'
      : text.plural(sources, { one: 'No match in this # source', other: 'No match in these # sources' }),
  noneWhy: (words: number) =>
    text.plural(words, { one: '# word was compared.', other: '# words were compared.' }),
  noneAdvice:
    'This does not show that the story is the first of its kind, only that no stored source resembles it. Keep it as a source, and later copies of it are found.',
  notes: 'Please note',
  suspected: (kind: ArticleReading['suspected'][number]) => suspected[kind],
  whatWasRead: 'Show what was read',
  read: (words: number, paragraphs: number) =>
    `${text.plural(words, { one: '# word', other: '# words' })} in ${text.plural(paragraphs, {
      one: '# paragraph',
      other: '# paragraphs',
    })}`,
  setAside: (n: number) => text.plural(n, { one: '# piece set aside', other: '# pieces set aside' }),
  removals,
  removal: (reason: string) => (removals as Record<string, string>)[reason] ?? reason.replaceAll('-', ' '),
  nothingSetAside: 'Nothing was set aside.',
  published: 'Published',
  dateFoundIn: (place: DatePlace) => dateFoundIn[place],
};
