import type { Reason } from '../../verdict/verdict.ts';
import { type ClueSentences, sayer, type StorageSentences, type VerdictSentences } from '../sayer.ts';
import { plural, text } from './text.ts';

const ofVerdicts: VerdictSentences = {
  'sentences-found': ({ found, of }) =>
    plural(found, {
      one: `# phrase sur ${text.count(of)} dit ici ce que dit l’autre article.`,
      other: `# phrases sur ${text.count(of)} disent ici ce que dit l’autre article.`,
    }),
  'same-order': ({ share }) => `${text.share(share)} de cette page suit l’ordre de l’autre article.`,
  'names-agree': ({ share, of }) =>
    plural(of, {
      one: `${text.share(share)} de # nom ou chiffre de cette page s’y trouve aussi.`,
      other: `${text.share(share)} des # noms et chiffres de cette page s’y trouvent aussi.`,
    }),
  'words-shared': ({ share }) =>
    `${text.share(share)} de cette page se trouve mot pour mot dans l’autre article.`,
  'source-kept': ({ share }) => `${text.share(share)} de l’autre article est conservé ici mot pour mot.`,
  'quotations-set-aside': ({ count }) =>
    plural(count, {
      one: '# citation n’a pas été prise en compte, car des articles indépendants peuvent la partager.',
      other:
        '# citations n’ont pas été prises en compte, car des articles indépendants peuvent les partager.',
    }),
  'also-published': ({ sources }) =>
    plural(sources, {
      one: 'Le même texte est aussi publié par # autre source.',
      other: 'Le même texte est aussi publié par # autres sources.',
    }),
  'shared-by-sources': ({ sources }) =>
    plural(sources, {
      one: '# autre source a les mêmes fragments.',
      other: '# autres sources ont les mêmes fragments.',
    }),
  'too-short': ({ words }) =>
    plural(words, {
      one: 'Avec # mot, le texte est trop court pour conclure.',
      other: 'Avec # mots, le texte est trop court pour conclure.',
    }),
  'disguised-letters': ({ invisible, lookAlike, bidi }) => {
    const found = [
      invisible > 0 && plural(invisible, { one: '# caractère invisible', other: '# caractères invisibles' }),
      lookAlike > 0 &&
        plural(lookAlike, { one: '# lettre d’aspect trompeur', other: '# lettres d’aspect trompeur' }),
      bidi > 0 &&
        plural(bidi, {
          one: '# signe qui inverse le sens d’écriture',
          other: '# signes qui inversent le sens d’écriture',
        }),
    ].filter((part) => part !== false);
    return `Le texte de cette page est déguisé : ${text.list(found)}. Il a été comparé tel qu’on le voit.`;
  },
  'language-fallback': ({ lang }) =>
    `Il n’y a pas encore de règles pour cette langue (${text.language(lang)}) ; des règles générales, moins sûres, ont servi.`,
  'names-by-words': ({ lang }) =>
    `Cette langue (${text.language(lang)}) ne marque pas les noms par des majuscules ; ils ont été reconnus à leurs mots, ce qui est moins sûr.`,
};

const PAGE = 'cette page';
const STORY = 'l’autre article';
const one = ({ side }: Reason['values']) => (side === 'article' ? PAGE : STORY);
const other = ({ side }: Reason['values']) => (side === 'article' ? STORY : PAGE);
const begin = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const duration = ({ hours }: Reason['values']) => text.duration(Number(hours));

const ofClues: ClueSentences = {
  'canonical-points-to-other': (v) =>
    `${begin(one(v))} donne l’adresse de ${other(v)} comme étant la principale.`,
  'based-on-other': (v) => `${begin(one(v))} désigne ${other(v)} comme son original.`,
  'credits-other': (v) => `${begin(one(v))} cite comme source ${v['name']}, d’où vient ${other(v)}.`,
  'mentions-other': (v) => `${begin(one(v))} mentionne ${v['name']}, où est paru le texte de ${other(v)}.`,
  'both-credit-agency': (v) => `Les deux citent ${v['name']} ; les deux peuvent donc le tenir de là.`,
  'only-one-credits-agency': (v) =>
    `${begin(one(v))} cite ${v['name']}, mais pas ${other(v)}, où la mention a pu disparaître.`,
  'dated-earlier': (v) => `D’après sa propre date, ${one(v)} a ${duration(v)} de plus.`,
  'dated-together': () => 'Les deux portent la même date, pour autant que les dates soient précises.',
  undated: (v) =>
    v['side'] === 'both'
      ? 'Aucun des deux textes n’a de date lisible.'
      : `${begin(one(v))} n’a pas de date lisible.`,
  'seen-earlier': (v) => `Ce navigateur a vu ${one(v)} ${duration(v)} avant ${other(v)}.`,
  'seen-before-other-published': (v) =>
    `Ce navigateur a vu ${one(v)} ${duration(v)} avant la date de ${other(v)}.`,
  'fuller-facts': (v) =>
    `${begin(one(v))} a tous les noms et chiffres de ${other(v)}, et ${text.count(Number(v['more']))} de plus. Les copies en ajoutent rarement.`,
  'clues-contradict': () => 'Les indices vont dans les deux sens.',
  'only-own-dates': () => 'Seules les dates des pages elles-mêmes parlent, et n’importe qui peut les fixer.',
};

const ofStorage: StorageSentences = {
  'kept-sources-unreadable': () =>
    'Les sources que vous avez conservées n’ont pas pu être lues ; seules celles fournies ont été consultées. Dans les réglages, « Réparer », sous « Sources », peut aider.',
  'shown-at-original': () =>
    'Vous êtes sur l’original. Ce qui s’appelle ici « cette page » est la copie d’où vous venez.',
};

export const reasons = sayer({ ...ofVerdicts, ...ofClues, ...ofStorage }, text);
