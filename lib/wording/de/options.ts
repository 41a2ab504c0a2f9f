import type { SettingsWords } from '../settings-words.ts';
import { plural, text } from './text.ts';

export const options: SettingsWords['options'] = {
  title: 'Einstellungen',
  sections: 'Abschnitte',
  section: {
    when: 'Wann nachsehen',
    keep: 'Was speichern',
    sources: 'Quellen',
    packs: 'Pakete',
    feeds: 'Feeds',
    add: 'Quellen hinzufügen',
    sensitivity: 'Empfindlichkeit',
    face: 'Darstellung und Sprache',
    data: 'Ihre Daten',
    diagnostics: 'Diagnose',
  },
  saved: 'Gespeichert.',
  notSaved: 'Konnte nicht gespeichert werden. Vielleicht ist auf diesem Gerät kein Platz mehr.',
  showMore: (n) => `${text.count(n)} weitere anzeigen`,
  confirm: 'Sind Sie sicher?',
  goOn: 'Ja, weiter',
  goBack: 'Nein, zurück',
  when: {
    noAccess: 'kein Zugriff',
    sitesLost: (n) =>
      plural(n, {
        one: 'Ihr Browser gewährt auf # dieser Websites keinen Zugriff; dort wird nicht nachgesehen.',
        other: 'Ihr Browser gewährt auf # dieser Websites keinen Zugriff; dort wird nicht nachgesehen.',
      }),
    askAgain: 'Noch einmal um Zugriff bitten',
    everywhereLost:
      'Sie wollten überall nachsehen lassen, aber Ihr Browser gewährt keinen Zugriff mehr auf alle Websites. Bis dahin gilt:',
    offSites: 'Ausgeschaltete Websites',
    offSitesWhy:
      'Dort wird nie ohne Klick nachgesehen, gleich, was oben gewählt ist. Das Symbol ist dort grau.',
    noOffSites: 'Keine Website ist ausgeschaltet.',
    turnOff: 'Website ausschalten',
    file: 'Die Liste als Datei',
    fileWhy: 'Eine Textdatei mit einer Website je Zeile.',
    export: 'Liste speichern',
    import: 'Liste importieren',
    read: (n) =>
      plural(n, { one: '# neue Website in dieser Datei', other: '# neue Websites in dieser Datei' }),
    addRead: (n) => plural(n, { one: '# Website hinzufügen', other: '# Websites hinzufügen' }),
    refused: (n) => plural(n, { one: '# Zeile wurde ausgelassen', other: '# Zeilen wurden ausgelassen' }),
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
    lead: 'Wireprint kann die Artikel speichern, die Sie öffnen, damit spätere Kopien gefunden werden. Alles bleibt auf diesem Gerät.',
    on: 'Artikel speichern, die ich lese',
    onWhy: 'Nur wo es von selbst nachsieht oder Sie auf das Symbol klicken. Nichts aus privaten Fenstern.',
    days: 'Höchstens so viele Tage aufbewahren',
    megabytes: 'Höchstens so viele Megabyte belegen',
    boundsWhy:
      'Die ältesten gehen zuerst; füllt eine Website den Platz, dann zuerst ihre eigenen. Was Sie angeheftet oder selbst als Quelle gespeichert haben, bleibt.',
    except: 'Websites, von denen nichts gespeichert wird',
    noExceptions: 'Keine Ausnahmen.',
    addException: 'Ausnahme hinzufügen',
    never: 'Was nie von selbst gespeichert wird',
    neverWhy: [
      'Seiten ohne gesicherte Verbindung und Seiten in Ihrem eigenen Netz.',
      'Seiten, auf denen man sich anmeldet, bezahlt oder ein Konto führt, soweit ihre Adresse es verrät.',
      'Websites, deren Name nach Mail, Bank, Patienten, Anmeldung oder Ähnlichem klingt.',
      'Die hier genannten großen Mail-, Dokument-, Bank- und Gesundheitsdienste. Die Liste ist kurz: Fügen Sie oben Ihre eigene Bank und Praxis hinzu.',
    ],
  },
  sensitivity: {
    lead: 'Wie viel muss gleich sein, bevor das Symbol eine Zahl zeigt?',
    level: {
      fewer: {
        label: 'Weniger Hinweise',
        why: 'Ein umformulierter Artikel muss seiner Quelle näher sein. Schwächere Übereinstimmungen stehen nach einem Klick weiter in der Liste.',
      },
      usual: { label: 'Üblich', why: 'Die durch Messungen gewählte Mitte.' },
      more: {
        label: 'Mehr Hinweise',
        why: 'Auch frei umformulierte Artikel zählen, und hin und wieder zwei Berichte über dasselbe Ereignis, die nichts übernehmen.',
      },
    },
    rates: (falseAlerts, of, found) =>
      `Gemessen: ${text.count(falseAlerts)} falsche Hinweise bei ${text.count(of)} Artikeln, die nichts übernehmen; ${text.share(found)} der maschinell umformulierten Kopien gefunden.`,
    ratesWhy:
      'Gemessen an Artikeln bekannter Herkunft auf Englisch, Deutsch und in sieben weiteren Sprachen. Von wörtlichen und leicht bearbeiteten Kopien finden alle Stufen fast gleich viele. Eine Änderung gilt für Seiten, die ab jetzt geöffnet werden.',
  },
  face: {
    appearance: 'Darstellung',
    appearances: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    language: 'Sprache',
    browserLanguage: 'Wie der Browser',
    languageWhy: 'Für alle Seiten von Wireprint, sein Symbol und seine Menüs.',
    spoken: 'Screenreader',
    spokenWhy:
      'Die meisten Screenreader übergehen Markierungen im Text. Hiermit wird jede Änderung auch in Worten angesagt.',
  },
  data: {
    lead: 'Alles, was Wireprint weiß, liegt auf diesem Gerät, in diesem Browserprofil.',
    export: 'Alles exportieren',
    exportWhy: 'Quellen, Feeds und Einstellungen in einer Datei, die Wireprint wieder lesen kann.',
    import: 'Eine solche Datei importieren',
    importWhy: 'Was hier ist, bleibt; Gleiches wird nicht verdoppelt.',
    working: 'In Arbeit …',
    exported: (name) => `Die Datei ${name} ist erstellt.`,
    imported: (n) => plural(n, { one: '# Quelle wurde übernommen.', other: '# Quellen wurden übernommen.' }),
    failed: 'Das hat nicht geklappt. Nichts wurde geändert.',
    delete: 'Alles löschen',
    deleteWhy: 'Unwiderruflich gelöscht werden:',
    deletes: [
      'alle Quellen, die Sie gespeichert, gelesen, eingefügt oder importiert haben',
      'die Pakete und Feeds, die Sie hinzugefügt haben',
      'was Sie zu einzelnen Übereinstimmungen gesagt haben',
      'alle Einstellungen, auch die Listen der Websites, und der Zugriff, der dafür gewährt wurde',
    ],
    staysWhy:
      'Die Quellen, die mit Wireprint kamen, bleiben. Dateien, die Sie gespeichert haben, bleiben unberührt.',
    typeToDelete: (word) => `Geben Sie zum Fortfahren „${word}“ ein`,
    deleteWord: 'löschen',
    deleted: 'Alles wurde gelöscht.',
  },
  diagnostics: {
    lead: 'Um einen Fehler zu melden. Enthält weder Text noch Adresse einer Seite.',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    notCopied: 'Ihr Browser ließ das Kopieren nicht zu. Wählen Sie den Text stattdessen aus.',
    version: 'Version',
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
