import { text } from './text.ts';
import type { SettingsWords } from '../settings-words.ts';

export const atAddress: SettingsWords['atAddress'] = {
  title: 'Pakete, die an ihrer Adresse bleiben',
  lead: 'Ein Paket, das zum Herunterladen zu groß ist, kann dort durchsucht werden, wo es liegt. Gefragt wird erst, wenn Sie „Nachschlagen“ drücken, für einen Artikel nach dem anderen.',
  sends: 'Was der Server erfährt',
  sendsList: [
    'Weder Text noch Adresse des Artikels, aber nach welchen acht Teilen des Verzeichnisses gefragt wird; viele andere Meldungen würden nach denselben fragen.',
    'Welche Quellen gelesen werden: die dem Artikel ähnlichsten, unter solchen, die sieben andere Meldungen brauchen würden.',
    'Wann Sie nachschlagen, und die Netzadresse Ihres Rechners, wie bei jeder Website.',
  ],
  guess:
    'Wer das Paket anbietet, kann daraus schließen, dass Sie eine von einigen wenigen Meldungen lesen, und kann einen Verdacht bestätigt finden. Wer nichts verraten will, lädt ein Paket herunter.',
  none: 'Es wurde noch kein Paket hinzugefügt.',
  address: 'Adresse eines Pakets',
  add: 'Paket hinzufügen',
  adding: 'Das Paket wird gefragt, was es enthält …',
  about: (sources, publisher) =>
    `${text.plural(sources, { one: '# Quelle', other: '# Quellen' })}, herausgegeben von ${publisher}`,
  lookUp: 'Nachschlagen',
  lookUpIn: (name) => `Diesen Artikel in ${name} nachschlagen`,
  looking: 'Wird nachgeschlagen …',
  remove: 'Entfernen',
  removePack: (name) => `${name} entfernen`,
  noArticle:
    'Um einen Artikel nachzuschlagen, öffnen Sie ihn, klicken auf das Symbol von Wireprint und wählen unter „Mehr“ diese Seite.',
  problem: {
    address: 'Das ist keine Adresse eines Pakets: Sie muss mit https:// beginnen und im Internet liegen.',
    access: 'Dem Browser wurde der Zugriff auf diese Adresse verweigert.',
    storage: 'Das konnte nicht gespeichert werden.',
    unreachable: 'Von dieser Adresse kommt keine brauchbare Antwort. Versuchen Sie es später noch einmal.',
    noRanges: 'Dieser Server gibt nur ganze Dateien heraus. Laden Sie das Paket stattdessen herunter.',
    changed: 'Das Paket wurde gerade ersetzt. Versuchen Sie es noch einmal.',
    notPack: 'An dieser Adresse liegt kein Paket, das diese Version lesen kann.',
    damaged: 'Was ankam, ist nicht, was der Herausgeber unterschrieben hat. Nichts davon wurde verwendet.',
    tooMuch: 'Es müsste mehr geholt werden, als erlaubt ist.',
  },
};
