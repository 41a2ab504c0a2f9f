import type { Reason } from './verdict.ts';

/** Every reason and note that a judgement can carry, with the values it brings. Shares are 0..1, others counts. */
export interface ReasonValues {
  /** Sentences of the article that tell what a sentence of the source tells. */
  readonly 'sentences-found': { readonly found: number; readonly of: number };
  /** Share of the article's words in sentences that follow the source in its order. */
  readonly 'same-order': { readonly share: number };
  /** Share of the article's names and figures, counted in `of`, that the source has too. */
  readonly 'names-agree': { readonly share: number; readonly of: number };
  /** Share of the article that stands in the source in the same runs of three words. */
  readonly 'words-shared': { readonly share: number };
  /** Share of the source that the article keeps in the same runs of three words. */
  readonly 'source-kept': { readonly share: number };
  /** Quotations were not counted as evidence of copying. */
  readonly 'quotations-set-aside': { readonly count: number };
  /** So many other sources hold the same text as this one. */
  readonly 'also-published': { readonly sources: number };
  /** Both texts, and so many other sources, share the same fragments. */
  readonly 'shared-by-sources': { readonly sources: number };
  readonly 'too-short': { readonly words: number };
  /** Notes about the text itself. */
  readonly 'disguised-letters': {
    readonly invisible: number;
    readonly lookAlike: number;
    readonly bidi: number;
  };
  /** Words of a language that is not known by its function words; names told without capitals. */
  readonly 'language-fallback': { readonly lang: string };
  readonly 'names-by-words': { readonly lang: string };
}

export type ReasonCode = keyof ReasonValues;

/** Every code, so that the wording can be checked against it. */
export const REASON_CODES = [
  'sentences-found',
  'same-order',
  'names-agree',
  'words-shared',
  'source-kept',
  'quotations-set-aside',
  'also-published',
  'shared-by-sources',
  'too-short',
  'disguised-letters',
  'language-fallback',
  'names-by-words',
] as const satisfies readonly ReasonCode[];

/** A reason as data; the values are checked against its code. */
export function reason<Code extends ReasonCode>(code: Code, values: ReasonValues[Code]): Reason {
  return { code, values: { ...values } };
}
