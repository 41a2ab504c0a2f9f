import { foldWord } from '../text/fold.ts';
import { isStopword } from '../text/stopwords.ts';

/**
 * One piece of a text that is never cut: a word, a number, a mark, an emoji with all its parts, a character of a
 * script without spaces; `text` holds it with the blanks behind it. Two units are equal when their keys are.
 */
export interface Unit {
  readonly text: string;
  readonly key: string;
  /** 0: a mark. 1: a function word. 2: a word that tells something. */
  readonly weight: 0 | 1 | 2;
}

const INVISIBLES = '\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufeff\\u202a-\\u202e\\u2066-\\u2069';
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const PICTURE = '\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}\\u{e0020}-\\u{e007f}]*';
/** Linear: the alternatives start with disjoint classes, and the blanks behind them with none of theirs. */
const UNIT = new RegExp(
  `(?:${[
    '\\p{N}+(?:[.,:](?=\\p{N})\\p{N}+)*[\\p{L}\\p{M}]*',
    `[${UNSPACED}]\\p{M}*`,
    `\\p{L}(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}${INVISIBLES}]|['’ʼ.](?=\\p{L})(?![${UNSPACED}]))*`,
    '\\p{Regional_Indicator}{1,2}',
    `${PICTURE}(?:\\u200d${PICTURE})*`,
    '[^\\s]\\p{M}*',
  ].join('|')})\\s*|\\s+`,
  'gu',
);
const WORD = /^[\p{L}\p{N}]/u;
const BLANKS_BEHIND = /(?<!\s)\s+$/u;
const SINGLE_QUOTES = /[‘’‚‛ʼ`´]/gu;
const DOUBLE_QUOTES = /^[“”„‟«»]$/u;
const DASHES = /^[‐‑‒–—−]$/u;

/** Cuts a text into units; joined, they are the text. `lang` picks the function words. O(n). */
export function cutUnits(text: string, lang: string): Unit[] {
  const known = new Map<string, Unit>();
  return (text.match(UNIT) ?? []).map((piece) => {
    let unit = known.get(piece);
    if (unit === undefined) {
      unit = describe(piece, lang);
      known.set(piece, unit);
    }
    return unit;
  });
}

/** Case, blanks, the encoding of accents and ligatures, and the shape of quotation marks and dashes are no change of wording. */
function describe(text: string, lang: string): Unit {
  const core = text.replace(BLANKS_BEHIND, '');
  if (!WORD.test(core)) {
    const key = DOUBLE_QUOTES.test(core) ? '"' : DASHES.test(core) ? '-' : core.replace(SINGLE_QUOTES, "'");
    return { text, key, weight: 0 };
  }
  const key = core.normalize('NFKC').toLowerCase().replace(SINGLE_QUOTES, "'");
  return { text, key, weight: isStopword(foldWord(core, false), lang) ? 1 : 2 };
}
