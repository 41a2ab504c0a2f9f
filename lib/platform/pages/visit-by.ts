import type { PageReading } from '../../document/reading.ts';
import type { Visit } from '../../protocol/page.ts';

/** Reads the document that this script runs in, in one way or another. */
export function visitBy(read: (document: Document, url: string) => PageReading): Visit {
  const url = location.href;
  const reading = read(document, url);
  const page = { url, loadedAt: performance.timeOrigin };
  if (reading.kind === 'skipped' || /^https?:/u.test(url)) return { page, reading };
  // A local file can be compared, but its address is none that anybody may be sent to.
  const { url: _, ...article } = reading.article;
  return { page, reading: { ...reading, article } };
}
