import * as v from 'valibot';
import { pageReadingSchema } from '../document/reading.ts';

/**
 * One page as the reader sees it: a document (`loadedAt`, its time origin in ms since the epoch) at an
 * address. A reload changes the one, in-page navigation the other, so an answer that was worked out for one
 * page can never be shown on the next.
 */
export const pageSchema = v.object({
  /** Only ever compared, never opened: the extension's own stories and local files have addresses too. */
  url: v.pipe(v.string(), v.maxLength(8192)),
  loadedAt: v.pipe(v.number(), v.finite()),
});
export type Page = v.InferOutput<typeof pageSchema>;

export function isSamePage(a: Page, b: Page): boolean {
  return a.url === b.url && a.loadedAt === b.loadedAt;
}

/** What the page script hands back: which page it ran on, and what it read there. */
export const visitSchema = v.object({ page: pageSchema, reading: pageReadingSchema });
export type Visit = v.InferOutput<typeof visitSchema>;

/** A visit from outside, or null where it is none. */
export function parseVisit(input: unknown): Visit | null {
  const parsed = v.safeParse(visitSchema, input);
  return parsed.success ? parsed.output : null;
}

/** A page from outside, or null where it is none. */
export function parsePage(input: unknown): Page | null {
  const parsed = v.safeParse(pageSchema, input);
  return parsed.success ? parsed.output : null;
}
