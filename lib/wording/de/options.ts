import type { SettingsWords } from '../settings-words.ts';
import { plural, text } from './text.ts';

export const options: SettingsWords['options'] = {
  title: 'Einstellungen',
  sections: 'Abschnitte',
  section: {
    when: 'Wann nachsehen',
    keep: 'Was behalten',
    sources: 'Quellen',
    packs: 'Pakete',
    feeds: 'Feeds',
    add: 'Quellen hinzufügen',
    sensitivity: 'Empfindlichkeit',
    face: 'Aussehen und Sprache',
    data: 'Ihre Daten',
    diagnostics: 'Diagnose',
  },
  saved: 'Gespeichert.',
  notSaved: 'Konnte nicht gespeichert werden. Vielleicht ist auf diesem Gerät kein Platz mehr.',
  showMore: (n) => plural(n, { one: '# weitere zeigen', other: '# weitere zeigen' }),
  confirm: 'Sind Sie sicher?',
  goOn: 'Ja, weiter',
  goBack: 'Nein, zurück',
  when: {
    noAccess: 'kein Zugriff',
    sitesLost: (n) =>
      plural(n, {
        one: 'Ihr Browser gibt zu # dieser Websites keinen Zugriff; dort wird nicht nachgesehen.',
        other: 'Ihr Browser gibt zu # dieser Websites keinen Zugriff; dort wird nicht nachgesehen.',
      }),
    askAgain: 'Noch einmal um Zugriff bitten',
    everywhereLost:
      'Sie wollten überall nachsehen lassen, aber Ihr Browser gibt nicht mehr Zugriff auf alle Websites. Bis er es tut, gilt:',
    offSites: 'Abgeschaltete Websites',
    offSitesWhy:
      'Dort wird nie ohne Klick nachgesehen, was auch immer oben gewählt ist. Das Symbol ist dort grau.',
    noOffSites: 'Keine Website ist abgeschaltet.',
    turnOff: 'Website abschalten',
    file: 'Die Liste als Datei',
    fileWhy: 'Eine Textdatei mit einer Website je Zeile.',
    export: 'Liste speichern',
    import: 'Liste einlesen',
    read: (n) =>
      plural(n, { one: '# neue Website in dieser Datei', other: '# neue Websites in dieser Datei' }),
    addRead: (n) => plural(n, { one: '# Website hinzufügen', other: '# Websites hinzufügen' }),
    refused: (n) => plural(n, { one: '# Zeile blieb weg', other: '# Zeilen blieben weg' }),
    line: (n) => `Zeile ${text.count(n)}`,
    why: {
      'no-site': 'kein Name einer Website',
      twice: 'zweimal in der Datei',
      listed: 'steht schon auf der Liste',
      'too-many': 'die Liste ist voll',
    },
    unreadable: 'Diese Datei ließ sich nicht als Text lesen.',
  },
  keep: {
    lead: 'Wireprint kann die Artikel behalten, die Sie öffnen, damit spätere Kopien gefunden werden. Alles bleibt auf diesem Gerät.',
    on: 'Artikel behalten, die ich lese',
    onWhy: 'Nur wo es von selbst nachsieht oder Sie auf das Symbol klicken. Nichts aus privaten Fenstern.',
    days: 'Höchstens so viele Tage behalten',
    megabytes: 'Höchstens so viele Megabyte belegen',
    boundsWhy:
      'Die ältesten gehen zuerst. Was Sie angeheftet oder selbst als Quelle gespeichert haben, bleibt.',
    except: 'Websites, von denen nichts behalten wird',
    noExceptions: 'Keine Ausnahmen.',
    addException: 'Ausnahme hinzufügen',
    never: 'Was nie von selbst behalten wird',
    neverWhy: [
      'Seiten ohne gesicherte Verbindung und Seiten in Ihrem eigenen Netz.',
      'Seiten, auf denen man sich anmeldet, bezahlt oder ein Konto führt, soweit ihre Adresse es verrät.',
      'Websites, deren Name nach Mail, Bank, Patienten, Anmeldung oder Ähnlichem klingt.',
      'Die hier genannten großen Post-, Dokument-, Bank- und Gesundheitsdienste. Die Liste ist kurz: Fügen Sie oben Ihre eigene Bank und Praxis hinzu.',
    ],
  },
  sensitivity: {
    lead: 'Wie viel muss gleich sein, bevor das Symbol eine Zahl zeigt?',
    level: {
      fewer: {
        label: 'Weniger Hinweise',
        why: 'Ein umformulierter Artikel muss seiner Quelle näher sein. Schwächere Treffer stehen nach einem Klick weiter in der Liste.',
      },
      usual: { label: 'Üblich', why: 'Das Gleichgewicht, das durch Messungen gewählt wurde.' },
      more: {
        label: 'Mehr Hinweise',
        why: 'Auch frei umformulierte Artikel zählen, und hin und wieder zwei Berichte über ein Ereignis, die nichts übernehmen.',
      },
    },
    rates: (falseAlerts, of, found) =>
      `Gemessen: ${text.count(falseAlerts)} falsche Hinweise in ${text.count(of)} Artikeln, die nichts übernehmen; ${text.share(found)} der maschinell umformulierten Kopien gefunden.`,
    ratesWhy:
      'Gemessen an gekennzeichneten Artikeln auf Englisch, Deutsch und in sieben weiteren Sprachen. Von wörtlichen und leicht bearbeiteten Kopien finden alle Stufen fast gleich viele. Eine Änderung gilt für Seiten, die ab jetzt geöffnet werden.',
  },
  face: {
    appearance: 'Aussehen',
    appearances: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    language: 'Sprache',
    browserLanguage: 'Wie der Browser',
    languageWhy: 'Für alle Seiten von Wireprint, sein Symbol und seine Menüs.',
    spoken: 'Vorleseprogramme',
    spokenWhy:
      'Die meisten Vorleseprogramme übergehen Markierungen im Text. Hiermit wird jede Änderung auch in Worten gesagt.',
  },
  data: {
    lead: 'Alles, was Wireprint weiß, liegt auf diesem Gerät, in diesem Browserprofil.',
    export: 'Alles ausgeben',
    exportWhy: 'Quellen, Feeds und Einstellungen in einer Datei, die Wireprint wieder lesen kann.',
    import: 'Eine solche Datei einlesen',
    importWhy: 'Was hier ist, bleibt; Gleiches wird nicht verdoppelt.',
    working: 'In Arbeit …',
    exported: (name) => `Die Datei ${name} ist erstellt.`,
    imported: (n) => plural(n, { one: '# Quelle wurde übernommen.', other: '# Quellen wurden übernommen.' }),
    failed: 'Das hat nicht geklappt. Nichts wurde geändert.',
    delete: 'Alles löschen',
    deleteWhy: 'Dies löscht, und es lässt sich nicht rückgängig machen:',
    deletes: [
      'alle Quellen, die Sie gespeichert, gelesen, eingefügt oder eingelesen haben',
      'die Pakete und Feeds, die Sie hinzugefügt haben',
      'was Sie zu einzelnen Treffern gesagt haben',
      'alle Einstellungen, auch die Listen der Websites, und den Zugriff, der dafür gegeben wurde',
    ],
    staysWhy:
      'Die Quellen, die mit Wireprint kamen, bleiben. Dateien, die Sie gespeichert haben, bleiben unberührt.',
    typeToDelete: (word) => `Schreiben Sie zum Fortfahren „${word}“`,
    deleteWord: 'löschen',
    deleted: 'Alles wurde gelöscht.',
  },
  diagnostics: {
    lead: 'Für einen Bericht über etwas, das nicht klappt. Enthält weder Text noch Adresse einer Seite.',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    notCopied: 'Ihr Browser ließ das Kopieren nicht zu. Wählen Sie den Text stattdessen aus.',
    version: 'Fassung',
    browser: 'Browser',
    language: 'Sprache',
    permissions: 'Berechtigungen',
    sites: 'Websites mit Zugriff',
    all: 'alle',
    storage: 'Speicher',
    events: 'Letzte Ereignisse',
    noEvents: 'Keine Ereignisse.',
  },
};
