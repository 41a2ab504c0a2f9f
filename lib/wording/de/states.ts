import type { Explained, StateKinds, Words } from '../words.ts';
import { plural } from './text.ts';
import { failedTitles } from './failed-titles.ts';

const skipped: Explained<'skipped'> = {
  'no-article': {
    title: 'Kein Artikel auf dieser Seite gefunden',
    why: 'Hier steht keine Folge von Absätzen, die sich wie ein Nachrichtentext liest.',
    advice: 'Öffnen Sie einen Artikel und klicken Sie noch einmal auf das Symbol.',
  },
  'too-short': {
    title: 'Zu kurz für einen Vergleich',
    why: 'So wenige Wörter können sich zufällig gleichen.',
    advice:
      'Wenn der Artikel hinter einer Schaltfläche weitergeht, öffnen Sie ihn ganz und klicken Sie noch einmal.',
  },
  'list-page': {
    title: 'Eine Seite mit vielen Artikeln',
    why: 'Das sieht nach einer Startseite oder Liste aus, nicht nach einem einzelnen Artikel.',
    advice: 'Öffnen Sie einen der Artikel und klicken Sie noch einmal auf das Symbol.',
  },
  'browser-page': {
    title: 'Diese Seite behält der Browser für sich',
    why: 'Erweiterungen dürfen Einstellungen, neue Tabs und den Store für Erweiterungen nicht lesen.',
    advice: 'Öffnen Sie einen Artikel im Web und klicken Sie dort auf das Symbol.',
  },
  pdf: {
    title: 'PDF-Dokumente werden nicht gelesen',
    why: 'Wireprint liest nur Webseiten.',
    advice: 'Viele Medien veröffentlichen denselben Artikel als Webseite: Öffnen Sie diese.',
  },
  'not-html': {
    title: 'Das ist keine Webseite',
    why: 'Der Tab zeigt ein Bild, ein Video oder eine Datei ohne Artikeltext.',
    advice: 'Öffnen Sie die Seite, zu der die Datei gehört.',
  },
  'too-large': {
    title: 'Diese Seite ist zu groß zum Lesen',
    why: 'Sie ist weit länger als jeder Artikel; sie zu lesen würde den Tab bremsen.',
    advice: 'Wenn sie mehrere Artikel enthält, öffnen Sie einen davon einzeln.',
  },
  'private-window': {
    title: 'In diesem privaten Fenster wird nicht verglichen',
    why: 'Was in einem privaten Fenster gelesen wird, darf nicht gespeichert werden.',
    advice: 'Öffnen Sie den Artikel in einem gewöhnlichen Fenster.',
  },
};

const failed: Explained<'failed'> = {
  'page-unreachable': {
    title: failedTitles['page-unreachable'],
    why: 'Der Browser ließ das Lesen nicht zu, oder die Seite war noch nicht bereit.',
    advice: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  },
  'page-changed': {
    title: failedTitles['page-changed'],
    why: 'Vor dem Ende des Vergleichs wurde eine andere Seite in den Tab geladen.',
    advice: 'Versuchen Sie es auf der jetzigen Seite noch einmal.',
  },
  'corpus-unreadable': {
    title: failedTitles['corpus-unreadable'],
    why: 'Es gab nichts, womit diese Seite verglichen werden konnte.',
    advice: 'Versuchen Sie es noch einmal. Bleibt es so, starten Sie den Browser neu.',
  },
  'storage-full': {
    title: failedTitles['storage-full'],
    why: 'Der Browser hat nicht mehr Speicher freigegeben.',
    advice: 'Schaffen Sie Speicherplatz und versuchen Sie es noch einmal.',
  },
  cancelled: {
    title: failedTitles.cancelled,
    why: 'Sie haben den Vergleich vorzeitig abgebrochen.',
    advice: '',
  },
  internal: {
    title: failedTitles.internal,
    why: 'Der Fehler liegt bei Wireprint, nicht bei der Seite.',
    advice: 'Versuchen Sie es noch einmal.',
  },
};

