import type { FeedProblem, SubscribeFault } from '../../feed/subscription.ts';

const problem: Readonly<Record<FeedProblem, string>> = {
  'not-an-address': 'Das ist keine Webadresse.',
  'not-https': 'Abgerufen werden nur Adressen, die mit https:// beginnen.',
  'has-credentials': 'Adressen, die Name und Passwort enthalten, werden nicht abgerufen.',
  'private-host': 'Diese Adresse liegt in einem privaten Netz. Abgerufen werden nur öffentliche Adressen.',
  'no-access':
    'Der Browser gewährt keinen Zugriff mehr auf diese Website. „Jetzt abrufen“ bittet wieder darum.',
  unreachable: 'Die Website war nicht zu erreichen.',
  'bad-answer': 'Die Website hat geantwortet, dass es dort nichts gibt.',
  moved:
    'Die Adresse leitet auf eine andere weiter; dem wird nicht gefolgt. Öffnen Sie sie in einem Tab und abonnieren Sie die Adresse, bei der Sie ankommen.',
  'too-slow': 'Die Antwort hat zu lange gedauert.',
  'too-long': 'Die Antwort war zu lang: Feeds werden bis 5 MB gelesen.',
  doctype: 'Die Datei legt eigene Abkürzungen fest (DOCTYPE). Solche Dateien werden nicht gelesen.',
  'not-a-feed': 'Unter dieser Adresse gibt es keinen Feed.',
  'not-a-pack': 'Unter dieser Adresse gibt es kein unbeschädigtes Paket.',
  'other-signer':
    'Nichts zeigt, dass dieses Paket vom Herausgeber des vorhandenen stammt. Entfernen Sie das vorhandene oder öffnen Sie dieses aus einer Datei, wenn Sie es dennoch wollen.',
  'storage-full': 'Für die Artikel ist kein Platz mehr.',
  'storage-unreadable': 'Der Speicher war nicht lesbar.',
  stopped: 'Sie haben es abgebrochen.',
};

const refused: Readonly<Record<SubscribeFault, string>> = {
  'not-an-address': 'Das ist keine Webadresse.',
  'not-https': 'Abonnieren lassen sich nur Adressen, die mit https:// beginnen.',
  'has-credentials': 'Adressen, die Name und Passwort enthalten, lassen sich nicht abonnieren.',
  'private-host':
    'Diese Adresse liegt in einem privaten Netz. Abonnieren lassen sich nur öffentliche Adressen.',
  'no-access':
    'Ohne Zugriff auf die Website lässt sich ein Feed nicht abrufen, deshalb gibt es kein Abonnement.',
  'private-window': 'In einem privaten Fenster gibt es keine Abonnements.',
  storage: 'Das Abonnement konnte nicht gespeichert werden.',
};

export const feeds = { problem, refused };
