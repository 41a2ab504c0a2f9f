import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import { HAS_SEEDS, SEED_URL, WITHOUT_SEEDS } from './support/seeds.ts';
import type { Session } from './support/session.ts';
import { openSession } from './support/session.ts';

describe.skipIf(!HAS_SEEDS).each(BROWSERS)(`%s: the real copy, out of the box${WITHOUT_SEEDS}`, (kind) => {
  let session: Session;
  let answer: Answer;
  beforeAll(async () => {
    session = await openSession(kind);
    answer = await session.ask(SEED_URL);
  });
  afterAll(() => session.close());

  test('is recognised as reworded from the record without text', () => {
    expect(answer.source).toMatch(/^U\.S\. and China to Elevate Military Talks/u);
    expect(answer.relation).toBe('reworded');
    expect(answer.text).toContain('www.prensa.cancilleria.gob.ar');
  });

  test('reads nothing of the furniture around the article', () => {
    const read = answer.text.slice(answer.text.indexOf('Show what was read'));
    const kept = read.slice(0, read.indexOf('set aside'));
    expect(kept).toContain('high-level communication between them');
    expect(kept).not.toContain('About the author');
    expect(kept).not.toContain('Add Comment');
    expect(kept).not.toContain('Click here to post');
  });

  test('leaves no error in the console, and has asked the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});
