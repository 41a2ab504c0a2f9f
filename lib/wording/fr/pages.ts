import type { Words } from '../words.ts';
import { plural, pluralAlone, text } from './text.ts';

export const report: Words['report'] = {
  title: 'Rapport complet',
  sides: 'Les deux textes, côte à côte',
  filter: 'Afficher',
  filters: { all: 'Tout', quotations: 'Citations', facts: 'Faits', 'left-out': 'Omis', added: 'Ajouté' },
  nothing: 'Il n’y a rien de ce type.',
  previous: 'Changement précédent',
  next: 'Changement suivant',
  place: (at, all) => `Changement ${text.count(at)} sur ${text.count(all)}`,
  keys: 'Les touches n et p mènent au changement suivant et au précédent',
  notHere: 'Absent de cette page',
  notThere: 'Absent de l’autre article',
  movedHere: (there) => `était le paragraphe ${text.count(there)}`,
  movedAway: (there, here) =>
    `Le paragraphe ${text.count(there)} a été déplacé : c’est le paragraphe ${text.count(here)} de cette page`,
};

export const exports: Words['exports'] = {
  title: 'Enregistrer cette comparaison',
  why: 'Votre navigateur enregistre le fichier ; rien n’est envoyé nulle part.',
  whole: 'La comparaison',
  citations: 'Références des deux articles',
  format: {
    html: 'Page web',
    markdown: 'Markdown',
    annotation: 'Données de vérification',
    'csl-json': 'CSL-JSON',
    ris: 'RIS',
    bibtex: 'BibTeX',
  },
  excerptsOnly: 'Extraits seulement, sans les textes entiers',
  made: (name) => `Le fichier ${name} est prêt.`,
  notNotarised:
    'Ce rapport n’est pas certifié. Il dit ce qui a été comparé et quand, tel que Wireprint l’a vu ; quiconque détient le fichier peut le modifier.',
  checkIt:
    'Enregistrée sous forme de données, la comparaison peut être recalculée : wireprint verify REPORT.json',
  excerptsNote:
    'Ce fichier ne contient que des extraits. Les textes entiers se reconnaissent à leur SHA-256.',
  about: 'À propos de ce rapport',
  madeAt: 'Établi',
  madeWith: 'Version',
  address: 'Adresse',
  digest: 'SHA-256 du texte',
  searched: 'Sources consultées',
  words: 'Mots lus',
  thresholds: 'Seuils',
};

export const onPage: Words['onPage'] = {
  show: 'Afficher sur la page',
  remove: 'Retirer les marques',
  legend: 'Ce que signifient les marques sur la page',
  alteredQuotation: 'Citation modifiée',
  marked: (n) =>
    plural(n, { one: '# passage est marqué sur la page.', other: '# passages sont marqués sur la page.' }),
  notFoundAgain: (n) =>
    pluralAlone(n, {
      one: '# n’a pas été retrouvé ; la page a changé depuis.',
      other: '# n’ont pas été retrouvés ; la page a changé depuis.',
    }),
  noneFound: 'Rien n’a été retrouvé sur la page, qui a changé depuis sa lecture.',
  unsupported: 'Ce navigateur ne peut pas marquer de texte sur les pages.',
  unreachable: 'La page n’a pas pu être marquée. Rechargez-la, puis réessayez.',
  selectionOffered: 'Comparer plutôt la sélection',
  selectionCompared: 'Seul ce qui est sélectionné sur la page a été comparé.',
  wholePage: 'Comparer toute la page',
};

export const demonstration: Words['demonstration'] = {
  kind: {
    original: 'l’original',
    'verbatim-credited': 'mot pour mot, source citée',
    'verbatim-uncredited': 'mot pour mot, source absente',
    'cut-down': 'raccourci',
    'lightly-edited': 'légèrement retouché',
    reworded: 'reformulé',
    merged: 'fondu avec un autre article',
    independent: 'article indépendant, aucune correspondance attendue',
    unrelated: 'sans rapport, aucune correspondance attendue',
  },
  banner: 'Un article de démonstration. Le média, les personnes et les faits sont inventés.',
  tryIt: 'Cliquez sur l’icône Wireprint de la barre d’outils pour comparer cette page.',
  sections: ['Actualités', 'Économie', 'Culture', 'Sport', 'Météo'],
  by: (name) => `Par ${name}`,
  more: 'Autres articles',
  missing: 'La démonstration ne contient pas cet article.',
};