const stage: StateKinds<'stage'> = {
  reading: 'Die Seite wird gelesen …',
  searching: 'Die Quellen werden durchsucht …',
  aligning: 'Absatz für Absatz wird verglichen …',
};

const suspected: StateKinds<'suspected'> = {
  paywall: 'Vielleicht steht der Rest des Artikels hinter einer Bezahlschranke.',
  'infinite-scroll': 'Die Seite lädt beim Scrollen weiter; gelesen wurde nur, was da war.',
  'several-articles': 'Die Seite enthält mehrere Artikel; gelesen wurde der längste.',
  'live-blog': 'Das ist ein Liveticker: Einträge kommen und gehen.',
  'more-pages': 'Der Artikel wird auf weiteren Seiten fortgesetzt, die nicht gelesen wurden.',
  'unread-frame': 'Ein Teil der Seite steht in einem Rahmen, der nicht lesbar war.',
  truncated: 'Der Text scheint vor seinem Ende abzubrechen.',
};

const removals: Words['states']['removals'] = {
  related: 'Verwandte Artikel',
  newsletter: 'Newsletter-Hinweis',
  share: 'Teilen-Schaltflächen',
  comments: 'Kommentare',
  byline: 'Autorenzeile',
  advertising: 'Werbung',
  caption: 'Bildunterschrift',
  labels: 'Rubriken und Themen',
  navigation: 'Navigation',
  consent: 'Einwilligungshinweis',
  player: 'Player',
  links: 'Reihe von Links',
  duplicate: 'Doppelt vorhanden',
  hidden: 'Auf der Seite verborgen',
  outside: 'Außerhalb des Artikels',
  title: 'Überschrift, oben gezeigt',
  'not-in-structured-data': 'Nach Angabe der Seite nicht Teil des Artikels',
  'site-furniture': 'Steht auch bei anderen Artikeln dieser Website',
};

const METADATA = 'Datum aus den Metadaten der Seite';
const dateFoundIn: StateKinds<'dateFoundIn'> = {
  'json-ld': METADATA,
  meta: METADATA,
  microdata: METADATA,
  'time element': 'Datum aus der Zeitangabe der Seite',
  address: 'Datum aus der Adresse',
  text: 'Datum aus dem Text',
};

export const states: Words['states'] = {
  product: 'Wireprint',
  settings: 'Einstellungen',
  looking: 'Wird angesehen …',
  stage: (name) => stage[name],
  cancel: 'Abbrechen',
  retry: 'Erneut versuchen',
  skipped: (reason) => skipped[reason],
  failed: (reason) => failed[reason],
  detail: 'Technische Angaben',
  none: (n) =>
    n === 0
      ? 'Noch gibt es keine Quellen zum Vergleichen'
      : plural(n, {
          one: 'Keine Übereinstimmung in dieser # Quelle',
          other: 'Keine Übereinstimmung in diesen # Quellen',
        }),
  noneWhy: (n) => plural(n, { one: '# Wort wurde verglichen.', other: '# Wörter wurden verglichen.' }),
  noneAdvice:
    'Das heißt nicht, dass der Artikel der erste ist, nur dass ihm keine gespeicherte Quelle ähnelt. Speichern Sie ihn als Quelle, dann werden spätere Kopien gefunden.',
  notes: 'Bitte beachten',
  suspected: (kind) => suspected[kind],
  whatWasRead: 'Anzeigen, was gelesen wurde',
  read: (words, paragraphs) =>
    `${plural(words, { one: '# Wort', other: '# Wörter' })} in ${plural(paragraphs, { one: '# Absatz', other: '# Absätzen' })}`,
  setAside: (n) => plural(n, { one: '# Teil ausgelassen', other: '# Teile ausgelassen' }),
  removals,
  removal: (reason) => (removals as Record<string, string>)[reason] ?? reason.replaceAll('-', ' '),
  nothingSetAside: 'Es wurde nichts ausgelassen.',
  published: 'Veröffentlicht',
  dateFoundIn: (place) => dateFoundIn[place],
};
