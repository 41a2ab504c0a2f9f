import type { Headlines, Kinds, Words } from '../words.ts';
import { plural, pluralAlone, text } from './text.ts';

const always = (sentence: string) => ({ source: sentence, article: sentence, 'cannot-tell': sentence });

const relation: Headlines = {
  verbatim: {
    source: 'Repris mot pour mot d’un autre article',
    article: 'Repris mot pour mot par un autre article',
    'cannot-tell': 'Le même article, mot pour mot',
  },
  'lightly-edited': {
    source: 'Repris d’un autre article, légèrement retouché',
    article: 'Repris par un autre article, légèrement retouché',
    'cannot-tell': 'Le même article, légèrement retouché',
  },
  reworded: {
    source: 'Reformulé d’après un autre article',
    article: 'Reformulé par un autre article',
    'cannot-tell': 'Le même article, reformulé',
  },
  excerpt: {
    source: 'Un extrait d’un autre article',
    article: 'Repris en extraits par un autre article',
    'cannot-tell': 'Le même article, en extraits',
  },
  'shared-passages': always('A des passages communs avec un autre article'),
  'common-source': always('Puise à la même source que d’autres articles'),
  'cannot-tell': always('Des points communs, mais trop peu pour conclure'),
  none: always('Aucune correspondance'),
};

const relationShort: Kinds<'relationShort'> = {
  verbatim: 'mot pour mot',
  'lightly-edited': 'légèrement retouché',
  reworded: 'reformulé',
  excerpt: 'extrait',
  'shared-passages': 'passages communs',
  'common-source': 'source commune',
  'cannot-tell': 'indécidable',
  none: 'aucune correspondance',
};

const relationNote: Partial<Kinds<'relationNote'>> = {
  'common-source': 'Par exemple un communiqué, un discours ou une dépêche que plusieurs médias ont utilisés.',
  'cannot-tell': 'Ce qui est commun est trop court, trop courant ou trop épars pour dire quel est le lien.',
};

const first: Kinds<'first'> = {
  source: 'L’autre article',
  article: 'Cette page',
  'cannot-tell': 'Indécidable',
};

const quotation: Kinds<'quotation'> = {
  identical: 'mot pour mot',
  trimmed: 'raccourcie',
  altered: 'mots changés',
  'speaker-changed': 'attribuée à quelqu’un d’autre',
  absent: 'absente de l’autre article',
};

const quotations: Readonly<Record<keyof typeof quotation, (n: number) => string>> = {
  identical: (n) =>
    pluralAlone(n, { one: '# est identique mot pour mot', other: '# sont identiques mot pour mot' }),
  trimmed: (n) => pluralAlone(n, { one: '# est raccourcie', other: '# sont raccourcies' }),
  altered: (n) => pluralAlone(n, { one: '# est modifiée', other: '# sont modifiées' }),
  'speaker-changed': (n) =>
    pluralAlone(n, {
      one: '# est attribuée à quelqu’un d’autre',
      other: '# sont attribuées à quelqu’un d’autre',
    }),
  absent: (n) =>
    pluralAlone(n, { one: '# est absente de l’autre article', other: '# sont absentes de l’autre article' }),
};

const fact: Kinds<'fact'> = {
  figure: 'Chiffre',
  unit: 'Unité',
  date: 'Date',
  name: 'Nom',
  negation: 'Oui ou non',
  hedge: 'Certitude',
  attribution: 'Qui le dit',
};

const paragraph: Kinds<'paragraph'> = {
  kept: 'Conservé',
  moved: 'Déplacé',
  reworded: 'Reformulé',
  'left-out': 'Omis',
  added: 'Ajouté',
};

const openToSee = 'L’ouvrir et afficher les changements';

