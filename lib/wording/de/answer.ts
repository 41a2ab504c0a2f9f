import type { Headlines, Kinds, Words } from '../words.ts';
import { plural, text } from './text.ts';

const always = (sentence: string) => ({ source: sentence, article: sentence, 'cannot-tell': sentence });

const relation: Headlines = {
  verbatim: {
    source: 'Wörtlich aus einem anderen Artikel',
    article: 'Steht wörtlich in einem anderen Artikel',
    'cannot-tell': 'Derselbe Artikel, Wort für Wort',
  },
  'lightly-edited': {
    source: 'Leicht bearbeitet nach einem anderen Artikel',
    article: 'Steht leicht bearbeitet in einem anderen Artikel',
    'cannot-tell': 'Derselbe Artikel, leicht bearbeitet',
  },
  reworded: {
    source: 'Umformuliert nach einem anderen Artikel',
    article: 'Steht umformuliert in einem anderen Artikel',
    'cannot-tell': 'Derselbe Artikel, umformuliert',
  },
  excerpt: {
    source: 'Ein Auszug aus einem anderen Artikel',
    article: 'Steht in Auszügen in einem anderen Artikel',
    'cannot-tell': 'Derselbe Artikel, in Auszügen',
  },
  'shared-passages': always('Hat Passagen mit einem anderen Artikel gemeinsam'),
  'common-source': always('Geht auf dieselbe Quelle zurück wie andere Artikel'),
  'cannot-tell': always('Gemeinsames gibt es, aber zu wenig für ein Urteil'),
  none: always('Keine Übereinstimmung'),
};

const relationShort: Kinds<'relationShort'> = {
  verbatim: 'wörtlich',
  'lightly-edited': 'leicht bearbeitet',
  reworded: 'umformuliert',
  excerpt: 'Auszug',
  'shared-passages': 'gemeinsame Passagen',
  'common-source': 'gemeinsame Quelle',
  'cannot-tell': 'unklar',
  none: 'keine Übereinstimmung',
};

const relationNote: Partial<Kinds<'relationNote'>> = {
  'common-source':
    'Etwa eine Pressemitteilung, eine Rede oder eine Agenturmeldung, die mehrere Medien nutzten.',
  'cannot-tell':
    'Das Gemeinsame ist zu kurz, zu geläufig oder zu zerstreut, um zu sagen, wie beide zusammenhängen.',
};

const first: Kinds<'first'> = {
  source: 'Der andere Artikel',
  article: 'Diese Seite',
  'cannot-tell': 'Unklar',
};

const quotation: Kinds<'quotation'> = {
  identical: 'wörtlich gleich',
  trimmed: 'gekürzt',
  altered: 'Wortlaut geändert',
  'speaker-changed': 'jemand anderem zugeschrieben',
  absent: 'nicht im anderen Artikel',
};

const quotations: Readonly<Record<keyof typeof quotation, (n: number) => string>> = {
  identical: (n) => plural(n, { one: '# ist wörtlich gleich', other: '# sind wörtlich gleich' }),
  trimmed: (n) => plural(n, { one: '# ist gekürzt', other: '# sind gekürzt' }),
  altered: (n) => plural(n, { one: '# ist geändert', other: '# sind geändert' }),
  'speaker-changed': (n) =>
    plural(n, { one: '# ist jemand anderem zugeschrieben', other: '# sind jemand anderem zugeschrieben' }),
  absent: (n) =>
    plural(n, { one: '# steht nicht im anderen Artikel', other: '# stehen nicht im anderen Artikel' }),
};

const fact: Kinds<'fact'> = {
  figure: 'Zahl',
  unit: 'Einheit',
  date: 'Datum',
  name: 'Name',
  negation: 'Ja oder nein',
  hedge: 'Gewissheit',
  attribution: 'Wer es sagt',
};

const paragraph: Kinds<'paragraph'> = {
  kept: 'Übernommen',
  moved: 'Verschoben',
  reworded: 'Umformuliert',
  'left-out': 'Weggelassen',
  added: 'Hinzugefügt',
};

const openToSee = 'Öffnen und Änderungen anzeigen';

