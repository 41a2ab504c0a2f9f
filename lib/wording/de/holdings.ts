import type { SettingsWords } from '../settings-words.ts';
import { text } from './text.ts';

export const holdings: SettingsWords['holdings'] = {
  feedStories: 'Artikel aus Feeds',
  feedStoriesWhy:
    'Die ältesten gehen zuerst; füllt ein Feed den Platz, dann zuerst seine eigenen. Was nach eigenem Datum noch älter ist, kommt nicht hinzu. Was Sie angeheftet haben, bleibt.',
  packAddress: 'Adresse eines Pakets zum Abonnieren',
  packAddressWhy: 'Es wird einmal ganz heruntergeladen, danach nur, was darin neu ist.',
  packWaiting: 'Von hier ist noch nichts gekommen.',
  packBroken: 'Dieses Paket lässt sich nicht mehr lesen; deshalb wird nichts darin gefunden.',
  packAgainFromFile: 'Entfernen Sie es, und fügen Sie es aus seiner Datei wieder hinzu.',
  packAgainFromAddress: '„Jetzt abrufen“ lädt es neu.',
  packUnnamed: 'Ein Paket, das sich nicht mehr lesen lässt',
  noUpdates: 'Nicht mehr aktualisieren',
  noUpdatesOf: (name) => `${name} nicht mehr aktualisieren`,
  bytes: (done, total) => `${text.count(done)} von ${text.count(total)} MB`,
  openAddress: 'Diese Adresse öffnen',
};
