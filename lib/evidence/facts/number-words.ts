/**
 * Number words by language, folded. Other languages fall back to digits. Drawn up for the project. Maps, since a text may
 * hold any word, and an object knows "constructor".
 */
type Table = ReadonlyMap<string, number>;

function numbered(words: string, from = 1, step = 1): [string, number][] {
  return words.split(' ').map((word, i) => [word, from + i * step]);
}

const ENGLISH: Table = new Map([
  ['zero', 0],
  ...numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
      'eighteen nineteen',
  ),
  ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ['dozen', 12],
]);

const FRENCH: Table = new Map([
  ...numbered('deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 2),
  ...numbered('vingt trente quarante cinquante soixante', 20, 10),
  ['vingts', 20],
]);

const SPANISH: Table = new Map([
  ...numbered('dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis', 2),
  ...numbered(
    'diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco',
    17,
  ),
  ...numbered('veintiseis veintisiete veintiocho veintinueve', 26),
  ...numbered('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
  ...numbered(
    'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    200,
    100,
  ),
  ['docena', 12],
]);

/** German writes a number below a thousand as one word, so each gets an entry. */
function german(): Table {
  const ones = 'ein zwei drei vier funf sechs sieben acht neun'.split(' ');
  const below20 = numbered(
    'zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn ' +
      'achtzehn neunzehn',
    2,
  );
  const below100 = new Map(below20);
  'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig'.split(' ').forEach((ten, i) => {
    below100.set(ten, 20 + 10 * i);
    ones.forEach((one, n) => {
      below100.set(`${one}und${ten}`, 21 + 10 * i + n);
    });
  });
  const all = new Map(below100);
  for (const [i, one] of ['', ...ones].entries()) {
    const hundreds = Math.max(1, i) * 100;
    all.set(`${one}hundert`, hundreds);
    for (const [word, value] of below100) all.set(`${one}hundert${word}`, hundreds + value);
  }
  return all.set('eins', 1).set('dutzend', 12);
}

const TABLES: ReadonlyMap<string, Table> = new Map([
  ['en', ENGLISH],
  ['de', german()],
  ['fr', FRENCH],
  ['es', SPANISH],
]);

/** Words that mean a number in one language and something else in another: read only where the language is known. */
const AMBIGUOUS = new Set(['once', 'elf', 'acht', 'dos', 'seize', 'quince', 'onze']);
const ANY_LANGUAGE = new Map(
  [...TABLES.values()].flatMap((table) => [...table].filter(([word]) => !AMBIGUOUS.has(word))),
);

/** The value of a folded number word below a thousand; undefined for any other word. */
export function smallNumber(word: string, lang: string): number | undefined {
  return (TABLES.get(lang) ?? ANY_LANGUAGE).get(word);
}

export const HUNDREDS: ReadonlySet<string> = new Set([
  'hundred',
  'hundert',
  'cent',
  'cents',
  'cien',
  'ciento',
]);

/** What a number is multiplied by, in words and as news abbreviates them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ...entries('thousand thousands tausend mille mil tys tis k тыс тысяч тысячи', 1e3),
  ...entries(
    'million millions mio mill millionen millones millon milhoes milhao milioni milione miljoen milionu miliony milion ' +
      'mln mn млн миллионов миллиона миллион',
    1e6,
  ),
  ...entries(
    'billion billions bn milliarde milliarden mrd milliard milliards md mds miliardi miliardo miljard miliard miliardy ' +
      'mld bilhoes bilhao млрд миллиардов миллиарда миллиард',
    1e9,
  ),
  ...entries('trillion trillions tn billionen trilhoes', 1e12),
  ...entries('万 萬', 1e4),
  ...entries('億 亿', 1e8),
]);

/** Parts of a whole, behind "a", "one", or a number. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ...entries('half halves halb halfte moitie demi mitad metade', 1 / 2),
  ...entries('third thirds drittel tiers tercio tercios', 1 / 3),
  ...entries('quarter quarters viertel quart quarts', 1 / 4),
  ...entries('fifth fifths funftel', 1 / 5),
]);

const ENGLISH_ORDINALS = new Map(
  numbered('first second third fourth fifth sixth seventh eighth ninth tenth'),
);
const GERMAN_ORDINALS = new Map(numbered('erst zweit dritt viert funft sechst siebt acht neunt zehnt'));

/** "third" behind "the", and the German ones in any case: the value of a word that tells a place in a row. */
export function ordinal(word: string, before: string, lang: string): number | undefined {
  if (lang === 'de') return GERMAN_ORDINALS.get(/^(.+?)e[nrms]?$/u.exec(word)?.[1] ?? '');
  return before === 'the' ? ENGLISH_ORDINALS.get(word) : undefined;
}

function entries(words: string, value: number): [string, number][] {
  return words.split(' ').map((word) => [word, value]);
}
