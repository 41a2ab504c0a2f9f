import { quotationSpans } from '../evidence/quotations/quotation-spans.ts';
import { terms } from '../fingerprint/terms.ts';
import { languageOf } from '../text/language.ts';
import { slice, type Span } from '../text/span.ts';
import { CAPITAL, DIGIT, OPENS, STOPWORD, tokenize, UNSPACED, type Tokens } from '../text/tokens.ts';
import type { Rarity } from '../verdict/rarity.ts';

/** A few words of an article that should lead to other tellings of it. */
export interface SearchWord {
  readonly kind: 'name' | 'figure' | 'quotation' | 'word';
  /** As the article writes it. */
  readonly text: string;
  /** Whether the matched source has it too: what outlived one rewording has outlived others. */
  readonly survived: boolean;
}

interface Candidate extends SearchWord {
  readonly score: number;
}

/** A run of tokens: `from` is inside, `to` is not. */
interface Run {
  readonly kind: SearchWord['kind'];
  readonly from: number;
  readonly to: number;
}

/** As many as a search engine takes for one subject; more of them, and no page has all. */
const MOST = { name: 4, figure: 2, quotation: 1, word: 5 } as const;
/** Words of a quotation that are looked for as they stand. */
const QUOTED_WORDS = 6;
/** Tokens of one name. */
const LONGEST_NAME = 4;
/** Characters of a word in Han script: longer runs are phrases. */
const LONGEST_RUN = 8;

/**
 * The names, figures and words out of quotations that are rarest among the sources at hand, those that a matched
 * source has too before the others; in languages that write names like other words, the rarest words. Figures bring
 * the word behind them. Best first within a kind; never more than `MOST`. O(tokens + candidates log candidates).
 */
export function searchWords(
  article: { readonly text: string; readonly lang?: string | undefined },
  rarity: Pick<Rarity, 'idf'>,
  sourceText: string | null,
): SearchWord[] {
  const tokens = tokenize(article.text, languageOf(article.text, article.lang));
  const theirs = sourceText === null ? null : spelled(tokenize(sourceText, tokens.lang));
  const idf = rarities(tokens, rarity);
  const runs = [...named(tokens), ...figures(tokens), ...quoted(tokens)];
  const hasNames = runs.some(({ kind }) => kind === 'name');
  const candidates = [...runs, ...(hasNames ? [] : words(tokens))].map((run) =>
    candidateOf(run, tokens, idf, theirs),
  );
  return choose(merged(candidates));
}

/** Candidates as one line for a search engine; quotations in marks, so that they are looked for as they stand. */
export function queryOf(words: readonly SearchWord[]): string {
  return words.map(({ kind, text }) => (kind === 'quotation' ? `"${text}"` : text)).join(' ');
}

function rarities(tokens: Tokens, rarity: Pick<Rarity, 'idf'>): Float64Array {
  return Float64Array.from(terms(tokens), (term) => (term === 0 ? 0 : Math.max(0, rarity.idf(term))));
}

function candidateOf(
  { kind, from, to }: Run,
  tokens: Tokens,
  idf: Float64Array,
  theirs: string | null,
): Candidate {
  let score = 0;
  for (let i = from; i < to; i++) score = kind === 'quotation' ? score + idf[i]! : Math.max(score, idf[i]!);
  const text = slice(tokens.text, { start: tokens.starts[from]!, end: tokens.ends[to - 1]! });
  const survived = theirs?.includes(` ${tokens.words.slice(from, to).join(' ')} `) ?? false;
  return { kind, text: text.replace(/\s+/gu, ' '), survived, score };
}

function spelled({ words }: Tokens): string {
  return ` ${words.join(' ')} `;
}

const has = (tokens: Tokens, i: number, flags: number): boolean => (tokens.flags[i]! & flags) !== 0;

/** Whether token `i` stands behind a single blank or hyphen after the one before it. */
function adjoins({ text, starts, ends }: Tokens, i: number): boolean {
  return /^[ \u00a0-]$/u.test(text.slice(ends[i - 1], starts[i]));
}

