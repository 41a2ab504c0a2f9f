import type { ParagraphLink } from '../../align/passage.ts';
import type { Credit, FactFinding, Precedence, QuotationFinding } from '../../evidence/findings.ts';
import type { Relation } from '../../verdict/verdict.ts';
import { text } from './text.ts';

type First = Precedence['first'];
type Headlines = Readonly<Record<First, string>>;

const always = (sentence: string): Headlines => ({
  source: sentence,
  article: sentence,
  'cannot-tell': sentence,
});

/** The first sentence of the answer. It claims a direction only where one was found. */
const relation = {
  verbatim: {
    source: 'Word for word from another story',
    article: 'Another story has this text, word for word',
    'cannot-tell': 'The same story, word for word',
  },
  'lightly-edited': {
    source: 'Lightly edited from another story',
    article: 'Another story is this text, lightly edited',
    'cannot-tell': 'The same story, lightly edited',
  },
  reworded: {
    source: 'Reworded from another story',
    article: 'Another story is this one, reworded',
    'cannot-tell': 'The same story, reworded',
  },
  excerpt: {
    source: 'An excerpt of another story',
    article: 'Another story is an excerpt of this one',
    'cannot-tell': 'The same story, in excerpts',
  },
  'shared-passages': always('Shares passages with another story'),
  'common-source': always('Draws on the same source as other stories'),
  'cannot-tell': always('Something is shared, but too little to tell what'),
  none: always('No match'),
} satisfies Record<Relation, Headlines>;

/** The relation in a word or two, where matches are listed. */
const relationShort = {
  verbatim: 'word for word',
  'lightly-edited': 'lightly edited',
  reworded: 'reworded',
  excerpt: 'excerpt',
  'shared-passages': 'shared passages',
  'common-source': 'common source',
  'cannot-tell': 'cannot tell',
  none: 'no match',
} satisfies Record<Relation, string>;

const relationNote: Partial<Record<Relation, string>> = {
  'common-source': 'Such as a press release, a speech or an agency report that several outlets used.',
  'cannot-tell': 'What is shared is too short, too common or too torn to say how the two are related.',
};

const credit = {
  kept: () => 'Credited on this page.',
  dropped: (name) =>
    name === undefined
      ? 'Carries a credit that is missing on this page.'
      : `Credits ${name}; this page does not.`,
  absent: () => '',
} satisfies Record<Credit, (name: string | undefined) => string>;

const first = {
  source: 'The other story',
  article: 'This page',
  'cannot-tell': 'Cannot tell',
} satisfies Record<First, string>;

const quotation = {
  identical: 'word for word',
  trimmed: 'shortened',
  altered: 'words changed',
  'speaker-changed': 'given to another speaker',
  absent: 'not in the other story',
} satisfies Record<QuotationFinding['kind'], string>;

const otherQuotations = {
  identical: (n) =>
    text.plural(n, { one: '# is word for word the same', other: '# are word for word the same' }),
  trimmed: (n) => text.plural(n, { one: '# is shortened', other: '# are shortened' }),
  altered: (n) => text.plural(n, { one: '# is altered', other: '# are altered' }),
  'speaker-changed': (n) => text.plural(n, { one: '# has another speaker', other: '# have another speaker' }),
  absent: (n) =>
    text.plural(n, { one: '# is not in the other story', other: '# are not in the other story' }),
} satisfies Record<QuotationFinding['kind'], (n: number) => string>;

const fact = {
  figure: 'Figure',
  unit: 'Unit',
  date: 'Date',
  name: 'Name',
  negation: 'Yes or no',
  hedge: 'Certainty',
  attribution: 'Who says so',
} satisfies Record<FactFinding['kind'], string>;

const paragraph = {
  kept: 'Kept',
  moved: 'Moved',
  reworded: 'Reworded',
  'left-out': 'Left out',
  added: 'Added',
} satisfies Record<ParagraphLink['kind'], string>;

/** On a button, which other sentences name. */
const openToSee = 'Open it and show the changes';

