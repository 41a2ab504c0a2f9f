import type { Frequencies } from '../fingerprint-index/frequencies.ts';
import { fingerprints } from '../fingerprint/select.ts';
import { rank, type SegmentInUse } from '../segment/rank.ts';
import { withId } from '../segment/segment.ts';
import type { Corpus, CorpusRecord } from './corpus.ts';

/** The records of a segment's documents, by number. Both give null where a record cannot be read. */
export interface Records {
  readonly id: (document: number) => Promise<string | null>;
  readonly read: (document: number) => Promise<CorpusRecord | null>;
}

/** A segment, what was removed of it, and its records. */
export interface Shelf extends SegmentInUse {
  readonly records: Records;
  /** Stands before each id, so that ids of different shelves differ. */
  readonly prefix?: string;
}

interface Place {
  readonly place: number;
  readonly document: number;
}

/** So many ids of retrieved documents are remembered, so that `load` need not look them up. */
const MAX_KNOWN = 1000;

/**
 * A corpus that stays where it is and is read as it is asked: the same answers as `memoryCorpus` over all records
 * that have not been removed. Of records with one id all but one must be removed. What cannot be read is left out
 * and its shelf told to `onDamaged`, by its place in the list.
 */
export function segmentedCorpus(
  shelves: readonly Shelf[],
  frequencies: Frequencies,
  onDamaged: (place: number) => void = () => {},
): Corpus {
  const known = new Map<string, Place>();

  async function find(id: string): Promise<Place | null> {
    for (const [place, { segment, removed, records, prefix = '' }] of shelves.entries()) {
      if (!id.startsWith(prefix)) continue;
      const own = id.slice(prefix.length);
      for (const document of (await withId(segment, own).catch(() => null)) ?? []) {
        if (!removed.has(document) && (await records.id(document)) === own) return { place, document };
      }
    }
    return null;
  }

  return {
    size: shelves.reduce((sum, { segment, removed }) => sum + segment.documents - removed.size, 0),
    frequencies,
    async retrieve(sketch, limit) {
      const candidates = await rank(shelves, fingerprints(sketch), limit, onDamaged);
      if (known.size > MAX_KNOWN) known.clear();
      const found = await Promise.all(
        candidates.map(async ({ place, document, weight }) => {
          const { records, prefix = '' } = shelves[place]!;
          const own = await records.id(document);
          const id = own === null ? null : prefix + own;
          if (id === null) onDamaged(place);
          else known.set(id, { place, document });
          return { id, weight };
        }),
      );
      return found.flatMap(({ id, weight }) => (id === null ? [] : [{ id, weight }]));
    },
    async load(id) {
      const at = known.get(id) ?? (await find(id));
      const record = at && (await shelves[at.place]!.records.read(at.document));
      return record && (record.source.id === id ? record : { ...record, source: { ...record.source, id } });
    },
  };
}
