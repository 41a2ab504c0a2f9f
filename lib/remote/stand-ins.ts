import { entriesOf } from '../segment/read-table.ts';
import type { SegmentInUse } from '../segment/rank.ts';
import { postingsIn, type Segment } from '../segment/segment.ts';
import { shuffled, type Random } from './choose.ts';
import { bucketsOf, prefixOf, type Prefixes } from './prefixes.ts';
import type { Place } from './record-blocks.ts';

/** What the reader's query has come to: its fingerprints, and the source that shares most with it. */
export interface Answered {
  /** Segments as far as blocks of the index are at hand, and the prefixes of these that are gone through. */
  readonly over: readonly SegmentInUse[];
  readonly prefixes: Prefixes;
  readonly within: readonly number[];
  readonly query: Uint32Array;
  readonly best: Place;
}

/**
 * So many queries that other readers could have asked by the same prefixes: for who serves the pack has it too, and
 * works out of the records that are read which query wants just these. Each is made of a source by chance, of those
 * that occupy the prefixes as the article does, and of another one, in the shares that the reader's query has of its best source
 * and of anything else. O(postings of the blocks).
 */
export async function standInQueries(
  answered: Answered,
  count: number,
  random: Random,
): Promise<Uint32Array[]> {
  const chosen = pick(await documentsLike(answered), 2 * count, random);
  const keys = await keysOf(answered, chosen);
  const share = await shareOfBest(answered);
  return Array.from({ length: Math.min(count, Math.floor(chosen.length / 2)) }, (_, i) => {
    const [own, other] = [keys[2 * i]!, keys[2 * i + 1]!];
    const kept = Math.max(1, Math.round(share * own.length));
    const query = [
      ...shuffled(own, random).slice(0, kept),
      ...shuffled(other, random).slice(0, own.length - kept),
    ];
    return Uint32Array.from(new Set(query)).sort();
  });
}

/** Which part of the query's fingerprints the best source has, of those that any source has. */
async function shareOfBest({ over, query, best }: Answered): Promise<number> {
  const held = await postingsOf(over[best.place]!, query);
  const ofBest = [...held.values()].filter((documents) => documents.includes(best.document)).length;
  const lists = await Promise.all(over.map((segment) => postingsOf(segment, query)));
  const ofAny = new Set(lists.flatMap((list) => [...list.keys()])).size;
  return ofBest / Math.max(1, ofAny);
}

async function postingsOf({ segment }: SegmentInUse, query: Uint32Array) {
  return (await postingsIn(segment, query)) ?? new Map<number, Uint32Array>();
}

/**
 * The documents that are most like what is read: by how many of the prefixes they occupy, then by how many fingerprints
 * they have in them, which says how long they are. Of a longer one the same prefixes are less likely to be asked for.
 */
async function documentsLike(answered: Answered): Promise<Place[]> {
  const { over, prefixes, within, query } = answered;
  const length = query.filter((key) => within.includes(prefixOf(prefixes, key))).length;
  const distances: Uint16Array[] = [];
  const many = new Uint32Array(2 ** 16);
  for (const { segment } of over) {
    const { occupied, keys } = await countsIn(segment, answered);
    const distance = occupied.map((count, document) =>
      Math.min(2 ** 16 - 1, (within.length - count) * 4096 + Math.abs(keys[document]! - length)),
    );
    for (const one of distance) many[one]!++;
    distances.push(distance);
  }
  let [most, sum] = [0, many[0]!];
  while (sum < ENOUGH_TO_CHOOSE && most < many.length - 1) sum += many[++most]!;
  return distances.flatMap((list, place) =>
    [...list.entries()].flatMap(([document, distance]) => (distance <= most ? [{ place, document }] : [])),
  );
}

/** Sources that are about as likely as each other, of which stand-ins are chosen. */
const ENOUGH_TO_CHOOSE = 100;

/** Of each document how many of the prefixes it occupies, and by how many fingerprints. */
async function countsIn(segment: Segment, answered: Answered) {
  const [occupied, keys] = [new Uint16Array(segment.documents), new Uint16Array(segment.documents)];
  const last = new Int32Array(segment.documents).fill(-1);
  for await (const { key, documents } of entriesIn(segment.fingerprints, answered)) {
    const prefix = prefixOf(answered.prefixes, key);
    for (const document of documents) {
      keys[document]!++;
      if (last[document] === prefix) continue;
      last[document] = prefix;
      occupied[document]!++;
    }
  }
  return { occupied, keys };
}

/** The fingerprints of each of the documents, as far as the blocks tell. */
async function keysOf(answered: Answered, places: readonly Place[]): Promise<number[][]> {
  const keys = places.map((): number[] => []);
  for (const [place, { segment }] of answered.over.entries()) {
    const wanted = new Map(
      places.flatMap((one, i) => (one.place === place ? [[one.document, keys[i]!] as const] : [])),
    );
    if (wanted.size === 0) continue;
    for await (const { key, documents } of entriesIn(segment.fingerprints, answered))
      for (const document of documents) wanted.get(document)?.push(key);
  }
  return keys;
}

async function* entriesIn(
  table: Parameters<typeof entriesOf>[0],
  { prefixes, within }: Pick<Answered, 'prefixes' | 'within'>,
) {
  for (const prefix of within) {
    const { first, past } = bucketsOf(table, prefixes, prefix);
    // The first and last bucket may hold entries of the prefixes beside.
    for await (const entries of entriesOf(table, first, past))
      for (const entry of entries ?? []) if (prefixOf(prefixes, entry.key) === prefix) yield entry;
  }
}

/** So many different ones of a list, by chance. */
function pick<T>(list: readonly T[], count: number, random: Random): T[] {
  const places = new Set<number>();
  while (places.size < Math.min(count, list.length)) places.add(Math.floor(random() * list.length));
  return [...places].map((place) => list[place]!);
}
