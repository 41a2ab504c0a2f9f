import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import type { Answer } from './support/answer.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import { HAS_SEEDS, otherNews, SEED_ORIGINAL_URL, SEED_URL, WITHOUT_SEEDS } from './support/seeds.ts';
import type { Session } from './support/session.ts';
import { openSession } from './support/session.ts';
import { until } from './support/wait.ts';

describe.skipIf(!HAS_SEEDS).each(BROWSERS)(`%s: the real copy${WITHOUT_SEEDS}`, (kind) => {
  let session: Session;
  let answer: Answer;
  beforeAll(async () => {
    session = await openSession(kind);
    answer = await session.ask(SEED_URL);
  });
  afterAll(() => session.close());

  test('is recognised out of the box as reworded, from the record without text', () => {
    expect(answer.source).toMatch(/^U\.S\. and China to Elevate Military Talks/u);
    expect(answer.relation).toBe('reworded');
    expect(answer.text).toContain('prensa.cancilleria.gob.ar');
  });

  test('reads nothing of the furniture around the article', () => {
    const read = answer.text.slice(answer.text.indexOf(english.states.whatWasRead));
    const kept = read.slice(0, read.indexOf('set aside'));
    expect(kept).toContain('high-level communication between them');
    expect(kept).not.toContain('About the author');
    expect(kept).not.toContain('Add Comment');
    expect(kept).not.toContain('Click here to post');
  });

  describe('among 500 other sources', () => {
    beforeAll(async () => {
      await session.ask(SEED_ORIGINAL_URL);
      await store(session, await otherNews(500));
      const original = await session.visit(SEED_ORIGINAL_URL);
      const popup = await session.browser.clickAction(original);
      await answerOf(popup);
      await popup.press(english.answer.keep['not-kept']);
      await popup.waitFor(new RegExp(english.answer.keep.kept, 'u'));
      await popup.close();
      answer = await withText(session);
    });

    test('names the original first, reworded', () => {
      expect(answer.source).toMatch(/^U\.S\. and China to Elevate Military Talks/u);
      expect(answer.relation).toBe('reworded');
    });

    test('maps the paragraphs: one added, eight reworded, four left out, one block moved', () => {
      const rows = answer.map.map((name) => name.replace(/ and moved|(?<=here), .*$/gu, ''));
      const reworded = [2, 3, 4, 5, 6, 7, 8, 9].map((place) => `Reworded: paragraph ${place} here`);
      const leftOut = [1, 2, 3, 4].map((place) => `Left out: paragraph ${place} there`);
      expect(rows.toSorted()).toEqual(['Added: paragraph 1 here', ...leftOut, ...reworded]);
      const moved = answer.map.flatMap((name) => / and moved: paragraph (\d+) here/u.exec(name)?.[1] ?? []);
      expect([
        ['2', '3'],
        ['4', '5'],
      ]).toContainEqual(moved.toSorted());
    });

    test('shows both altered quotations beside the original wording', () => {
      const there = answer.quotations.map((quotation) => quotation.there).join(' | ');
      const here = answer.quotations.map((quotation) => quotation.here).join(' | ');
      expect(there).toContain('cooperate');
      expect(here).toContain('climate');
      expect(there).toContain('deter');
      expect(here).toContain('discourage');
    });
  });

  test('leaves no error in the console, and has asked the network for nothing', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});

/** The bundled record without text and the kept source are one story twice; a reader chooses the one with text. */
async function withText(session: Session): Promise<Answer> {
  const page = await session.visit(SEED_URL);
  const popup = await session.browser.clickAction(page);
  const first = await answerOf(popup);
  if (first.map.length === 0) await popup.press(/seed-copy\.example/u);
  const answer = await until(
    'a match with text',
    () => answerOf(popup),
    ({ map }) => map.length > 0,
  );
  await popup.close();
  await page.close();
  return answer;
}

/** Puts texts among the kept sources, as rows of a version that sketched them otherwise. The database must be there. */
async function store(session: Session, texts: readonly string[]): Promise<void> {
  const page = await session.browser.openExtensionPage('welcome.html');
  await page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('wireprint');
        opened.addEventListener('error', () => reject(new Error('the database did not open')));
        opened.addEventListener('success', () => {
          if (!opened.result.objectStoreNames.contains('sources'))
            return reject(new Error('no kept sources'));
          const transaction = opened.result.transaction('sources', 'readwrite');
          for (const [i, text] of rows.entries()) {
            const source = { id: `other:${i}`, title: `Other news ${i}`, text };
            transaction
              .objectStore('sources')
              .put({ id: source.id, source, format: 0, sketch: new Uint8Array() });
          }
          transaction.addEventListener('complete', () => {
            opened.result.close();
            resolve();
          });
          transaction.addEventListener('error', () => reject(new Error('the rows were not stored')));
        });
      }),
    texts,
  );
  await page.close();
}
