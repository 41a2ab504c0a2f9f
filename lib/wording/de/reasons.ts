import type { Reason } from '../../verdict/verdict.ts';
import { type ClueSentences, sayer, type StorageSentences, type VerdictSentences } from '../sayer.ts';
import { plural, text } from './text.ts';

const ofVerdicts: VerdictSentences = {
  'sentences-found': ({ found, of }) =>
    `${text.count(found)} von ${plural(of, { one: '# Satz', other: '# Sätzen' })} hier ${plural(found, { one: 'sagt', other: 'sagen' })}, was der andere Artikel sagt.`,
  'same-order': ({ share }) =>
    `${text.share(share)} dieser Seite folgen der Reihenfolge des anderen Artikels.`,
  'names-agree': ({ share, of }) =>
    plural(of, {
      one: `${text.share(share)} von # Namen oder Zahl hier steht auch dort.`,
      other: `${text.share(share)} der # Namen und Zahlen hier stehen auch dort.`,
    }),
  'words-shared': ({ share }) => `${text.share(share)} dieser Seite stehen wörtlich im anderen Artikel.`,
  'source-kept': ({ share }) => `${text.share(share)} des anderen Artikels sind hier wörtlich erhalten.`,
  'quotations-set-aside': ({ count }) =>
    plural(count, {
      one: '# Zitat blieb beim Urteil außer Betracht, weil auch unabhängige Berichte es enthalten können.',
      other:
        '# Zitate blieben beim Urteil außer Betracht, weil auch unabhängige Berichte sie enthalten können.',
    }),
  'also-published': ({ sources }) =>
    plural(sources, {
      one: 'Denselben Text hat auch # andere Quelle veröffentlicht.',
      other: 'Denselben Text haben auch # andere Quellen veröffentlicht.',
    }),
  'shared-by-sources': ({ sources }) =>
    plural(sources, {
      one: '# andere Quelle hat dieselben Bruchstücke.',
      other: '# andere Quellen haben dieselben Bruchstücke.',
    }),
  'too-short': ({ words }) =>
    plural(words, {
      one: 'Mit # Wort ist der Text zu kurz für ein sicheres Urteil.',
      other: 'Mit # Wörtern ist der Text zu kurz für ein sicheres Urteil.',
    }),
  'disguised-letters': ({ invisible, lookAlike, bidi }) => {
    const found = [
      invisible > 0 && plural(invisible, { one: '# unsichtbares Zeichen', other: '# unsichtbare Zeichen' }),
      lookAlike > 0 &&
        plural(lookAlike, { one: '# verwechselbarer Buchstabe', other: '# verwechselbare Buchstaben' }),
      bidi > 0 &&
        plural(bidi, {
          one: '# Zeichen, das die Schreibrichtung umkehrt',
          other: '# Zeichen, die die Schreibrichtung umkehren',
        }),
    ].filter((part) => part !== false);
    return `Der Text dieser Seite ist verfremdet: ${text.list(found)}. Verglichen wurde, was man sieht.`;
  },
  'language-fallback': ({ lang }) =>
    `Für ${text.language(lang)} gibt es noch keine Regeln; es galten allgemeine, die weniger sicher sind.`,
  'names-by-words': ({ lang }) =>
    `Diese Sprache (${text.language(lang)}) hebt Namen nicht durch Großschreibung hervor; sie wurden an ihren Wörtern erkannt, was weniger sicher ist.`,
};

const PAGE = {
  nominative: 'diese Seite',
  accusative: 'diese Seite',
  dative: 'dieser Seite',
  genitive: 'dieser Seite',
};
const STORY = {
  nominative: 'der andere Artikel',
  accusative: 'den anderen Artikel',
  dative: 'dem anderen Artikel',
  genitive: 'des anderen Artikels',
};
const one = ({ side }: Reason['values']) => (side === 'article' ? PAGE : STORY);
const other = ({ side }: Reason['values']) => (side === 'article' ? STORY : PAGE);
const begin = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const duration = ({ hours }: Reason['values']) => text.duration(Number(hours));

const ofClues: ClueSentences = {
  'canonical-points-to-other': (v) =>
    `${begin(one(v).nominative)} gibt die Adresse ${other(v).genitive} als die maßgebliche an.`,
  'based-on-other': (v) => `${begin(one(v).nominative)} nennt ${other(v).accusative} als Original.`,
  'credits-other': (v) =>
    `${begin(one(v).nominative)} nennt als Quelle ${v['name']}; von dort kommt ${other(v).nominative}.`,
  'mentions-other': (v) =>
    `${begin(one(v).nominative)} erwähnt ${v['name']}; dort ist ${other(v).nominative} erschienen.`,
  'both-credit-agency': (v) => `Beide nennen ${v['name']}; beide können den Text also von dort haben.`,
  'only-one-credits-agency': (v) =>
    `${begin(one(v).nominative)} nennt ${v['name']}, ${other(v).nominative} nicht; der Hinweis kann weggefallen sein.`,
  'dated-earlier': (v) => `Nach dem eigenen Datum ist ${one(v).nominative} ${duration(v)} älter.`,
  'dated-together': () => 'Beide tragen dasselbe Datum, soweit die Angaben reichen.',
  undated: (v) =>
    v['side'] === 'both'
      ? 'Keiner der beiden Texte hat ein lesbares Datum.'
      : `${begin(one(v).nominative)} hat kein lesbares Datum.`,
  'seen-earlier': (v) => `Dieser Browser sah ${one(v).accusative} ${duration(v)} vor ${other(v).dative}.`,
  'seen-before-other-published': (v) =>
    `Dieser Browser sah ${one(v).accusative} ${duration(v)} vor dem Datum ${other(v).genitive}.`,
  'fuller-facts': (v) =>
    `${begin(one(v).nominative)} hat alle Namen und Zahlen ${other(v).genitive} und ${text.count(Number(v['more']))} weitere. Kopien fügen selten welche hinzu.`,
  'clues-contradict': () => 'Die Hinweise widersprechen einander.',
  'only-own-dates': () => 'Nur die Daten der Seiten selbst sagen etwas, und die kann jeder setzen.',
};

const ofStorage: StorageSentences = {
  'kept-sources-unreadable': () =>
    'Die gespeicherten Quellen waren nicht lesbar; nur die mitgelieferten wurden durchsucht. Vielleicht hilft in den Einstellungen „Reparieren“ unter „Quellen“.',
  'shown-at-original': () =>
    'Sie sind beim Original. Was hier „diese Seite“ heißt, ist die Kopie, von der Sie kommen.',
};

export const reasons = sayer({ ...ofVerdicts, ...ofClues, ...ofStorage }, text);
