import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyUrl } from '../../demo/outlets.ts';
import { isCopy } from '../../demo/story.ts';
import { english } from '../../lib/wording/en.ts';
import { expectedRelations } from '../support/expected-relations.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import type { Session } from './support/session.ts';
import { openSession, outletUrl, stories, story } from './support/session.ts';

const copies = stories.filter(isCopy);
const others = stories.filter(({ kind }) => kind === 'independent' || kind === 'unrelated');

describe.each(BROWSERS)('%s: a click on the toolbar icon', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session.close());

  test.each(copies)('names the original of $id, and the kind of copy it is: $kind', async (copy) => {
    const answer = await session.ask(storyUrl(copy));
    expect(answer.state).toBe('found');
    expect(answer.source).toBe(story(copy.of[0]!).headline);
    expect(expectedRelations(copy.kind)).toContain(answer.relation);
  });

  test.each(others)('finds nothing for $id: $kind', async (other) => {
    const answer = await session.ask(storyUrl(other));
    expect(answer.state).toBe('none');
    expect(answer.heading).toMatch(/^No match in these \d+ sources$/u);
  });

  test('finds nothing for an original, which is no copy of itself', async () => {
    expect((await session.ask(storyUrl(story('council-budget')))).state).toBe('none');
  });

  test.each(['/', '/search'])('says that %s is a page of many stories', async (path) => {
    const answer = await session.ask(outletUrl('courier', path));
    expect(answer.heading).toBe(english.states.skipped('list-page').title);
  });

  test('shows each altered quotation beside the original wording', async () => {
    const copy = story('ferry-inquiry-reworded');
    const { quotations } = await session.ask(storyUrl(copy));
    for (const altered of copy.labels!.alteredQuotations) {
      const shown = quotations.find(({ here }) => letters(here).includes(letters(altered.copy).slice(0, 40)));
      expect(shown, altered.copy).toBeDefined();
      expect(letters(shown!.there)).toContain(letters(altered.original).slice(0, 40));
    }
  });

  test('marks the changed phrases of an edited copy, insertions and deletions apart', async () => {
    const { inserted, deleted } = await session.ask(storyUrl(story('cheese-recall-edited')));
    expect(deleted.join(' | ')).toContain('halted');
    expect(inserted.join(' | ')).toContain('stopped');
    expect(inserted.join(' | ')).not.toContain('halted');
  });

  test('draws a map of the paragraphs: kept, reworded, moved, left out and added', async () => {
    const { map } = await session.ask(storyUrl(story('council-budget-reworded')));
    expect(map).toContain('Added: paragraph 1 here');
    expect(map).toContain('Left out: paragraph 8 there');
    expect(map).toContain('Left out: paragraph 9 there');
    expect(map.filter((name) => name.startsWith('Reworded'))).toHaveLength(7);
    expect(map.some((name) => name.startsWith('Reworded and moved'))).toBe(true);
    const cut = await session.ask(storyUrl(story('battery-factory-cut')));
    const kinds = cut.map.map((name) => name.replace(/:.*$/u, ''));
    // The first lost its dateline.
    expect(kinds).toEqual(['Reworded', 'Kept', 'Kept', 'Kept', 'Kept', 'Left out', 'Left out', 'Left out']);
  });

  test('works on the demonstration inside the extension, without any site', async () => {
    const page = await session.browser.openExtensionPage('demo.html?story=museum-theft-reworded');
    const popup = await session.browser.clickAction(page);
    const answer = await answerOf(popup);
    expect(answer.source).toBe(story('museum-theft').headline);
    expect(answer.relation).toBe('reworded');
    await popup.close();
    await page.close();
  });

  test('leaves no error in the console, and has asked the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});

/** Quotations may be shown with or without their marks. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, '');
}
