import { readPage } from '../page/read.ts';
import type { Visit } from '../protocol/page.ts';

/** Reads the page that this script runs in. */
export function visitThisPage(): Visit {
  const url = location.href;
  const reading = readPage(document, url);
  const page = { url, loadedAt: performance.timeOrigin };
  if (reading.kind === 'skipped' || /^https?:/u.test(url)) return { page, reading };
  // A local file can be compared, but its address is none that anybody may be sent to.
  const { url: _, ...article } = reading.article;
  return { page, reading: { ...reading, article } };
}
