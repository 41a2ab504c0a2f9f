import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escape } from '../../demo/templates/template.ts';
import { english } from '../../lib/wording/en.ts';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import { document, html } from './support/odd-site.ts';
import type { Session } from './support/session.ts';
import { openSession, story } from './support/session.ts';
import { until } from './support/wait.ts';

const { onPage } = english;
const HOST = 'unwilling.example';
const addressOf = (name: string): string => `http://${HOST}/2026/05/01/${name}`;

const copy = story('ferry-inquiry-reworded');
const ARTICLE = `<article><h1>${escape(copy.headline)}</h1>${copy.paragraphs.map((text) => `<p>${escape(text)}</p>`).join('')}</article>`;
const PICTURE =
  '<img onload="told.push(`picture`)" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">';

/** Pages that do what they can against being read. */
const PAGES: Readonly<Record<string, string>> = {
  /** In the extension's world of Chromium, a named element is a property of the window. */
  names: `<div id="wireprintWatch"></div><iframe name="wireprintMarks"></iframe><div id="wireprintMarks"></div><img id="scheduler">${ARTICLE}`,
  /** Draws its story late, and ends every timer by its number until then and afterwards. */
  timers: `<main></main><script>
    const frame = () => {
      for (let id = 1; id < 5000; id++) { clearTimeout(id); clearInterval(id); }
      if (performance.now() > 1000 && !document.querySelector('article')) document.querySelector('main').innerHTML = ${JSON.stringify(ARTICLE)};
      requestAnimationFrame(frame);
    };
    frame();
  </script>`,
  /** Tells when one of its elements is made, or one of its pictures loaded. */
  copies: `<script>
    const told = [];
    customElements.define('odd-word', class extends HTMLElement { constructor() { super(); told.push('element'); } });
  </script>${ARTICLE.replaceAll('</p>', ` <odd-word>So it is said.</odd-word>${PICTURE}</p>`)}`,
};

describe.each(BROWSERS)('%s: a page that does not want to be read', (kind) => {
  let session: Session;
  beforeAll(async () => {
    const site = (path: string) => {
      const body = PAGES[path.replace('/2026/05/01/', '')];
      return body === undefined ? null : html(document(copy.headline, body));
    };
    session = await openSession(kind, { sites: { [HOST]: site } });
    await lookEverywhere();
  });
  afterAll(() => session.close());

  /** As a reader chooses it on the welcome page. */
  async function lookEverywhere() {
    const { askEverywhere, choice } = englishSettings.welcome;
    const welcome = await session.browser.waitForTab('welcome.html');
    await welcome.bringToFront();
    const press = (label: string) => welcome.locator(`::-p-text(${label})`).click();
    await press(choice.everywhere.label);
    await session.browser.answerPrompt('*://*/*', true, () => press(askEverywhere));
    const chosen = `[...document.querySelectorAll('input[type=radio]')].find((e) => e.checked)?.closest('label').innerText ?? ''`;
    const kept = async () => String(await welcome.evaluate(chosen));
    await until('the choice kept', kept, (label) => label.startsWith(choice.everywhere.label));
  }

  const badged = (page: Page) =>
    until(
      'the badge',
      () => session.browser.badge(page),
      ({ text }) => text === '1',
    );

  test('names elements as the extension names its own, and is read and marked', async () => {
    const page = await session.visit(addressOf('names'));
    await badged(page);
    const popup = await session.browser.clickAction(page);
    await answerOf(popup);
    await popup.press(onPage.show);
    await popup.waitFor(/marked on the page/u);
    await popup.press(onPage.remove);
    await popup.waitFor(new RegExp(onPage.show, 'u'));
    await popup.close();
    await page.close();
  });

  test('ends every timer by its number, and is read when its story is there', async () => {
    const page = await session.visit(addressOf('timers'));
    await badged(page);
    await page.close();
  });

  test('is told nothing when what is selected in it is compared', async () => {
    const page = await session.visit(addressOf('copies'));
    await badged(page);
    await page.evaluate(`(() => {
      const paragraphs = document.querySelectorAll('article p');
      getSelection().setBaseAndExtent(paragraphs[1], 0, paragraphs[3], paragraphs[3].childNodes.length);
    })()`);
    const before = await page.evaluate('told.join()');
    const popup = await session.browser.clickAction(page);
    await answerOf(popup);
    await popup.press(onPage.selectionOffered);
    await popup.waitFor(new RegExp(onPage.selectionCompared, 'u'));
    await answerOf(popup);
    expect(await page.evaluate('told.join()')).toBe(before);
    await popup.close();
    await page.close();
  });
});
