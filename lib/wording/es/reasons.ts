import type { Reason } from '../../verdict/verdict.ts';
import { type ClueSentences, sayer, type StorageSentences, type VerdictSentences } from '../sayer.ts';
import { plural, text } from './text.ts';

const ofVerdicts: VerdictSentences = {
  'sentences-found': ({ found, of }) =>
    `${text.count(found)} de ${plural(of, { one: '# frase', other: '# frases' })} de esta página ${plural(found, { one: 'cuenta', other: 'cuentan' })} lo que cuenta el otro artículo.`,
  'same-order': ({ share }) => `El ${text.share(share)} de esta página sigue el orden del otro artículo.`,
  'names-agree': ({ share, of }) =>
    plural(of, {
      one: `El ${text.share(share)} de # nombre o cifra de esta página está también allí.`,
      other: `El ${text.share(share)} de los # nombres y cifras de esta página está también allí.`,
    }),
  'words-shared': ({ share }) =>
    `El ${text.share(share)} de esta página está palabra por palabra en el otro artículo.`,
  'source-kept': ({ share }) =>
    `El ${text.share(share)} del otro artículo se conserva aquí palabra por palabra.`,
  'quotations-set-aside': ({ count }) =>
    plural(count, {
      one: '# cita no se tuvo en cuenta, pues informaciones independientes pueden compartirla.',
      other: '# citas no se tuvieron en cuenta, pues informaciones independientes pueden compartirlas.',
    }),
  'also-published': ({ sources }) =>
    plural(sources, {
      one: 'El mismo texto lo publica también # fuente más.',
      other: 'El mismo texto lo publican también # fuentes más.',
    }),
  'shared-by-sources': ({ sources }) =>
    plural(sources, {
      one: '# fuente más tiene los mismos fragmentos.',
      other: '# fuentes más tienen los mismos fragmentos.',
    }),
  'too-short': ({ words }) =>
    plural(words, {
      one: 'Con # palabra, el texto es demasiado corto para concluir.',
      other: 'Con # palabras, el texto es demasiado corto para concluir.',
    }),
  'disguised-letters': ({ invisible, lookAlike, bidi }) => {
    const found = [
      invisible > 0 && plural(invisible, { one: '# carácter invisible', other: '# caracteres invisibles' }),
      lookAlike > 0 &&
        plural(lookAlike, { one: '# letra parecida a otra', other: '# letras parecidas a otras' }),
      bidi > 0 &&
        plural(bidi, {
          one: '# signo que invierte la dirección',
          other: '# signos que invierten la dirección',
        }),
    ].filter((part) => part !== false);
    return `El texto de esta página está disfrazado: ${text.list(found)}. Se comparó tal como se ve.`;
  },
  'language-fallback': ({ lang }) =>
    `Aún no hay reglas para este idioma (${text.language(lang)}); se usaron las generales, menos seguras.`,
  'names-by-words': ({ lang }) =>
    `Este idioma (${text.language(lang)}) no marca los nombres con mayúscula; se reconocieron por sus palabras, lo que es menos seguro.`,
};

const PAGE = { plain: 'esta página', of: 'de esta página', at: 'a esta página' };
const STORY = { plain: 'el otro artículo', of: 'del otro artículo', at: 'al otro artículo' };
const one = ({ side }: Reason['values']) => (side === 'article' ? PAGE : STORY);
const other = ({ side }: Reason['values']) => (side === 'article' ? STORY : PAGE);
const begin = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const duration = ({ hours }: Reason['values']) => text.duration(Number(hours));

const ofClues: ClueSentences = {
  'canonical-points-to-other': (v) => `${begin(one(v).plain)} da como principal la dirección ${other(v).of}.`,
  'based-on-other': (v) => `${begin(one(v).plain)} señala como original ${other(v).at}.`,
  'credits-other': (v) =>
    `${begin(one(v).plain)} cita como fuente a ${v['name']}, de donde viene ${other(v).plain}.`,
  'mentions-other': (v) => `${begin(one(v).plain)} menciona a ${v['name']}, que publicó ${other(v).plain}.`,
  'both-credit-agency': (v) => `Ambos citan a ${v['name']}, así que ambos pueden haberlo tomado de allí.`,
  'only-one-credits-agency': (v) =>
    `${begin(one(v).plain)} cita a ${v['name']}; ${other(v).plain} no, y puede haber quitado la línea.`,
  'dated-earlier': (v) => `Según su propia fecha, ${one(v).plain} es anterior en ${duration(v)}.`,
  'dated-together': () => 'Ambos llevan la misma fecha, hasta donde alcanza su precisión.',
  undated: (v) =>
    v['side'] === 'both'
      ? 'Ninguno de los dos textos tiene una fecha legible.'
      : `${begin(one(v).plain)} no tiene una fecha legible.`,
  'seen-earlier': (v) => `Este navegador vio ${one(v).plain} ${duration(v)} antes que ${other(v).plain}.`,
  'seen-before-other-published': (v) =>
    `Este navegador vio ${one(v).plain} ${duration(v)} antes de la fecha ${other(v).of}.`,
  'fuller-facts': (v) =>
    `${begin(one(v).plain)} tiene todos los nombres y cifras ${other(v).of}, y ${text.count(Number(v['more']))} más. Las copias rara vez añaden alguno.`,
  'clues-contradict': () => 'Las pistas apuntan en ambos sentidos.',
  'only-own-dates': () => 'Solo hablan las fechas de las propias páginas, y esas puede ponerlas cualquiera.',
};

const ofStorage: StorageSentences = {
  'kept-sources-unreadable': () =>
    'No se pudieron leer las fuentes que guardó; solo se buscó en las incluidas. En los ajustes, «Reparar», en «Fuentes», puede ayudar.',
  'shown-at-original': () =>
    'Está en el original. Lo que aquí se llama «esta página» es la copia de la que vino.',
};

export const reasons = sayer({ ...ofVerdicts, ...ofClues, ...ofStorage }, text);
