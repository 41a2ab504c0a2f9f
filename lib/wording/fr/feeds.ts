import type { FeedProblem, SubscribeFault } from '../../feed/subscription.ts';

const problem: Readonly<Record<FeedProblem, string>> = {
  'not-an-address': 'Ce n’est pas une adresse web.',
  'not-https': 'Seules les adresses qui commencent par https:// sont consultées.',
  'has-credentials': 'Les adresses qui contiennent un nom et un mot de passe ne sont pas consultées.',
  'private-host':
    'Cette adresse se trouve dans un réseau privé. Seules les adresses publiques sont consultées.',
  'no-access': 'Le navigateur ne donne plus accès à ce site. « Actualiser maintenant » le redemande.',
  unreachable: 'Le site n’a pas pu être joint.',
  'bad-answer': 'Le site a répondu qu’il n’y a rien à cette adresse.',
  moved:
    'L’adresse redirige vers une autre, qui n’est pas suivie. Ouvrez-la dans un onglet, puis abonnez-vous à l’adresse où vous arrivez.',
  'too-slow': 'La réponse a pris trop de temps.',
  'too-long': 'La réponse était trop longue : les flux sont lus jusqu’à 5 Mo.',
  doctype: 'Le fichier définit ses propres abréviations (DOCTYPE). De tels fichiers ne sont pas lus.',
  'not-a-feed': 'Il n’y a pas de flux à cette adresse.',
  'not-a-pack': 'Il n’y a pas de paquet intact à cette adresse.',
  'other-signer':
    'Rien ne montre que ce paquet vient de l’éditeur de celui qui est déjà là. Supprimez l’ancien, ou ouvrez celui-ci depuis un fichier, si vous le voulez malgré tout.',
  'storage-full': 'Il n’y a plus de place pour enregistrer ses articles.',
  'storage-unreadable': 'Le stockage n’a pas pu être lu.',
  stopped: 'Vous avez arrêté l’actualisation.',
};

const refused: Readonly<Record<SubscribeFault, string>> = {
  'not-an-address': 'Ce n’est pas une adresse web.',
  'not-https': 'On ne peut s’abonner qu’à des adresses qui commencent par https://.',
  'has-credentials': 'On ne peut pas s’abonner à une adresse qui contient un nom et un mot de passe.',
  'private-host':
    'Cette adresse se trouve dans un réseau privé. On ne peut s’abonner qu’à des adresses publiques.',
  'no-access': 'Sans accès à son site, un flux ne peut pas être consulté : il n’y a donc pas d’abonnement.',
  'private-window': 'Dans une fenêtre privée, il n’y a pas d’abonnements.',
  storage: 'L’abonnement n’a pas pu être enregistré.',
};

export const feeds = { problem, refused };
