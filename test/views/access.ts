import axeCore from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Look } from './studio.ts';

/** What axe leaves in a page. */
declare const axe: typeof axeCore;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours; they take half of the time. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe has against the view that a page shows, all of it unfolded: of the rules that this look can break. */
export async function violations(page: Page, { changes }: Pick<Look, 'changes'>): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in globalThis`))) await page.evaluate(`${axeCore.source};0`);
  const off = Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }]));
  const options: axeCore.RunOptions =
    changes === 'colours'
      ? { runOnly: { type: 'rule', values: COLOURS } }
      : { runOnly: { type: 'tag', values: TAGS }, ...(changes === 'layout' && { rules: off }) };
  return page.evaluate(async (asked) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    // A control that is half behind a bar just then is too small to axe: at the top, and with no bar over anything.
    scrollTo({ top: 0, behavior: 'instant' });
    const unstuck = document.createElement('style');
    unstuck.textContent = '.actions, .side-bar { position: static !important }';
    document.head.append(unstuck);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { violations: found } = await axe.run(document, { ...asked, resultTypes: ['violations'] });
    unstuck.remove();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, options);
}