/** The sentences about a match and its evidence. */
export const answer = {
  relation: (kind: Relation, came: First) => relation[kind][came],
  relationShort: (kind: Relation) => relationShort[kind],
  relationNote: (kind: Relation) => relationNote[kind] ?? '',
  strength: { strong: 'Strong evidence', fair: 'Fair evidence', slight: 'Slight evidence' },
  counterparts: (paired: number, all: number) =>
    `${text.count(paired)} of ${text.plural(all, { one: '# paragraph', other: '# paragraphs' })} ${text.plural(paired, { one: 'matches', other: 'match' })}`,
  why: 'Why this is a match',
  thisPage: 'This page',
  otherStory: 'The other story',
  untitled: 'Untitled story',
  unknownSite: 'Unknown site',
  noDate: 'no date given',
  sourceLabel: {
    source: 'Earlier story',
    article: 'Later story',
    'cannot-tell': 'Other story',
  } satisfies Record<First, string>,
  credit: (kind: Credit, name: string | undefined) => credit[kind](name),
  firstLabel: 'Which came first?',
  first: (which: First) => first[which],
  clues: (n: number) => text.plural(n, { one: '# clue', other: '# clues' }),
  noClues: 'Neither page says enough about it.',
  fingerprintsOnly: 'The other story’s text is not stored',
  fingerprintsOnlyWhy: 'Only enough to recognise it is kept here.',
  fingerprintsOpen: 'Open it, and what was changed is shown.',
  fingerprintsInPopup: `Click the Wireprint icon on the page that was compared, and choose “${openToSee}”.`,
  alteredQuotations: (n: number) =>
    n === 0
      ? 'No altered quotation'
      : text.plural(n, { one: '# altered quotation', other: '# altered quotations' }),
  wordingThere: 'Other story',
  wordingHere: 'This page',
  quotation: (kind: QuotationFinding['kind']) => quotation[kind],
  otherQuotations: (counts: readonly (readonly [QuotationFinding['kind'], number])[], isMore: boolean) => {
    const said = counts.map(([kind, n]) => otherQuotations[kind](n));
    return `${isMore ? 'Of the other quotations here' : 'Of the quotations here'}, ${text.list(said)}.`;
  },
  changedFacts: (n: number) => text.plural(n, { one: '# changed fact', other: '# changed facts' }),
  moreFacts: (n: number) => text.plural(n, { one: 'Show # more', other: 'Show # more' }),
  fact: (kind: FactFinding['kind']) => fact[kind],
  factKind: 'Kind',
  missing: 'missing',
  map: 'Paragraph map',
  mapHint: 'Choose a bar to read that paragraph below.',
  mapSummary: (counts: readonly (readonly [ParagraphLink['kind'], number])[]) =>
    text.list(counts.map(([kind, n]) => `${text.count(n)} ${paragraph[kind].toLowerCase()}`)),
  paragraph: (kind: ParagraphLink['kind'], isMoved: boolean) =>
    isMoved && kind !== 'moved' ? `${paragraph[kind]} and moved` : paragraph[kind],
  paragraphHere: (number: number) => `paragraph ${text.count(number)} here`,
  paragraphThere: (number: number) => `paragraph ${text.count(number)} there`,
  changes: 'What changed',
  changeCount: (n: number) => (n === 0 ? 'nothing' : text.plural(n, { one: '# change', other: '# changes' })),
  saidInserted: 'inserted:',
  saidDeleted: 'deleted:',
  saidEnd: 'end of change',
  speakMarks: 'Say changes in words to screen readers',
  furtherMatches: (n: number) => text.plural(n, { one: '# further match', other: '# further matches' }),
  openOriginal: 'Open the other story',
  openToSee,
  original: {
    'not-opened': '',
    opening: 'Opening the original …',
    'asked-there': 'The original is open in another tab. Click the Wireprint icon there to finish.',
    unreadable: 'No story could be read at that address. It may have moved.',
  },
  keep: {
    'not-kept': 'Keep as a source',
    keeping: 'Keeping …',
    kept: 'Kept as a source',
    failed: 'Could not be kept. Try again',
    unavailable: 'Nothing is kept in private windows',
  },
  keepWhy: 'So that later copies are found. Stays on this machine.',
};
