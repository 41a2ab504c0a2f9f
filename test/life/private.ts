import { english } from '../../lib/wording/en.ts';
import type { Session } from '../browser/support/session.ts';
import { pause, until } from '../browser/support/wait.ts';
import { wrongBadges } from './badges.ts';
import { isCopyPage, pageUrl } from './site.ts';
import { dumpStores } from './stores.ts';
import { tally, type Tally } from './tally.ts';

/**
 * Reads so many pages in a private window. Badge and popup work there, and every store of the extension is
 * byte for byte what it was, while the window is open and after it was closed.
 */
export async function privatePages(session: Session, pages: number): Promise<Tally> {
  const { life } = session.browser;
  await life.allowPrivate();
  await pause(1000);
  // Something is stored already, and could be changed.
  const ordinary = await session.visit(pageUrl(0));
  const failed = [...(await wrongBadges(session, new Map([[pageUrl(0), true]])))];
  const popup = await session.browser.clickAction(ordinary);
  await popup.press(english.answer.keep['not-kept']);
  await popup.waitFor(new RegExp(english.answer.keep.kept, 'u'));
  await popup.close();
  await pause(1000);
  const before = await dumpStores(session);

  const numbers = Array.from({ length: pages }, (_, i) => 2001 + i);
  for (const number of numbers) {
    session.expectLoad(pageUrl(number));
    await life.openPrivate(pageUrl(number));
  }
  failed.push(...(await wrongBadges(session, new Map(numbers.map((n) => [pageUrl(n), isCopyPage(n)])))));
  const text = await life.privatePopup(new RegExp(english.answer.keep.unavailable, 'u')).catch(String);
  if (!text.includes(english.answer.keep.unavailable))
    failed.push(`the private popup says: ${text.slice(0, 200)}`);
  const during = await dumpStores(session);
  if (during !== before)
    failed.push(`a store changed while the private window was open: ${difference(before, during)}`);
  await life.closePrivate();
  const dump = () => dumpStores(session);
  await until('the background after the private window', dump, (seen) => seen !== '');
  const after = await dumpStores(session);
  if (after !== before) failed.push(`a store changed with the private window: ${difference(before, after)}`);
  await ordinary.close();
  return tally('pages in a private window', pages, failed, `${before.length} characters of stores compared`);
}

/** Where two texts part. */
function difference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at++;
  const from = Math.max(0, at - 40);
  return `“${before.slice(from, at + 60)}” and “${after.slice(from, at + 60)}”`;
}
