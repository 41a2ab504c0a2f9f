import { hashWord } from '../text/hash.ts';
import { lengthOf } from './parts.ts';
import { ALL_FINGERPRINTS, MAX_DOCUMENTS, segmentHead } from './segment.ts';
import { createTableWriter, shapeFor } from './table.ts';

export interface SegmentBuilder {
  readonly size: () => number;
  /** Takes the next document: its number is how many came before it. */
  readonly add: (id: string, fingerprints: Uint32Array) => void;
  /** The segment in parts that follow each other. The builder is done with. */
  readonly finish: () => Uint8Array[];
}

/**
 * Builds a segment in memory: 8 bytes a posting. Fingerprints of `ceiling` and more are left out. `finish` is
 * O(p log p) in the postings.
 */
export function createSegmentBuilder(ceiling = ALL_FINGERPRINTS): SegmentBuilder {
  const postings = createPostings();
  const ids = createPostings();
  let documents = 0;
  return {
    size: () => documents,
    add(id, fingerprints) {
      if (documents === MAX_DOCUMENTS) throw new RangeError(`more than ${MAX_DOCUMENTS} documents`);
      for (const fingerprint of fingerprints) {
        if (fingerprint < ceiling) postings.add(fingerprint, documents);
      }
      ids.add(hashWord(id), documents);
      documents++;
    },
    finish() {
      const first = packPostings(postings.sorted(), documents, ceiling);
      const second = packPostings(ids.sorted(), documents, ALL_FINGERPRINTS);
      return [segmentHead(documents, ceiling, [lengthOf(first), lengthOf(second)]), ...first, ...second];
    },
  };
}

/** The ceiling under which documents have about `wanted` of their fingerprints; `mean` is how many they have. */
export function ceilingFor(mean: number, wanted: number): number {
  return mean <= wanted ? ALL_FINGERPRINTS : Math.ceil((ALL_FINGERPRINTS * wanted) / mean);
}

/** A growing list of (key, document), each one number: the key above, the document below. */
function createPostings() {
  let list = new Float64Array(1024);
  let length = 0;
  return {
    add(key: number, document: number): void {
      if (length === list.length) {
        const twice = new Float64Array(2 * length);
        twice.set(list);
        list = twice;
      }
      list[length++] = key * MAX_DOCUMENTS + document;
    },
    sorted: (): Float64Array => list.subarray(0, length).sort(),
  };
}

function packPostings(sorted: Float64Array, documents: number, ceiling: number): Uint8Array[] {
  const keyOf = (posting: number) => Math.floor(posting / MAX_DOCUMENTS);
  let bits = 0;
  let keys = 0;
  for (let i = 0; i < sorted.length; i++) {
    const key = keyOf(sorted[i]!);
    bits |= key;
    if (i === 0 || key !== keyOf(sorted[i - 1]!)) keys++;
  }
  const shift = bits === 0 ? 0 : 31 - Math.clz32(bits & -bits);
  const writer = createTableWriter(shapeFor({ documents, keys, postings: sorted.length, ceiling, shift }));
  const list: number[] = [];
  for (let i = 0; i < sorted.length; ) {
    const key = keyOf(sorted[i]!);
    list.length = 0;
    for (; i < sorted.length && keyOf(sorted[i]!) === key; i++) {
      const document = sorted[i]! % MAX_DOCUMENTS;
      if (list.at(-1) !== document) list.push(document);
    }
    writer.add(key, list);
  }
  return writer.finish();
}