export const answer: Words['answer'] = {
  relation: (kind, came) => relation[kind][came],
  relationShort: (kind) => relationShort[kind],
  relationNote: (kind) => relationNote[kind] ?? '',
  strength: { strong: 'Starke Belege', fair: 'Mittlere Belege', slight: 'Schwache Belege' },
  counterparts: (paired, all) =>
    `${text.count(paired)} von ${plural(all, { one: '# Absatz', other: '# Absätzen' })} ${plural(paired, { one: 'stimmt', other: 'stimmen' })} überein`,
  why: 'Warum dies eine Übereinstimmung ist',
  thisPage: 'Diese Seite',
  otherStory: 'Der andere Artikel',
  untitled: 'Artikel ohne Titel',
  unknownSite: 'Unbekannte Website',
  noDate: 'ohne Datum',
  sourceLabel: { source: 'Früherer Artikel', article: 'Späterer Artikel', 'cannot-tell': 'Anderer Artikel' },
  credit: (kind, name) => {
    if (kind === 'absent') return '';
    if (kind === 'kept') return 'Auf dieser Seite als Quelle genannt.';
    return name === undefined
      ? 'Trägt einen Quellenhinweis, der auf dieser Seite fehlt.'
      : `Nennt ${name} als Quelle, diese Seite nicht.`;
  },
  firstLabel: 'Was war zuerst da?',
  first: (which) => first[which],
  clues: (n) => plural(n, { one: '# Hinweis', other: '# Hinweise' }),
  noClues: 'Keine der beiden Seiten sagt genug dazu.',
  fingerprintsOnly: 'Der Text des anderen Artikels fehlt hier',
  fingerprintsOnlyWhy: 'Gespeichert ist nur, woran er zu erkennen ist.',
  fingerprintsOpen: 'Öffnen Sie ihn, dann wird gezeigt, was geändert wurde.',
  fingerprintsInPopup: `Klicken Sie auf der verglichenen Seite auf das Wireprint-Symbol und wählen Sie „${openToSee}“.`,
  alteredQuotations: (n) =>
    n === 0 ? 'Kein geändertes Zitat' : plural(n, { one: '# geändertes Zitat', other: '# geänderte Zitate' }),
  wordingThere: 'Anderer Artikel',
  wordingHere: 'Diese Seite',
  quotation: (kind) => quotation[kind],
  otherQuotations: (counts, isMore) =>
    `${isMore ? 'Von den übrigen Zitaten hier' : 'Von den Zitaten hier'}: ${text.list(counts.map(([kind, n]) => quotations[kind](n)))}.`,
  changedFacts: (n) => plural(n, { one: '# geänderte Angabe', other: '# geänderte Angaben' }),
  moreFacts: (n) => `${text.count(n)} weitere anzeigen`,
  fact: (kind) => fact[kind],
  factKind: 'Art',
  missing: 'fehlt',
  map: 'Absatzkarte',
  mapHint: 'Wählen Sie einen Balken, um den Absatz unten zu lesen.',
  mapSummary: (counts) =>
    text.list(counts.map(([kind, n]) => `${text.count(n)} ${paragraph[kind].toLowerCase()}`)),
  paragraph: (kind, isMoved) =>
    isMoved && kind !== 'moved' ? `${paragraph[kind]} und verschoben` : paragraph[kind],
  paragraphHere: (number) => `hier Absatz ${text.count(number)}`,
  paragraphThere: (number) => `dort Absatz ${text.count(number)}`,
  changes: 'Was sich geändert hat',
  changeCount: (n) => (n === 0 ? 'nichts' : plural(n, { one: '# Änderung', other: '# Änderungen' })),
  saidInserted: 'eingefügt:',
  saidDeleted: 'gestrichen:',
  saidEnd: 'Ende der Änderung',
  speakMarks: 'Änderungen für Screenreader in Worten ansagen',
  furtherMatches: (n) =>
    plural(n, { one: '# weitere Übereinstimmung', other: '# weitere Übereinstimmungen' }),
  openOriginal: 'Anderen Artikel öffnen',
  openToSee,
  original: {
    'not-opened': '',
    opening: 'Das Original wird geöffnet …',
    'asked-there': 'Das Original ist in einem anderen Tab offen. Klicken Sie dort auf das Wireprint-Symbol.',
    unreadable: 'Unter dieser Adresse war kein Artikel zu lesen. Vielleicht liegt er jetzt woanders.',
  },
  keep: {
    'not-kept': 'Als Quelle speichern',
    keeping: 'Wird gespeichert …',
    kept: 'Als Quelle gespeichert',
    failed: 'Fehlgeschlagen. Erneut versuchen',
    unavailable: 'In privaten Fenstern wird nichts gespeichert',
  },
  keepWhy: 'Damit spätere Kopien gefunden werden. Bleibt auf diesem Gerät.',
};
