declare module 'minhash' {
  export class Minhash {
    constructor(config?: { numPerm?: number; seed?: number });
    readonly hashvalues: number[];
    update(text: string): void;
    jaccard(other: Minhash): number;
  }
  export class LshIndex {
    constructor(config?: { bandSize?: number });
    readonly index: Record<string, string[]>;
    insert(key: string, minhash: Minhash): void;
    query(minhash: Minhash): string[];
    getHashbands(minhash: Minhash): string[];
  }
}
declare module 'simhash-js' {
  export class SimHash {
    hash(text: string): number;
  }
  export const Comparator: { hammingDistance(hexadecimal: string, other: string): number };
}
