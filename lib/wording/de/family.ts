import type { Words } from '../words.ts';
import { text } from './text.ts';

export const family: Words['family'] = {
  title: 'Familie des Artikels',
  kind: 'Wahrscheinliche Abstammung nach dem Text',
  why: 'Gezeichnet nach dem gemeinsamen Wortlaut und danach, was die Texte voneinander sagen. Eine Vermutung, die niemand bestätigt hat.',
  inWords: 'Dasselbe in Worten',
  first: 'wahrscheinlich der erste von diesen',
  cannotTell: {
    unlike: 'Die Familie lässt sich nicht bestimmen: Einige Texte haben zu wenig Wortlaut gemeinsam.',
    'no-first': 'Die Familie lässt sich nicht bestimmen: Nichts in den Texten zeigt, welcher zuerst da war.',
  },
  reason: {
    'names-it': 'nennt ihn als Quelle',
    'cut-from-it': 'ein kürzerer Text, der darin steht',
    nearest: 'hat mit ihm am meisten Wortlaut gemeinsam',
    'near-to-several': 'hat mit anderen ebenso viel gemeinsam',
  },
  share: (share) => `${text.share(share)} des Wortlauts`,
  from: (child, parent, reason) => `${child}, wahrscheinlich aus ${parent}: ${reason}.`,
};
