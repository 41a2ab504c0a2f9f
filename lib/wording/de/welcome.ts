import type { SettingsWords } from '../settings-words.ts';
import { plural } from './text.ts';

export const welcome: SettingsWords['welcome'] = {
  title: 'Sehen, woher ein Nachrichtenartikel kommt',
  lead: 'Wireprint vergleicht den Artikel, den Sie lesen, mit den Quellen auf Ihrem Gerät und zeigt, welchen er wiedergibt, was umformuliert und welche Zitate geändert wurden.',
  does: 'Was es tut',
  doesList: [
    'Es findet den Artikel, den eine Seite wiedergibt: wörtlich, leicht bearbeitet, umformuliert oder gekürzt.',
    'Es stellt geänderte Zitate und Angaben voran, jeweils neben dem ursprünglichen Wortlaut.',
    'Es sagt, welcher der beiden Texte zuerst da war, oder dass es das nicht sagen kann.',
  ],
  never: 'Was es nie tut',
  neverList: [
    'Es sendet nichts, wenn Sie nicht darum bitten. Seiten und Ergebnisse bleiben auf diesem Gerät.',
    'Es zeichnet nichts in die Seiten, die Sie lesen, wenn Sie nicht um Markierungen bitten.',
    'Es speichert keine Seite, wenn Sie nicht darum bitten, und nichts aus privaten Fenstern.',
  ],
  how: 'So geht es',
  howSteps: [
    'Öffnen Sie einen Nachrichtenartikel.',
    'Klicken Sie auf das Wireprint-Symbol in der Symbolleiste. Es kann im Menü der Erweiterungen stecken: Heften Sie es an, um es im Blick zu haben.',
    'Lesen Sie das Ergebnis.',
  ],
  when: 'Wann soll es nachsehen?',
  whenWhy: 'Das lässt sich jederzeit ändern.',
  openSettings: 'Einstellungen öffnen',
  choice: {
    'on-click': {
      label: 'Nur wenn ich auf das Symbol klicke',
      why: 'Braucht keine Berechtigung. Gelesen wird erst, wenn Sie es wollen.',
    },
    'chosen-sites': {
      label: 'Von selbst, auf Websites meiner Wahl',
      why: 'Das Symbol zeigt eine Zahl, wenn ein Artikel auf einer dieser Websites übereinstimmt. Ihr Browser fragt einmal je Website.',
    },
    everywhere: {
      label: 'Von selbst, überall',
      why: 'Das Symbol zeigt eine Zahl auf jeder Seite mit einer Übereinstimmung. Ihr Browser fragt nach Zugriff auf alle Websites.',
    },
  },
  askEverywhere: 'Meinen Browser um Zugriff bitten',
  refused: 'Der Zugriff wurde nicht erlaubt, deshalb blieb die Wahl, wie sie war.',
  sites: 'Ausgewählte Websites',
  noSites: 'Noch ist keine Website hinzugefügt.',
  siteName: 'Website',
  siteExample: 'nachrichten.example',
  addSite: 'Website hinzufügen',
  badSite: 'Das ist kein Name einer Website. Schreiben Sie ihn wie nachrichten.example.',
  knownSite: (host) => `${host} steht schon auf der Liste.`,
  removeSite: (host) => `${host} entfernen`,
  remove: 'Entfernen',
  demonstration: 'Jetzt ausprobieren',
  allStories: (n) => plural(n, { one: '# weiteren Artikel zeigen', other: '# weitere Artikel zeigen' }),
  demonstrationWhy:
    'Diese Artikel wurden für Wireprint geschrieben. Öffnen Sie einen und klicken Sie auf das Symbol: Das Ergebnis wird sofort berechnet.',
};
