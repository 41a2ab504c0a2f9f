import type { ParagraphLink } from '../align/passage.ts';

/**
 * Paragraph links as one reads them: in the order of the article, each left-out paragraph after the
 * counterpart of the paragraph that stood before it in the source. O(n log n).
 */
export function readingOrder(links: readonly ParagraphLink[]): ParagraphLink[] {
  const rows = links
    .filter((link) => link.article !== null)
    .sort((a, b) => a.article!.start - b.article!.start);
  const leftOut = links.filter((link) => link.article === null).sort((a, b) => start(a) - start(b));
  for (const link of leftOut) rows.splice(placeOf(link, rows), 0, link);
  return rows;
}

/** Behind the row with the nearest earlier source paragraph; at the top where there is none. */
function placeOf(link: ParagraphLink, rows: readonly ParagraphLink[]): number {
  let place = 0;
  let nearest = -1;
  rows.forEach((row, index) => {
    if (row.source === null || row.source.start > start(link) || row.source.start < nearest) return;
    nearest = row.source.start;
    place = index + 1;
  });
  return place;
}

function start(link: ParagraphLink): number {
  return link.source?.start ?? 0;
}
