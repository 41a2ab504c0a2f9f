import type { ArticleReading, SkipReason } from '../document/reading.ts';
import type { Report } from './report.ts';

/** Why a comparison could not be finished. Each has its own sentence, and a retry where one helps. */
export type FailureReason =
  | 'page-unreachable'
  | 'page-changed'
  | 'corpus-unreadable'
  | 'storage-full'
  | 'cancelled'
  | 'internal';

/** What the reader is told about one page. A report without matches is "no match in these N sources". */
export type Outcome =
  | { readonly kind: 'compared'; readonly reading: ArticleReading; readonly report: Report }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly detail: string };

/** How far a comparison has come; `done` of `total` is in steps of that stage. */
export interface Progress {
  readonly stage: 'reading' | 'searching' | 'aligning';
  readonly done: number;
  readonly total: number;
}
