import type { FailureReason } from '../compare/outcome.ts';
import { hex, sha256 } from '../pack/digest.ts';
import type { Page } from '../protocol/page.ts';
import { fail, type Result } from '../protocol/result.ts';
import type { Outcomes } from './outcomes.ts';
import type { Ports } from './ports.ts';

/** The id of a kept source: its address without the fragment, so that keeping it again replaces it. */
export function keptId(page: Pick<Page, 'url'>): string {
  return `kept:${page.url.replace(/#.*$/su, '')}`.slice(0, 2000);
}

/** The id of a kept part of a page: by its address and its text, so that several parts of a page can be kept. */
async function keptPartId(page: Pick<Page, 'url'>, text: string): Promise<string> {
  const digest = hex(await sha256(new TextEncoder().encode(`${keptId(page)}\n${text}`)));
  return `kept:part:${digest}`;
}

/**
 * Keeps the article that a tab shows, or what is selected of it, as a source of later comparisons. It is read anew, since what is kept
 * must be what is on the page. Succeeds only when the source is on disk; nothing else has to be written, so
 * a background that is stopped on the way leaves either no source or the whole of it.
 */
export async function keepAsSource(
  tabId: number,
  what: 'page' | 'selection',
  ports: Pick<Ports, 'tabs' | 'pages' | 'sources' | 'library' | 'now'>,
  outcomes: Outcomes,
): Promise<Result<null, FailureReason>> {
  if (await ports.tabs.isPrivate(tabId)) return fail('page-unreachable');
  const visit = await (what === 'page' ? ports.pages.read(tabId) : ports.pages.readSelection(tabId));
  if (!visit.ok) return fail(visit.failure.kind === 'failed' ? visit.failure.reason : 'page-unreachable');
  const { page, reading } = visit.value;
  if (reading.kind !== 'article') return fail('page-changed');
  const { text } = reading.article;
  const id = what === 'page' ? keptId(page) : await keptPartId(page, text);
  const kept = await ports.sources.get(id);
  const stored = await ports.sources.put({
    ...reading.article,
    id,
    firstSeen: kept?.firstSeen ?? ports.now(),
  });
  if (!stored.ok) return stored;
  ports.library.forget();
  // Every answer so far was given without this source.
  await outcomes.forgetAll();
  return stored;
}
