import type { Explained, StateKinds, Words } from '../words.ts';
import { plural } from './text.ts';
import { failedTitles } from './failed-titles.ts';

const skipped: Explained<'skipped'> = {
  'no-article': {
    title: 'Aucun article trouvé sur cette page',
    why: 'Aucune suite de paragraphes ne se lit ici comme un article.',
    advice: 'Ouvrez un article et cliquez de nouveau sur l’icône.',
  },
  'too-short': {
    title: 'Trop court pour être comparé',
    why: 'Si peu de mots peuvent se ressembler par hasard.',
    advice: 'Si l’article continue derrière un bouton, ouvrez-le en entier et cliquez de nouveau.',
  },
  'list-page': {
    title: 'Une page qui réunit de nombreux articles',
    why: 'Cela ressemble à une page d’accueil ou à une liste, pas à un article.',
    advice: 'Ouvrez l’un des articles et cliquez de nouveau sur l’icône.',
  },
  'browser-page': {
    title: 'Le navigateur garde cette page pour lui',
    why: 'Les extensions ne peuvent pas lire les réglages, les nouveaux onglets ni la boutique.',
    advice: 'Ouvrez un article sur le web et cliquez-y sur l’icône.',
  },
  pdf: {
    title: 'Les documents PDF ne sont pas lus',
    why: 'Wireprint ne lit que les pages web.',
    advice: 'Beaucoup de médias publient le même article en page web : ouvrez celle-ci.',
  },
  'not-html': {
    title: 'Ce n’est pas une page web',
    why: 'L’onglet montre une image, une vidéo ou un fichier, sans texte d’article.',
    advice: 'Ouvrez la page à laquelle le fichier appartient.',
  },
  'too-large': {
    title: 'Cette page est trop grande pour être lue',
    why: 'Elle est bien plus longue que tout article, et la lire ralentirait l’onglet.',
    advice: 'Si elle contient plusieurs articles, ouvrez-en un seul.',
  },
  'private-window': {
    title: 'Pas de comparaison dans cette fenêtre privée',
    why: 'Rien de ce qui est lu dans une fenêtre privée ne peut être enregistré.',
    advice: 'Ouvrez l’article dans une fenêtre ordinaire.',
  },
};

const failed: Explained<'failed'> = {
  'page-unreachable': {
    title: failedTitles['page-unreachable'],
    why: 'Le navigateur ne l’a pas permis, ou la page n’était pas prête.',
    advice: 'Rechargez la page, puis réessayez.',
  },
  'page-changed': {
    title: failedTitles['page-changed'],
    why: 'Une autre page a été chargée dans l’onglet avant la fin de la comparaison.',
    advice: 'Réessayez sur la page ouverte maintenant.',
  },
  'corpus-unreadable': {
    title: failedTitles['corpus-unreadable'],
    why: 'Il n’y avait rien à quoi comparer cette page.',
    advice: 'Réessayez. Si cela persiste, redémarrez le navigateur.',
  },
  'storage-full': {
    title: failedTitles['storage-full'],
    why: 'Le navigateur a refusé d’enregistrer davantage.',
    advice: 'Libérez de l’espace disque, puis réessayez.',
  },
  cancelled: {
    title: failedTitles.cancelled,
    why: 'Vous avez arrêté la comparaison avant sa fin.',
    advice: '',
  },
  internal: {
    title: failedTitles.internal,
    why: 'Le défaut vient de Wireprint, pas de la page.',
    advice: 'Réessayez.',
  },
};

const stage: StateKinds<'stage'> = {
  reading: 'Lecture de la page…',
  searching: 'Recherche dans les sources…',
  aligning: 'Comparaison paragraphe par paragraphe…',
};

const suspected: StateKinds<'suspected'> = {
  paywall: 'Le reste de l’article est peut-être réservé aux abonnés.',
  'infinite-scroll':
    'La page continue de se charger quand on la fait défiler ; seul ce qui était là a été lu.',
  'several-articles': 'La page contient plusieurs articles ; le plus long a été lu.',
  'live-blog': 'C’est une page en direct : les entrées vont et viennent.',
  'more-pages': 'L’article continue sur d’autres pages, qui n’ont pas été lues.',
  'unread-frame': 'Une partie de la page est dans un cadre qui n’a pas pu être lu.',
  truncated: 'Le texte semble s’interrompre avant sa fin.',
};

const removals: Words['states']['removals'] = {
  related: 'Articles liés',
  newsletter: 'Encart de newsletter',
  share: 'Boutons de partage',
  comments: 'Commentaires',
  byline: 'Signature',
  advertising: 'Publicité',
  caption: 'Légende d’image',
  labels: 'Étiquettes et sujets',
  navigation: 'Navigation',
  consent: 'Avis de consentement',
  player: 'Lecteur',
  links: 'Série de liens',
  duplicate: 'En double',
  hidden: 'Caché sur la page',
  outside: 'Hors de l’article',
  title: 'Titre, affiché plus haut',
  'not-in-structured-data': 'Hors de l’article, selon la page elle-même',
  'site-furniture': 'Figure aussi dans d’autres articles de ce site',
};

const METADATA = 'date tirée des métadonnées de la page';
const dateFoundIn: StateKinds<'dateFoundIn'> = {
  'json-ld': METADATA,
  meta: METADATA,
  microdata: METADATA,
  'time element': 'date tirée de l’heure indiquée sur la page',
  address: 'date tirée de l’adresse',
  text: 'date tirée du texte',
};

export const states: Words['states'] = {
  product: 'Wireprint',
  settings: 'Réglages',
  looking: 'Examen en cours…',
  stage: (name) => stage[name],
  cancel: 'Arrêter',
  retry: 'Réessayer',
  skipped: (reason) => skipped[reason],
  failed: (reason) => failed[reason],
  detail: 'Détail technique',
  none: (n) =>
    n === 0
      ? 'Il n’y a pas encore de sources à comparer'
      : plural(n, {
          one: 'Aucune correspondance dans # source',
          other: 'Aucune correspondance dans # sources',
        }),
  noneWhy: (n) => plural(n, { one: '# mot a été comparé.', other: '# mots ont été comparés.' }),
  noneAdvice:
    'Cela ne prouve pas que l’article est le premier, seulement qu’aucune source enregistrée ne lui ressemble. Conservez-le comme source, et ses copies ultérieures seront trouvées.',
  notes: 'À noter',
  suspected: (kind) => suspected[kind],
  whatWasRead: 'Afficher ce qui a été lu',
  read: (words, paragraphs) =>
    `${plural(words, { one: '# mot', other: '# mots' })} en ${plural(paragraphs, { one: '# paragraphe', other: '# paragraphes' })}`,
  setAside: (n) => plural(n, { one: '# élément mis de côté', other: '# éléments mis de côté' }),
  removals,
  removal: (reason) => (removals as Record<string, string>)[reason] ?? reason.replaceAll('-', ' '),
  nothingSetAside: 'Rien n’a été mis de côté.',
  published: 'Publié',
  dateFoundIn: (place) => dateFoundIn[place],
};
