import type { Result } from '../protocol/result.ts';
import type { FeedProblem } from './subscription.ts';

/** What is asked of a server, and how much is borne. */
export interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  /** For the whole of it: who sends a byte a second is as slow as who sends none. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((done: number) => void) | undefined;
}

/** An answer of any status. The body is there where the status is 200 or 206, and empty otherwise. */
export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly bytes: Uint8Array;
}

/** Asks a public https address, without cookies and referrer, following no redirect. */
export type FetchPublic = (address: string, request: Request) => Promise<Result<Answer, FeedProblem>>;
