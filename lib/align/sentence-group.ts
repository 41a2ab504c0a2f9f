/** Sentences of both texts, half-open ranges of one or two, that tell the same thing. */
export interface SentenceGroup {
  readonly articleStart: number;
  readonly articleEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly similarity: number;
}
