import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../lib/wording/en.ts';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import { itemOf, longStory } from './support/long-story.ts';
import { optionsPage } from './support/options-page.ts';
import { inkOf, MARGIN_POINTS, print, PRINT_PROGRAMS } from './support/print.ts';
import { missingOf, skippedFor } from './support/programs.ts';
import type { Session } from './support/session.ts';
import { openSession, urlOf } from './support/session.ts';
import { pause, until } from './support/wait.ts';

const { report: words, actions, states, answer } = english;
const LONG = longStory(0.5, 1);
/** Longer than that of other tests: Chromium takes its time over some twenty sheets. */
const PRINTED_MS = 200_000;
const missing = missingOf(...PRINT_PROGRAMS);

describe.skipIf(missing.length > 0).each(BROWSERS)(
  `%s: the full report on paper${skippedFor(missing)}`,
  (kind) => {
    let session: Session;
    beforeAll(async () => {
      session = await openSession(kind, { sites: LONG.sites });
    });
    afterAll(() => session?.close());

    /** The report of a page, as soon as there are rows in it. */
    const reportOf = async (url: string): Promise<Page> => {
      const page = await session.visit(url);
      const popup = await session.browser.clickAction(page);
      await answerOf(popup, 60_000);
      await popup.press(words.title);
      const report = await session.browser.waitForTab('report.html?tab=');
      const rows = () => report.evaluate('document.querySelectorAll(".side-row").length');
      await until('rows', rows, (count) => Number(count) > 0, 60_000);
      return report;
    };

    test(
      'holds every paragraph of a long story, there, here and as it was read, also of rows that are not drawn yet',
      async () => {
        const settings = await session.browser.openExtensionPage('options.html');
        const page = optionsPage(settings);
        await page.waitFor('add', /./u);
        await page.choose('add', [
          { name: 'teller.jsonl', base64: Buffer.from(LONG.rows).toString('base64') },
        ]);
        await page.waitFor('sources', /teller 1/u);
        await settings.close();
        const report = await reportOf(LONG.url);
        const seen = (await print(report)).text.split(' ');
        const timesOf = (item: string) => seen.filter((word) => word === item).length;
        const items = Array.from({ length: LONG.paragraphs }, (_, i) => itemOf(i));
        expect(items.map((item) => [item, timesOf(item)]).filter(([, times]) => Number(times) < 3)).toEqual(
          [],
        );
        await report.close();
      },
      PRINTED_MS,
    );

    test('has its words inside the margins, names the sides, and has nothing that only a screen can use', async () => {
      const report = await reportOf(urlOf('ferry-inquiry-reworded'));
      const { sheets, text } = await print(report);
      const isOutside = (sheet: (typeof sheets)[number]) =>
        sheet.words.filter(
          ({ left, top, right, bottom }) =>
            Math.min(left, top) < MARGIN_POINTS - 1 ||
            right > sheet.width - MARGIN_POINTS + 1 ||
            bottom > sheet.height - MARGIN_POINTS + 1,
        );
      expect(sheets.flatMap(isOutside)).toEqual([]);
      const heads = text.slice(text.indexOf(words.sides) + words.sides.length).trimStart();
      expect(heads.startsWith(`${answer.otherStory} ${answer.thisPage}`)).toBe(true);
      const buttons = [
        states.settings,
        words.keys,
        words.filters.quotations + ' 4',
        actions.notCopy,
        '↗',
        '↓',
      ];
      expect(buttons.filter((button) => text.includes(button))).toEqual([]);
      await report.close();
    });

    test('is dark on white, and looks the same where the reader has chosen the dark of the screen', async () => {
      const report = await reportOf(urlOf('ferry-inquiry-reworded'));
      // The family of the story is drawn behind the rest.
      const text = () => report.evaluate('document.body.textContent');
      const stays = async () => {
        const before = await text();
        await pause(1000);
        return before === (await text());
      };
      await until('all of the report', stays, Boolean);
      const light = await print(report);
      const [sheet] = light.sheets;
      const title = sheet!.words.find(({ text }) => text === 'reworded')!;
      expect(light.first.points[0]).toBe(255);
      expect(inkOf(light.first, title)).toBeLessThan(64);
      const settings = await session.browser.openExtensionPage('options.html');
      await settings.locator(`::-p-text(${englishSettings.options.face.appearances.dark})`).click();
      const theme = () => report.evaluate('document.documentElement.dataset.theme');
      await until('a dark report', theme, (chosen) => chosen === 'dark');
      const dark = await print(report);
      expect(dark.look.equals(light.look)).toBe(true);
    });

    test('leaves no error in the console', async () => {
      expect(await session.browser.consoleErrors()).toEqual([]);
    });
  },
);
