import type { Relative } from '../lib/family/family.ts';

/** A family whose descent is known: of each text the nearest text before it that is there, or null. */
export interface MadeFamily {
  readonly texts: readonly Relative[];
  readonly parents: Readonly<Record<string, string | null>>;
  /** The one that was written before all others that are there. */
  readonly first: string;
}

/** Numbers 0 to 1 that are the same at every run: xorshift, Marsaglia 2003. */
export function chance(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const HOUR = 3_600_000;
const START = Date.UTC(2026, 3, 1);

/** How texts are made of others: shares of words replaced, of sentences kept, and sentences of a stranger put in. */
const WAYS = [
  { replaced: 0, kept: 1, added: 0 },
  { replaced: 0.06, kept: 1, added: 0 },
  { replaced: 0.3, kept: 0.9, added: 0 },
  { replaced: 0, kept: 0.6, added: 0 },
  { replaced: 0.06, kept: 0.6, added: 0 },
  { replaced: 0.06, kept: 1, added: 4 },
] as const;

interface Made extends Relative {
  readonly from: number | null;
  readonly at: number;
}

/**
 * A story told three to six times, each by a way of `WAYS` out of one of those before it. Of the texts a fifth have no date
 * and one in twenty a false one, a quarter name what they come from, some of them only by copying it along, and in one
 * family of six the first text is missing.
 */
export function makeFamily(original: string, stranger: string, seed: number): MadeFamily {
  const random = chance(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const made: Made[] = [textOf(0, original, null, START, undefined, random)];
  const size = 3 + pick(4);
  const isHeadless = random() < 1 / 6;
  while (made.length < size + (isHeadless ? 1 : 0)) {
    const from = pick(made.length);
    const parent = made[from]!;
    const named =
      random() < 0.25 ? (random() < 0.5 && parent.basedOn ? parent.basedOn : [parent.url!]) : undefined;
    const text = retold(parent.text, stranger, WAYS[pick(WAYS.length)]!, random);
    made.push(textOf(made.length, text, from, parent.at + (1 + pick(20)) * HOUR, named, random));
  }
  const there = isHeadless ? made.slice(1) : made;
  const parentOf = ({ from }: Made) => (from === null || (isHeadless && from === 0) ? null : made[from]!.id);
  return {
    texts: there.map(({ from: _from, at: _at, ...text }) => text),
    parents: Object.fromEntries(there.map((one) => [one.id, parentOf(one)])),
    first: there.toSorted((a, b) => a.at - b.at)[0]!.id,
  };
}

function textOf(
  index: number,
  text: string,
  from: number | null,
  at: number,
  basedOn: readonly string[] | undefined,
  random: () => number,
): Made {
  const dated = random();
  const shown = dated < 0.05 ? at - 60 * HOUR : at;
  return {
    // Out of order, so that nothing can be told by it.
    id: `${Math.floor(random() * 1e9)}-${index}`,
    url: `https://outlet${index}.example/story`,
    text,
    from,
    at,
    ...(dated < 0.8 && { published: new Date(shown).toISOString() }),
    ...(basedOn && { basedOn: [...basedOn] }),
  };
}

function retold(text: string, stranger: string, way: (typeof WAYS)[number], random: () => number): string {
  const others = stranger.split(/\s+/u);
  const sentences = text.split(/(?<=[.!?]["”]?)\s+/u);
  // Newspapers are cut from the end.
  const kept = sentences.slice(0, Math.max(3, Math.round(sentences.length * way.kept)));
  const told = kept.map((sentence) =>
    sentence
      .split(' ')
      .map((word) => (random() < way.replaced ? others[Math.floor(random() * others.length)]! : word))
      .join(' '),
  );
  return [...told, ...stranger.split(/(?<=[.!?])\s+/u).slice(0, way.added)].join(' ');
}
