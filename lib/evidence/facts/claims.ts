import type { FactFinding } from '../findings.ts';
import type { Span } from '../../text/span.ts';
import type { ClausePair, Word } from './clauses.ts';
import {
  DENIALS,
  IMPLIED,
  OPPOSITES,
  HEDGES,
  HEDGES_BEFORE_TO,
  SOFTENERS,
  MODAL,
  LINKS,
  IDIOMS,
  SAYING,
  CLAIMING,
  REPORTING,
} from './claim-words.ts';
import { isSpeechVerb } from '../words/speech-verbs.ts';

/**
 * A denial that the other side lacks. What it denies must stand on the other side, and nothing there may deny at all.
 * O(words).
 */
export function compareNegation(pair: ClausePair): FactFinding[] {
  if (pair.likeness < 0.4) return [];
  const opposite = findOpposite(pair);
  if (opposite !== null) return [opposite];
  const mine = denials(pair.article);
  const theirs = denials(pair.source);
  if (mine.length > 0 && theirs.length === 0 && !implies(pair.source)) {
    const at = mine.find((i) => deniedStands(pair.article, i, pair.sourceStems));
    return at === undefined ? [] : [{ kind: 'negation', article: spanAt(pair.article, at), source: null }];
  }
  if (theirs.length > 0 && mine.length === 0 && !implies(pair.article)) {
    const at = theirs.find((i) => deniedStands(pair.source, i, pair.articleStems));
    return at === undefined ? [] : [{ kind: 'negation', article: null, source: spanAt(pair.source, at) }];
  }
  return [];
}

function denials(words: readonly Word[]): number[] {
  return words.flatMap((word, i) => {
    const next = words[i + 1]?.word ?? '';
    const only = next === 'the' && words[i + 2]?.word === 'only';
    const other = word.word === 'none' && next === 'other';
    if (only || other) return [];
    return DENIALS.has(word.word) && !IDIOMS.test(next) && !/^(?:№|\d)/u.test(next) ? [i] : [];
  });
}

/** A word that denies in itself, "un-", or a superlative: "the coldest night", "no night so cold". */
function implies(words: readonly Word[]): boolean {
  return words.some(
    (word) => IMPLIED.has(word.word) || /^un[a-z]{6,}|^(?:[a-z]{3,}est|most|first)$/u.test(word.word),
  );
}

/** Whether the nearest words of substance around a denial are said on the other side too. */
function deniedStands(words: readonly Word[], at: number, others: ReadonlySet<string>): boolean {
  const behind = words
    .slice(at + 1, at + 5)
    .filter((word) => word.heavy)
    .slice(0, 2);
  const before = words.slice(Math.max(0, at - 3), at).findLast((word) => word.heavy);
  const near = [...behind, ...(before === undefined ? [] : [before])];
  // "if he did not" is a condition, and says nothing of what is.
  if (words.slice(0, at).some((word) => word.word === 'if')) return false;
  const first = behind[0] ?? before;
  return (
    first !== undefined &&
    others.has(first.stem) &&
    near.filter((word) => others.has(word.stem)).length * 2 > near.length
  );
}

function findOpposite(pair: ClausePair): FactFinding | null {
  for (const [one, other] of OPPOSITES) {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const i = pair.article.findIndex((word) => a.has(word.word));
      const j = pair.source.findIndex((word) => b.has(word.word));
      if (
        i < 0 ||
        j < 0 ||
        pair.source.some((word) => a.has(word.word)) ||
        pair.article.some((word) => b.has(word.word))
      )
        continue;
      const sameBefore = pair.toSource[i - 1] === j - 1 && i > 0;
      const sameBehind = pair.toSource[i + 1] === j + 1;
      const slot = (sameBefore && sameBehind) || (sameBefore && pair.toSource[i + 2] === j + 2);
      if (
        slot &&
        denials(pair.article).length ===
          denials(pair.source).length +
            (DENIALS.has(pair.article[i]!.word) ? 1 : 0) -
            (DENIALS.has(pair.source[j]!.word) ? 1 : 0)
      )
        return { kind: 'negation', article: spanAt(pair.article, i), source: spanAt(pair.source, j) };
    }
  }
  return null;
}

