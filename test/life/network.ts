import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../browser/support/browser.ts';
import { answerOf } from '../browser/support/answer.ts';
import { BUILT } from '../browser/support/launch.ts';
import type { Session } from '../browser/support/session.ts';
import { pause } from '../browser/support/wait.ts';
import { wrongBadges } from './badges.ts';
import { loggedRequests } from './network-log.ts';
import { openLife } from './pages.ts';
import { isCopyPage, pageUrl } from './site.ts';
import { tally, type Tally } from './tally.ts';

/**
 * A fresh profile reads so many pages by itself, opens every view there is, is started again and reads on. What
 * went over the network is told by the proxy that all traffic takes, and by the browser's own record.
 */
export async function zeroNetwork(kind: BrowserKind, pages: number): Promise<Tally> {
  const networkLogs = await mkdtemp(join(tmpdir(), 'wireprint-network-'));
  const session = await openLife(kind, { networkLogs });
  const failed: string[] = [];
  const notes: string[] = [];
  try {
    await session.browser.life.recordRequests();
    failed.push(...(await readPages(session, pages)));
    const views = await openEveryView(session, kind);
    notes.push(`${views} views opened`);
    failed.push(...(await session.browser.life.recordedRequests()));
    await session.restart();
    await session.browser.grantHost('*://*/*');
    await pause(500);
    await session.browser.life.recordRequests();
    failed.push(...(await readPages(session, 3)));
    failed.push(...(await session.browser.life.recordedRequests()));
    failed.push(...session.strayRequests());
    notes.push(
      `${session.server.requests().length} requests at the proxy, each explained by what was opened`,
    );
  } finally {
    await session.close();
  }
  if (kind === 'chromium') {
    const { all, byExtensions } = await loggedRequests(networkLogs);
    if (all < pages) failed.push(`the browser's log knows of ${all} requests only`);
    failed.push(...byExtensions.map((url) => `the extension asked for ${url}`));
    notes.push(`${all} requests in the browser's log, ${byExtensions.length} of extensions`);
  }
  await rm(networkLogs, { recursive: true, force: true });
  return tally('pages read by itself without a request of its own', pages, failed, ...notes);
}

async function readPages(session: Session, pages: number): Promise<readonly string[]> {
  const page = await session.visit(pageUrl(0));
  for (let number = 1; number < pages; number++) {
    session.expectLoad(pageUrl(number));
    await page.goto(pageUrl(number));
  }
  // That it reads at all, or silence would prove nothing.
  const last = 3 * pages;
  session.expectLoad(pageUrl(last));
  await page.goto(pageUrl(last));
  const wrong = await wrongBadges(session, new Map([[pageUrl(last), isCopyPage(last)]]));
  await page.close();
  return wrong;
}

/** Each page that is packed with the extension, and the popup as the reader opens it. How many there were. */
async function openEveryView(session: Session, kind: BrowserKind): Promise<number> {
  const page = await session.visit(pageUrl(3));
  const popup = await session.browser.clickAction(page);
  await answerOf(popup);
  await popup.close();
  const views = (await readdir(BUILT[kind])).filter((name) => name.endsWith('.html'));
  for (const view of views) {
    const opened = await session.browser.openExtensionPage(view);
    await pause(700);
    await opened.close();
  }
  await page.close();
  return views.length;
}