export const answer: Words['answer'] = {
  relation: (kind, came) => relation[kind][came],
  relationShort: (kind) => relationShort[kind],
  relationNote: (kind) => relationNote[kind] ?? '',
  strength: { strong: 'Indices solides', fair: 'Indices moyens', slight: 'Indices faibles' },
  counterparts: (paired, all) =>
    plural(paired, {
      one: `# paragraphe sur ${text.count(all)} correspond`,
      other: `# paragraphes sur ${text.count(all)} correspondent`,
    }),
  why: 'Pourquoi il y a correspondance',
  thisPage: 'Cette page',
  otherStory: 'L’autre article',
  untitled: 'Article sans titre',
  unknownSite: 'Site inconnu',
  noDate: 'sans date',
  sourceLabel: { source: 'Article antérieur', article: 'Article postérieur', 'cannot-tell': 'Autre article' },
  credit: (kind, name) => {
    if (kind === 'absent') return '';
    if (kind === 'kept') return 'Cité comme source sur cette page.';
    return name === undefined
      ? 'Porte une mention de source qui manque sur cette page.'
      : `Cite ${name} comme source ; cette page ne le fait pas.`;
  },
  firstLabel: 'Lequel a paru le premier ?',
  first: (which) => first[which],
  clues: (n) => plural(n, { one: '# indice', other: '# indices' }),
  noClues: 'Aucune des deux pages n’en dit assez.',
  fingerprintsOnly: 'Le texte de l’autre article n’est pas enregistré',
  fingerprintsOnlyWhy: 'Seul ce qui permet de le reconnaître est gardé ici.',
  fingerprintsOpen: 'Ouvrez-le, et ce qui a changé sera montré.',
  fingerprintsInPopup: `Cliquez sur l’icône Wireprint de la page comparée et choisissez « ${openToSee} ».`,
  alteredQuotations: (n) =>
    n === 0
      ? 'Aucune citation modifiée'
      : plural(n, { one: '# citation modifiée', other: '# citations modifiées' }),
  wordingThere: 'Autre article',
  wordingHere: 'Cette page',
  quotation: (kind) => quotation[kind],
  otherQuotations: (counts, isMore) =>
    `${isMore ? 'Parmi les autres citations de cette page' : 'Parmi les citations de cette page'}, ${text.list(counts.map(([kind, n]) => quotations[kind](n)))}.`,
  changedFacts: (n) => plural(n, { one: '# fait modifié', other: '# faits modifiés' }),
  moreFacts: (n) => `En afficher ${text.count(n)} de plus`,
  fact: (kind) => fact[kind],
  factKind: 'Type',
  missing: 'absent',
  map: 'Carte des paragraphes',
  mapHint: 'Choisissez une barre pour lire ce paragraphe plus bas.',
  mapSummary: (counts) =>
    text.list(counts.map(([kind, n]) => `${paragraph[kind].toLowerCase()} : ${text.count(n)}`)),
  paragraph: (kind, isMoved) =>
    isMoved && kind !== 'moved' ? `${paragraph[kind]} et déplacé` : paragraph[kind],
  paragraphHere: (number) => `paragraphe ${text.count(number)} ici`,
  paragraphThere: (number) => `paragraphe ${text.count(number)} là-bas`,
  changes: 'Ce qui a changé',
  changeCount: (n) => (n === 0 ? 'rien' : plural(n, { one: '# changement', other: '# changements' })),
  saidInserted: 'inséré :',
  saidDeleted: 'supprimé :',
  saidEnd: 'fin du changement',
  speakMarks: 'Énoncer les changements aux lecteurs d’écran',
  furtherMatches: (n) => plural(n, { one: '# autre correspondance', other: '# autres correspondances' }),
  openOriginal: 'Ouvrir l’autre article',
  openToSee,
  original: {
    'not-opened': '',
    opening: 'Ouverture de l’original…',
    'asked-there':
      'L’original est ouvert dans un autre onglet. Cliquez-y sur l’icône Wireprint pour terminer.',
    unreadable: 'Aucun article n’a pu être lu à cette adresse. Il a peut-être été déplacé.',
  },
  keep: {
    'not-kept': 'Conserver comme source',
    keeping: 'Enregistrement…',
    kept: 'Conservé comme source',
    failed: 'Échec. Réessayer',
    unavailable: 'Rien n’est conservé en fenêtre privée',
  },
  keepWhy: 'Pour trouver les copies ultérieures. Reste sur cet appareil.',
};
