import type { Words } from '../words.ts';
import { plural, text } from './text.ts';

export const report: Words['report'] = {
  title: 'Vollständiger Bericht',
  sides: 'Beide Texte nebeneinander',
  filter: 'Anzeigen',
  filters: {
    all: 'Alles',
    quotations: 'Zitate',
    facts: 'Angaben',
    'left-out': 'Weggelassenes',
    added: 'Hinzugefügtes',
  },
  nothing: 'Es gibt nichts dieser Art.',
  previous: 'Vorige Änderung',
  next: 'Nächste Änderung',
  place: (at, all) => `Änderung ${text.count(at)} von ${text.count(all)}`,
  keys: 'Die Tasten n und p führen zur nächsten und zur vorigen Änderung',
  notHere: 'Nicht auf dieser Seite',
  notThere: 'Nicht im anderen Artikel',
  movedHere: (there) => `war Absatz ${text.count(there)}`,
  movedAway: (there, here) =>
    `Absatz ${text.count(there)} ist verschoben: Auf dieser Seite ist er Absatz ${text.count(here)}`,
};

export const exports: Words['exports'] = {
  title: 'Diesen Vergleich speichern',
  why: 'Ihr Browser speichert die Datei; gesendet wird nichts.',
  whole: 'Der Vergleich',
  citations: 'Literaturangaben zu beiden Artikeln',
  format: {
    html: 'Webseite',
    markdown: 'Markdown',
    annotation: 'Daten zum Nachprüfen',
    'csl-json': 'CSL-JSON',
    ris: 'RIS',
    bibtex: 'BibTeX',
  },
  excerptsOnly: 'Nur Auszüge, ohne die ganzen Texte',
  made: (name) => `Die Datei ${name} ist erstellt.`,
  notNotarised:
    'Dieser Bericht ist nicht beglaubigt. Er hält fest, was wann verglichen wurde, so wie Wireprint es sah; wer die Datei hat, kann sie ändern.',
  checkIt: 'Der Vergleich lässt sich, als Daten gespeichert, neu berechnen: wireprint verify REPORT.json',
  excerptsNote: 'Diese Datei enthält nur Auszüge. Die ganzen Texte sind an ihrem SHA-256 zu erkennen.',
  about: 'Über diesen Bericht',
  madeAt: 'Erstellt',
  madeWith: 'Version',
  address: 'Adresse',
  digest: 'SHA-256 des Textes',
  searched: 'Durchsuchte Quellen',
  words: 'Gelesene Wörter',
  thresholds: 'Schwellenwerte',
};

export const onPage: Words['onPage'] = {
  show: 'Auf der Seite anzeigen',
  remove: 'Markierungen entfernen',
  legend: 'Was die Markierungen auf der Seite bedeuten',
  alteredQuotation: 'Geändertes Zitat',
  marked: (n) =>
    plural(n, {
      one: '# Stelle ist auf der Seite markiert.',
      other: '# Stellen sind auf der Seite markiert.',
    }),
  notFoundAgain: (n) =>
    plural(n, {
      one: '# war nicht mehr zu finden; die Seite hat sich seither geändert.',
      other: '# waren nicht mehr zu finden; die Seite hat sich seither geändert.',
    }),
  noneFound: 'Nichts davon war auf der Seite noch zu finden; sie hat sich seit dem Lesen geändert.',
  unsupported: 'Dieser Browser kann auf Seiten keinen Text markieren.',
  unreachable: 'Die Seite ließ sich nicht markieren. Laden Sie sie neu und versuchen Sie es noch einmal.',
  selectionOffered: 'Stattdessen die Auswahl vergleichen',
  selectionCompared: 'Verglichen wurde nur, was auf der Seite ausgewählt ist.',
  wholePage: 'Die ganze Seite vergleichen',
};

export const demonstration: Words['demonstration'] = {
  kind: {
    original: 'das Original',
    'verbatim-credited': 'wörtlich, mit Quellenangabe',
    'verbatim-uncredited': 'wörtlich, ohne Quellenangabe',
    'cut-down': 'gekürzt',
    'lightly-edited': 'leicht bearbeitet',
    reworded: 'umformuliert',
    merged: 'mit einem anderen Artikel verbunden',
    independent: 'unabhängiger Bericht, keine Übereinstimmung zu erwarten',
    unrelated: 'anderes Thema, keine Übereinstimmung zu erwarten',
  },
  banner: 'Ein Beispielartikel. Medium, Personen und Ereignisse sind erfunden.',
  tryIt: 'Klicken Sie auf das Wireprint-Symbol in der Symbolleiste, um diese Seite zu vergleichen.',
  sections: ['Nachrichten', 'Wirtschaft', 'Kultur', 'Sport', 'Wetter'],
  by: (name) => `Von ${name}`,
  more: 'Weitere Artikel',
  missing: 'Diesen Beispielartikel gibt es nicht.',
};
