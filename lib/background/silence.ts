import { bareAddress } from '../compare/address.ts';
import type { JudgedMatch, Judgement } from '../compare/report.ts';
import type { FailureReason } from '../compare/outcome.ts';
import { fail, succeed, type Result } from '../protocol/result.ts';
import type { ViewMessage } from '../protocol/view-messages.ts';
import type { Ports } from './ports.ts';

/** A report, and the matches that the reader has set aside; they are listed, and nothing is concluded from them. */
export interface Quieted<Of extends JudgedMatch, In> {
  readonly report: In;
  readonly silenced: readonly Of[];
}

/** The page of a pair, by the address that a tab shows. */
export function silencedPage(url: string): string {
  return bareAddress(url).slice(0, 2000);
}

/**
 * Takes the matches with silenced sources out of a report. What the report says as a whole is then said by the
 * strongest match that is left; without one it is "none", and does not alert. O(matches).
 */
export function quiet<Of extends JudgedMatch, In extends Judgement<Of>>(
  report: In & Judgement<Of>,
  silenced: readonly string[],
): Quieted<Of, In> {
  const isSilenced = ({ source }: Of) => silenced.includes(source.id);
  const set = report.matches.filter(isSilenced);
  if (set.length === 0) return { report, silenced: [] };
  const matches = report.matches.filter((match) => !isSilenced(match));
  const [strongest] = matches;
  return {
    report: {
      ...report,
      matches,
      relation: strongest?.relation ?? 'none',
      alert: matches.some(({ alert }) => alert),
      reasons: strongest?.reasons ?? [],
    },
    silenced: set,
  };
}

/**
 * Silences the pair of a page and a source, or lets it speak again. Succeeds only when that is on disk. The page is
 * the one that was compared: a report stays open when its tab has gone on. Of private windows nothing is kept.
 */
export async function changeSilence(
  { tabId, page, sourceId, isSilenced }: Extract<ViewMessage, { kind: 'silence' }>,
  ports: Pick<Ports, 'tabs' | 'silenced' | 'now'>,
): Promise<Result<null, FailureReason>> {
  if (await ports.tabs.isPrivate(tabId)) return fail('page-unreachable');
  const pair = { page: silencedPage(page.url), sourceId, at: ports.now() };
  const isDone = await (isSilenced ? ports.silenced.put(pair) : ports.silenced.remove(pair));
  return isDone ? succeed(null) : fail('storage-full');
}
