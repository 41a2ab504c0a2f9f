import type { Outcome } from '../compare/outcome.ts';
import type { Judgement } from '../compare/report.ts';
import type { Page } from '../protocol/page.ts';
import type { BadgeFace } from './badge-face.ts';
import { alertFor, badgeFor, badgeForSiteOff } from './badge.ts';
import type { Ports } from './ports.ts';
import { silencedPage } from './silence.ts';
import { isStillThere } from './still-there.ts';

/** Both say what they have shown; null where the tab has gone on from the page, and nothing was. */
export interface PageBadge {
  /** Shows what was found about a page; null for one where the extension may not look. */
  show(tabId: number, page: Page | null, outcome: Outcome): Promise<BadgeFace | null>;
  /** Shows what will be found: the badge does not wait for what was changed. */
  showJudged(tabId: number, page: Page, judgement: Judgement): Promise<BadgeFace | null>;
}

/** The badge of a tab, as the reader wants it: without what they have silenced, and muted where the site is off. */
export function createPageBadge(
  ports: Pick<Ports, 'badge' | 'pages' | 'silenced' | 'siteState' | 'words'>,
): PageBadge {
  async function showFace(
    tabId: number,
    page: Page | null,
    faceFor: (silenced: readonly string[]) => BadgeFace,
  ): Promise<BadgeFace | null> {
    const [silenced, state] =
      page === null
        ? [[], null]
        : await Promise.all([ports.silenced.of(silencedPage(page.url)), ports.siteState(page.url)]);
    const face = faceFor(silenced);
    if (!(await isStillThere(tabId, page, ports.pages))) return null;
    await ports.badge.show(tabId, state === 'off' ? badgeForSiteOff(ports.words, face) : face);
    return face;
  }

  return {
    show: (tabId, page, outcome) =>
      showFace(tabId, page, (silenced) => badgeFor(outcome, ports.words, silenced)),
    showJudged: (tabId, page, judgement) =>
      showFace(tabId, page, (silenced) => alertFor(judgement, ports.words, silenced)),
  };
}
