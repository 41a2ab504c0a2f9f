import type { Reason } from './verdict.ts';

/** Every reason and note that a judgement can carry, with the values it brings. Shares are 0..1, others counts. */
export interface ReasonValues {
  /** Share of the words of the article that stand in the source in the same runs of three. */
  readonly 'words-shared': { readonly share: number };
  /** Share of the source that the article keeps word for word. */
  readonly 'source-kept': { readonly share: number };
  /** Share of the article's rare word pairs, in any order and form, that the source has. */
  readonly 'pairs-shared': { readonly share: number };
  readonly 'names-agree': { readonly share: number };
  readonly 'same-order': { readonly share: number };
  /** A stretch of about 100 words is taken over. */
  readonly 'passage-shared': { readonly share: number };
  readonly 'quotations-set-aside': { readonly count: number };
  /** The same fragments stand in so many sources. */
  readonly 'shared-by-sources': { readonly sources: number };
  readonly 'too-short': { readonly words: number };
  /** Notes about the text itself. */
  readonly 'disguised-letters': {
    readonly invisible: number;
    readonly lookAlike: number;
    readonly bidi: number;
  };
  readonly 'language-fallback': { readonly lang: string };
}

export type ReasonCode = keyof ReasonValues;

/** Every code, so that the wording can be checked against it. */
export const REASON_CODES = [
  'words-shared',
  'source-kept',
  'pairs-shared',
  'names-agree',
  'same-order',
  'passage-shared',
  'quotations-set-aside',
  'shared-by-sources',
  'too-short',
  'disguised-letters',
  'language-fallback',
] as const satisfies readonly ReasonCode[];

/** A reason as data; the values are checked against its code. */
export function reason<Code extends ReasonCode>(code: Code, values: ReasonValues[Code]): Reason {
  return { code, values: { ...values } };
}
