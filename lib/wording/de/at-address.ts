import { text } from './text.ts';
import type { SettingsWords } from '../settings-words.ts';

export const atAddress: SettingsWords['atAddress'] = {
  title: 'Online-Pakete',
  lead: 'Ein Paket, das zum Herunterladen zu groß ist, kann dort durchsucht werden, wo es liegt. Abgefragt wird erst, wenn Sie auf „Nachschlagen“ klicken, und immer nur für einen Artikel.',
  sends: 'Was der Server erfährt',
  sendsList: [
    'Weder Text noch Adresse des Artikels, aber welche acht Teile des Index abgefragt werden; viele andere Artikel würden dieselben abfragen.',
    'Welche Quellen gelesen werden: die dem Artikel ähnlichsten, vermischt mit solchen, die sieben andere Artikel brauchen würden.',
    'Wann Sie nachschlagen und die IP-Adresse Ihres Geräts, wie bei jeder Website.',
  ],
  guess:
    'Wer das Paket anbietet, kann daraus schließen, dass Sie einen von einigen wenigen Artikeln lesen, und kann einen Verdacht bestätigt finden. Wenn Sie nichts verraten wollen, laden Sie ein Paket herunter.',
  none: 'Es wurde noch kein Paket hinzugefügt.',
  address: 'Adresse eines Pakets',
  add: 'Paket hinzufügen',
  adding: 'Das Paket wird abgefragt …',
  about: (sources, publisher) =>
    `${text.plural(sources, { one: '# Quelle', other: '# Quellen' })}, herausgegeben von ${publisher}`,
  lookUp: 'Nachschlagen',
  lookUpIn: (name) => `Diesen Artikel in ${name} nachschlagen`,
  looking: 'Wird nachgeschlagen …',
  remove: 'Entfernen',
  removePack: (name) => `${name} entfernen`,
  noArticle:
    'Um einen Artikel nachzuschlagen, öffnen Sie ihn, klicken Sie auf das Wireprint-Symbol und wählen Sie unter „Mehr“ diese Seite.',
  problem: {
    address: 'Das ist keine Adresse eines Pakets: Sie muss mit https:// beginnen und im Internet liegen.',
    access: 'Der Zugriff auf diese Adresse wurde im Browser nicht erlaubt.',
    storage: 'Das konnte nicht gespeichert werden.',
    unreachable: 'Von dieser Adresse kommt keine brauchbare Antwort. Versuchen Sie es später noch einmal.',
    noRanges: 'Dieser Server gibt nur ganze Dateien heraus. Laden Sie das Paket stattdessen herunter.',
    changed: 'Das Paket wurde gerade ersetzt. Versuchen Sie es noch einmal.',
    notPack: 'An dieser Adresse liegt kein Paket, das diese Version lesen kann.',
    damaged: 'Was ankam, ist nicht, was der Herausgeber signiert hat. Nichts davon wurde verwendet.',
    tooMuch: 'Es müsste mehr abgerufen werden, als erlaubt ist.',
  },
};