/** A hedge on one side, none of any kind on the other, where the claim behind it stands. O(words). */
export function compareHedges(pair: ClausePair): FactFinding[] {
  if (pair.likeness < 0.4) return [];
  const mine = hedges(pair.article);
  const theirs = hedges(pair.source);
  if (mine.length > 0 && theirs.length === 0 && !softens(pair.source)) {
    const at = mine.find((i) => claimStands(pair.article, i, pair.sourceStems, pair.source));
    return at === undefined ? [] : [{ kind: 'hedge', article: spanAt(pair.article, at), source: null }];
  }
  if (theirs.length > 0 && mine.length === 0 && !softens(pair.article)) {
    const at = theirs.find((i) => claimStands(pair.source, i, pair.articleStems, pair.article));
    return at === undefined ? [] : [{ kind: 'hedge', article: null, source: spanAt(pair.source, at) }];
  }
  return [];
}

function softens(words: readonly Word[]): boolean {
  return words.some((word) => SOFTENERS.has(word.word) || word.word === 'alleged');
}

function hedges(words: readonly Word[]): number[] {
  return words.flatMap((word, i) => {
    const month = word.word === 'may' && word.raw.startsWith('M') && i > 0;
    const before = HEDGES_BEFORE_TO.has(word.word) && words[i + 1]?.word === 'to';
    const compared =
      word.word === 'likely' && /^(?:as|less|more|most|equally|just|how)$/u.test(words[i - 1]?.word ?? '');
    const verb = word.word === 'alleged' && words[i + 1]?.word === 'that';
    return (HEDGES.has(word.word) && !month && !verb && !compared) || before ? [i] : [];
  });
}

function claimStands(
  words: readonly Word[],
  at: number,
  others: ReadonlySet<string>,
  other: readonly Word[],
): boolean {
  const modal = MODAL.has(words[at]!.word);
  // "could not", "might not": a modal under a denial is ability, not doubt. "will" on the other side tells the same future.
  if (
    modal &&
    (DENIALS.has(words[at + 1]?.word ?? '') ||
      other.some((word) => /^(?:can|would|should|able)$/u.test(word.word)))
  )
    return false;
  const behind = words
    .slice(at + 1)
    .filter((word) => word.heavy && !LINKS.has(word.word))
    .slice(0, 2);
  const before = words.slice(0, at).findLast((word) => word.heavy);
  if (behind.some((word, i) => i === 0 && others.has(word.stem))) return true;
  return (
    !modal &&
    before !== undefined &&
    others.has(before.stem) &&
    (behind.length === 0 || behind.some((word) => others.has(word.stem)))
  );
}

/**
 * An attribution of the source that the article drops, so that a claim stands as fact. `context` is the article's
 * paragraph: its words; an attribution anywhere in it covers the sentence. O(words).
 */
export function compareAttribution(pair: ClausePair, context: readonly string[]): FactFinding[] {
  if (pair.likeness < 0.5) return [];
  const at = pair.source.findIndex((_, i) => attributes(pair.source, i));
  if (at < 0 || context.some((word) => isSpeechVerb(word) || SAYING.has(word))) return [];
  const speaker = speakerBeside(pair.source, at);
  if (speaker !== undefined && pair.articleStems.has(speaker.stem)) return [];
  const claim = pair.source.filter((word) => word.heavy && !isSpeechVerb(word.word));
  const kept = claim.filter((word) => pair.articleStems.has(word.stem)).length;
  return claim.length > 2 && kept / claim.length >= 0.6
    ? [{ kind: 'attribution', article: null, source: spanAt(pair.source, at) }]
    : [];
}

/** The nearest word of substance that an attribution names: behind "according to", before "said". */
function speakerBeside(words: readonly Word[], at: number): Word | undefined {
  const behind = words.slice(at + 1, at + 5).find((word) => word.heavy);
  if (/^(?:according|selon|laut|segun|angaben|volgens|podle|segundo|secondo)$/u.test(words[at]!.word))
    return behind;
  return words.slice(Math.max(0, at - 4), at).findLast((word) => word.heavy) ?? behind;
}

function attributes(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (/^\p{Lu}/u.test(word.raw) && i > 0 && word.word !== 'angaben') return false;
  // "a déclaré" loses its accents: the English verb says something else ("declare war").
  if (word.word === 'declare' && !/[éÉ]/u.test(word.raw)) return false;
  if (CLAIMING.has(word.word)) return !/^(?:be|been|is|are|was|were)$/u.test(words[i - 1]?.word ?? '');
  return REPORTING.has(word.word) && i === words.length - 1;
}

function spanAt(words: readonly Word[], i: number): Span {
  return { start: words[i]!.start, end: words[i]!.end };
}
