import type { Words } from '../words.ts';
import { plural, text } from './text.ts';

export const actions: Words['actions'] = {
  more: 'Mehr',
  notCopy: 'Keine Kopie',
  notCopyWhy: 'Diese Seite und jener Artikel lösen keinen Hinweis mehr aus. Bleibt auf diesem Gerät.',
  notCopyFailed: 'Das konnte nicht gespeichert werden. Versuchen Sie es noch einmal.',
  silenced: (n) =>
    plural(n, {
      one: 'Laut Ihnen keine Kopie: # Artikel',
      other: 'Laut Ihnen keine Kopie: # Artikel',
    }),
  undo: 'Zurücknehmen',
  onlySilenced: 'Keine weitere Übereinstimmung',
  onlySilencedWhy: 'Sie haben gesagt, dass diese Seite keine Kopie des gefundenen Artikels ist.',
  openPassage: 'Den anderen Artikel bei diesem Absatz öffnen',
  search: 'Nach dem Original suchen',
  searchWhy:
    'Die seltensten Namen, Zahlen und Zitate von hier. Ändern Sie sie nach Belieben: Sie verlassen dieses Gerät erst, wenn Sie auf die Schaltfläche klicken.',
  searchField: 'Suchwörter',
  searchWait: 'Suchwörter werden ausgewählt …',
  searchFailed: 'Es fanden sich keine Suchwörter. Geben Sie eigene ein.',
  survived: (words) => `Auch im anderen Artikel: ${text.list(words)}`,
  engine: 'Suchmaschine',
  openSearch: 'In neuem Tab suchen',
  compareTab: 'Mit anderem Tab vergleichen',
  compareTabWhy: 'Das sind die Tabs, die Wireprint sehen darf:',
  compareNoTabs: 'Wireprint darf Ihre anderen Tabs nicht sehen.',
  compareNext: 'Mit der nächsten angeklickten Seite vergleichen',
  compareNextWhy: 'Gehen Sie dann zum anderen Tab und klicken Sie dort auf das Wireprint-Symbol.',
  lookUp: 'In Online-Paketen nachschlagen',
  compareFailed: 'Diese beiden Seiten konnten nicht verglichen werden.',
  waiting: 'Es fehlt noch die andere Seite: Klicken Sie dort auf das Wireprint-Symbol.',
  stopWaiting: 'Nicht warten',
  direct: 'Nur miteinander verglichen',
  directNone: 'Keine Ähnlichkeit zwischen den beiden Seiten gefunden',
  directNoneWhy: 'Keine scheint aus der anderen entstanden zu sein.',
  directGone: 'Dieser Vergleich ist nicht mehr bekannt',
  directGoneWhy: 'Vergleichen Sie die beiden Tabs noch einmal.',
  sidePanel: 'Neben der Seite öffnen',
  back: 'Zurück',
};