/** Runs of capitals; the first word of a sentence only where a second capital follows. */
function named(tokens: Tokens): Run[] {
  const runs: Run[] = [];
  const isNameWord = (i: number) => has(tokens, i, CAPITAL) && !has(tokens, i, STOPWORD | DIGIT);
  for (let i = 0; i < tokens.count; i++) {
    if (!isNameWord(i)) continue;
    const from = i;
    while (i + 1 < tokens.count && isNameWord(i + 1) && !has(tokens, i + 1, OPENS) && adjoins(tokens, i + 1))
      i++;
    const isAlone = i === from;
    if ((isAlone && has(tokens, from, OPENS)) || i - from >= LONGEST_NAME) continue;
    if (isAlone && tokens.words[from]!.length < 2) continue;
    runs.push({ kind: 'name', from, to: i + 1 });
  }
  return runs;
}

/** Numbers of two digits and more, with the word that they count. */
function figures(tokens: Tokens): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!has(tokens, i, DIGIT) || tokens.words[i]!.length < 2) continue;
    const next = i + 1;
    const counts =
      next < tokens.count &&
      adjoins(tokens, next) &&
      !has(tokens, next, STOPWORD | CAPITAL | UNSPACED | DIGIT);
    runs.push({ kind: 'figure', from: i, to: counts ? next + 1 : next });
  }
  return runs;
}

/** Every run of so many words inside a quotation; a shorter quotation is taken whole. */
function quoted(tokens: Tokens): Run[] {
  return quotationSpans(tokens.text).flatMap((span) => {
    const [from, to] = tokensIn(tokens, span);
    const last = Math.max(from + 1, to - QUOTED_WORDS + 1);
    if (to - from < 3) return [];
    return Array.from({ length: last - from }, (_, i): Run => {
      return { kind: 'quotation', from: from + i, to: Math.min(from + i + QUOTED_WORDS, to) };
    });
  });
}

function tokensIn({ starts, ends, count }: Tokens, span: Span): [number, number] {
  let from = 0;
  while (from < count && starts[from]! < span.start) from++;
  let to = from;
  while (to < count && ends[to]! <= span.end) to++;
  return [from, to];
}

/** Content words by themselves; of scripts without spaces, runs of characters up to the next mark. */
function words(tokens: Tokens): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.count; i++) {
    // Single characters count as function words.
    if (has(tokens, i, DIGIT) || (has(tokens, i, STOPWORD) && !has(tokens, i, UNSPACED))) continue;
    const from = i;
    if (isHan(tokens, i))
      while (i + 1 < tokens.count && isHan(tokens, i + 1) && tokens.starts[i + 1] === tokens.ends[i]) i++;
    const length = i + 1 - from;
    const isWord = has(tokens, from, UNSPACED)
      ? isHan(tokens, from) && length > 2 && length <= LONGEST_RUN
      : tokens.words[i]!.length > 3;
    if (isWord) runs.push({ kind: 'word', from, to: i + 1 });
  }
  return runs;
}

function isHan({ words }: Tokens, i: number): boolean {
  return /^\p{Script=Han}/u.test(words[i]!);
}

/** Said several times, it counts for more, though not as often more. */
function merged(candidates: readonly Candidate[]): Candidate[] {
  const byText = new Map<string, { best: Candidate; times: number }>();
  for (const candidate of candidates) {
    const key = `${candidate.kind} ${candidate.text.toLowerCase()}`;
    const known = byText.get(key);
    byText.set(key, { best: known?.best ?? candidate, times: (known?.times ?? 0) + 1 });
  }
  return [...byText.values()].map(({ best, times }) => ({
    ...best,
    score: best.score * (1 + Math.log2(times)),
  }));
}

function choose(candidates: readonly Candidate[]): SearchWord[] {
  const sorted = [...candidates].sort((a, b) => Number(b.survived) - Number(a.survived) || b.score - a.score);
  const chosen: SearchWord[] = [];
  const left: Record<SearchWord['kind'], number> = { ...MOST };
  for (const { kind, text, survived, score } of sorted) {
    if (left[kind] === 0 || score <= 0) continue;
    const isSaid = chosen.some((other) => within(text, other.text) || within(other.text, text));
    if (isSaid) continue;
    left[kind]--;
    chosen.push({ kind, text, survived });
  }
  const order = ['name', 'word', 'figure', 'quotation'];
  return chosen.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function within(part: string, whole: string): boolean {
  return ` ${whole.toLowerCase()} `.includes(` ${part.toLowerCase()} `);
}
