// Takes the pictures for the stores from the built extension, in Chromium, on the demonstration's stories:
// `npm run store-pictures`. They are kept in docs/store/pictures, and have to be looked at before they are used.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { storyUrl } from '../demo/outlets.ts';
import { serveNews } from '../demo/server.ts';
import { loadStories } from '../demo/story.ts';
import { english } from '../lib/wording/en.ts';
import { answerOf } from '../test/browser/support/answer.ts';
import { buildIfStale } from '../test/browser/support/build.ts';
import { launch } from '../test/browser/support/launch.ts';
import { pause } from '../test/browser/support/wait.ts';

const FOLDER = resolve('docs/store/pictures');
/** Pixels, as both stores ask for them; the title stands in a band above what is shown. */
const [WIDTH, HEIGHT, BAND] = [1280, 800, 88];
const SHOWN = HEIGHT - BAND;
const PANEL_WIDTH = 420;
const STORY = 'ferry-inquiry-reworded';

const story = (await loadStories()).find(({ id }) => id === STORY)!;
buildIfStale('chromium');
const server = await serveNews({});
const browser = await launch('chromium', { proxyPort: server.port });
await browser.waitForTab('welcome.html');
await mkdir(FOLDER, { recursive: true });
try {
  const studio = await browser.openPage('about:blank');
  for (const theme of ['light', 'dark'] as const) await takeAll(studio, theme);
  await promote(studio);
} finally {
  await browser.close();
  await server.close();
}

async function takeAll(studio: Page, theme: 'light' | 'dark'): Promise<void> {
  const settings = await browser.openExtensionPage('options.html');
  await settings.evaluate(`chrome.storage.local.set({ settings: { appearance: '${theme}' } })`);
  await settings.waitForSelector(`[data-theme=${theme}] h1`);
  const save = (name: string, title: string, pictures: readonly string[]) =>
    compose(studio, theme, title, pictures, `${FOLDER}/${name}-${theme}.png`);

  const page = await browser.openPage(storyUrl(story));
  const unmarked = await shoot(page, WIDTH);
  const popup = await browser.clickAction(page);
  await answerOf(popup);
  const opened = (await popup.screenshot()).toString('base64');
  await popup.press(english.onPage.show);
  await popup.waitFor(/places? (?:is|are) marked/u);
  await popup.press(english.report.title);
  const report = await browser.waitForTab('report.html?tab=');
  await popup.close().catch(() => undefined);
  await save('1-popup', 'Which story does this page repeat, and what was changed?', [
    placed(unmarked, 0),
    placed(opened, WIDTH - 380 - 40, 'popup'),
  ]);

  const panel = await browser.openExtensionPage(`sidepanel.html${new URL(report.url()).search}`);
  await panel.waitForSelector('h1');
  const beside = placed(await shoot(panel, PANEL_WIDTH), WIDTH - PANEL_WIDTH, 'panel');
  await save('2-panel', 'Beside the page, and marked on it if you ask', [
    placed(await shoot(page, WIDTH - PANEL_WIDTH), 0),
    beside,
  ]);
  await report.setViewport({ width: WIDTH, height: SHOWN });
  // Where the heading would be behind the bar that stays in sight, views scroll a little less than that.
  const heading = `document.querySelector('#sides-title').getBoundingClientRect().top`;
  await report.evaluate(`scrollBy({ top: ${heading} - 16, behavior: 'instant' })`);
  await save('3-report', 'Both texts side by side, change by change', [
    placed(await shoot(report, WIDTH), 0),
  ]);
  await save('4-settings', 'Nothing leaves your machine unless you ask. You choose when it looks.', [
    placed(await shoot(settings, WIDTH), 0),
  ]);
  for (const one of [page, panel, report, settings]) await one.close();
}

/** What a page shows in a window of this width, as base64 of a PNG. */
async function shoot(page: Page, width: number): Promise<string> {
  await page.bringToFront();
  await page.setViewport({ width, height: SHOWN });
  // For what is laid out late: rows are drawn when they come near the window.
  await pause(400);
  return page.screenshot({ encoding: 'base64' });
}

function placed(picture: string, left: number, kind = ''): string {
  return `<img class="${kind}" style="left:${left}px" src="data:image/png;base64,${picture}">`;
}

async function compose(
  studio: Page,
  theme: 'light' | 'dark',
  title: string,
  pictures: readonly string[],
  path: string,
): Promise<void> {
  await studio.bringToFront();
  await studio.setViewport({ width: WIDTH, height: HEIGHT });
  const [paper, ink] = theme === 'light' ? ['#1f4e79', '#fff'] : ['#0c1c2a', '#dbeeff'];
  await studio.setContent(`<style>
    body { margin: 0; overflow: hidden; background: ${paper}; color: ${ink}; font-family: system-ui, sans-serif }
    header { display: flex; gap: 20px; align-items: center; height: ${BAND}px; padding: 0 40px; font-size: 30px; font-weight: 650 }
    header svg { width: 44px; height: 44px }
    img { position: absolute; top: ${BAND}px; display: block }
    .popup { top: ${BAND + 24}px; border-radius: 10px; box-shadow: 0 0 0 1px #0003, 0 12px 48px #0009 }
    .panel { border-left: 1px solid #8886 }
  </style><header>${await readFile('assets/icon.svg', 'utf8')}<span>${title}</span></header>${pictures.join('')}`);
  await writeFile(path, await studio.screenshot());
}

/** The small tile of Chrome's store. */
async function promote(studio: Page): Promise<void> {
  await studio.bringToFront();
  await studio.setViewport({ width: 440, height: 280 });
  await studio.setContent(`<style>
    body { margin: 0; height: 280px; display: grid; place-content: center; justify-items: center; gap: 14px;
      background: #163a5c; color: #fff; font-family: system-ui, sans-serif; text-align: center }
    svg { width: 96px; height: 96px }
    b { font-size: 34px; letter-spacing: -0.01em } span { font-size: 18px; color: #cfe6fb }
  </style>${await readFile('assets/icon.svg', 'utf8')}<b>Wireprint</b><span>See where a news story comes from</span>`);
  await writeFile(`${FOLDER}/tile.png`, await studio.screenshot());
}
