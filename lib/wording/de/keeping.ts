import type { SettingsWords } from '../settings-words.ts';
import { plural, text } from './text.ts';

export const keeping: SettingsWords['keeping'] = {
  counted: (n, why) => `${text.count(n)} × ${why}`,
  takeBack: 'Diesen Import zurücknehmen',
  takenBack: (n) =>
    plural(n, { one: '# Quelle wurde zurückgenommen.', other: '# Quellen wurden zurückgenommen.' }),
  exportPacks: 'Mit den Dateien der Pakete, die groß sein können',
  settingsWhy: 'Die Einstellungen werden aus der Datei übernommen.',
  leftOver:
    'Nicht alles ließ sich löschen. Schließen Sie die anderen Seiten von Wireprint und versuchen Sie es noch einmal.',
  notTaken: {
    'not-json': 'ist kein JSON',
    'lacks-text': 'hat keinen Text',
    'too-long': 'ist zu lang',
    'no-article': 'enthält keinen Artikel',
    'not-html': 'ist keine Webseite',
    'not-a-feed': 'ist kein Feed',
    doctype: 'hat eine DOCTYPE-Angabe, die Feeds nicht brauchen',
    'too-many': 'ist über der Höchstzahl',
    'too-dense': 'ist zu stark komprimiert',
    'unknown-encoding': 'hat eine unbekannte Kodierung',
    'unknown-kind': 'ist eine unbekannte Art von Datei',
    unreadable: 'konnte nicht gelesen werden',
    damaged: 'ist beschädigt',
    here: 'ist schon eine Quelle',
    twice: 'steht zweimal in diesen Dateien',
  },
  notImported: {
    'not-an-export': 'Diese Datei ist kein Export von Wireprint. Nichts wurde geändert.',
    newer: 'Diese Datei stammt von einer neueren Version von Wireprint. Nichts wurde geändert.',
    damaged: 'Diese Datei ist beschädigt oder abgeschnitten. Nichts wurde geändert.',
  },
};
