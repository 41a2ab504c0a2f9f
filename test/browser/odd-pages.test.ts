import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import { oddUrl } from './support/odd-site.ts';
import type { Session } from './support/session.ts';
import { openSession, story } from './support/session.ts';

const { skipped } = english.states;

describe.each(BROWSERS)('%s: a page that is no ordinary article', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session.close());

  test.each([
    ['/empty', skipped('no-article').title],
    ['/blank-document', skipped('no-article').title],
    ['/notice.pdf', skipped('pdf').title],
  ])('%s gets its own sentence', async (path, title) => {
    expect((await session.ask(oddUrl(path))).heading).toBe(title);
  });

  test.each([
    ['/short', ['too-short', 'no-article']],
    ['/huge', ['too-large', 'none']],
    ['/twenty', ['list-page', 'none', 'found']],
    ['/text.txt', ['not-html', 'no-article', 'found']],
  ] as const)('%s ends in a clear state', async (path, allowed) => {
    const answer = await session.ask(oddUrl(path));
    expect(['failed', 'looking']).not.toContain(answer.state);
    expect(
      allowed.map((name) => (name === 'found' || name === 'none' ? name : skipped(name).title)),
    ).toContain(answer.state === 'skipped' ? answer.heading : answer.state);
  });

  test('with an article in the wrong encoding is still found', async () => {
    const answer = await session.ask(oddUrl('/wrong-encoding'));
    expect(answer.source).toBe(story('ferry-inquiry').headline);
  });

  test.each(['/shadow', '/frame'])(
    '%s, with an article out of plain sight, is read or says that none was',
    async (path) => {
      const answer = await session.ask(oddUrl(path));
      if (answer.state === 'found') expect(answer.source).toBe(story('ferry-inquiry').headline);
      else expect([skipped('no-article').title, skipped('too-short').title]).toContain(answer.heading);
    },
  );

  test('of the browser itself is not touched, and the popup says so', async () => {
    const page = await session.browser.openPage(kind === 'chromium' ? 'chrome://version/' : 'about:license');
    const popup = await session.browser.clickAction(page);
    expect((await answerOf(popup)).heading).toBe(skipped('browser-page').title);
    await popup.close();
    await page.close();
  });

  test('leaves no error in the console', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});
