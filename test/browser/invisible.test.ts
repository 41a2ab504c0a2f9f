import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveNews, type NewsServer } from '../../demo/server.ts';
import { escape } from '../../demo/templates/template.ts';
import { english } from '../../lib/wording/en.ts';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import { PROBES } from '../hostile/probes.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS, type Browser } from './support/browser.ts';
import { launch } from './support/launch.ts';
import { story } from './support/session.ts';
import { pause, until } from './support/wait.ts';

const HOST = 'probing.example';
const URL_OF_COPY = `http://${HOST}/2026/05/01/ferry`;

const copy = story('ferry-inquiry-reworded');
const HTML = `<!doctype html><html lang="en"><head><script>${PROBES}</script><title>${escape(copy.headline)}</title><meta property="og:type" content="article"></head><body><article><h1>${escape(copy.headline)}</h1>${copy.paragraphs.map((text) => `<p>${escape(text)} <page-word></page-word></p>`).join('')}</article></body></html>`;

const findingsSchema = v.record(v.string(), v.array(v.unknown()));
type Findings = v.InferOutput<typeof findingsSchema>;

/** Opening a popup takes the focus from the page, whichever extension it is of: the browser's doing, not ours. */
const FOCUS = 'focus and visibility';

const without = (findings: Findings, ...probes: string[]): Findings =>
  Object.fromEntries(Object.entries(findings).filter(([probe]) => !probes.includes(probe)));

describe.each(BROWSERS)('%s: a page that looks for the extension', (kind) => {
  let server: NewsServer;
  let browser: Browser;
  let page: Page;
  /** What the page finds where the extension may not look at it. */
  let alone: Findings;

  beforeAll(async () => {
    const body = { type: 'text/html; charset=utf-8', body: HTML };
    server = await serveNews({ sites: { [HOST]: (path) => (path.startsWith('/2026') ? body : null) } });
    browser = await launch(kind, { proxyPort: server.port });
    await browser.waitForTab('welcome.html');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const probe = async (): Promise<Findings> => {
    const asked = await page.evaluate(`probed(${JSON.stringify(browser.extensionUrl(''))})`);
    return v.parse(findingsSchema, JSON.parse(String(asked)));
  };

  /** As a reader chooses it on the welcome page. */
  const lookEverywhere = async () => {
    const { askEverywhere, choice } = englishSettings.welcome;
    const welcome = await browser.waitForTab('welcome.html');
    await welcome.bringToFront();
    const press = (label: string) => welcome.locator(`::-p-text(${label})`).click();
    await press(choice.everywhere.label);
    await browser.answerPrompt('*://*/*', true, () => press(askEverywhere));
    const chosen = `[...document.querySelectorAll('input[type=radio]')].find((e) => e.checked)?.closest('label').innerText ?? ''`;
    const kept = async () => String(await welcome.evaluate(chosen));
    await until('the choice kept', kept, (label) => label.startsWith(choice.everywhere.label));
  };

  const badged = () =>
    until(
      'the badge',
      () => browser.badge(page),
      ({ text }) => text === '1',
    );

  test('finds nothing before it may look', async () => {
    page = await browser.openPage(URL_OF_COPY);
    await pause(1500);
    // Asking for the badge brings the page to the front, which it sees: so it is asked for here as well.
    expect((await browser.badge(page)).text).toBe('');
    await browser.badge(page);
    alone = await probe();
    expect(Object.keys(alone).length).toBeGreaterThanOrEqual(22);
    const telling = without(alone, FOCUS, 'style sheets', 'computed style', 'frames', 'document');
    expect(Object.entries(telling).filter(([, found]) => found.length > 0)).toEqual([]);
    expect(alone['style sheets']).toEqual([0, 0, 0]);
    await page.close();
  });

  test('finds the same while its story is read and compared without being asked', async () => {
    await lookEverywhere();
    page = await browser.openPage(URL_OF_COPY);
    await badged();
    const passive = await probe();
    expect(without(passive, FOCUS)).toEqual(without(alone, FOCUS));
    // A new tab may have had the focus before its script listened: fewer events tell nothing of the extension.
    expect(passive[FOCUS]!.filter((event) => !alone[FOCUS]!.includes(event))).toEqual([]);
  });

  test('finds the same during and after a comparison by a click', async () => {
    const popup = await browser.clickAction(page);
    const during = await probe();
    await answerOf(popup);
    const after = await probe();
    await popup.close();
    for (const findings of [during, after, await probe()])
      expect(without(findings, FOCUS)).toEqual(without(alone, FOCUS));
  });

  test('finds the marks by their names while they are shown, and nothing besides or afterwards', async () => {
    const popup = await browser.clickAction(page);
    await answerOf(popup);
    await popup.press(english.onPage.show);
    await popup.waitFor(/marked on the page/u);
    const marked = await probe();
    expect(marked['highlights']!.length).toBeGreaterThan(0);
    for (const name of marked['highlights']!) expect(name).toMatch(/^wireprint-/u);
    expect(without(marked, FOCUS, 'highlights')).toEqual(without(alone, FOCUS, 'highlights'));
    await popup.press(english.onPage.remove);
    await popup.waitFor(new RegExp(english.onPage.show, 'u'));
    await popup.close();
    expect(without(await probe(), FOCUS)).toEqual(without(alone, FOCUS));
  });

  test('finds the same besides its own selection when that is compared', async () => {
    await page.evaluate(`document.getSelection().selectAllChildren(document.querySelector('article'))`);
    const popup = await browser.clickAction(page);
    await answerOf(popup);
    await popup.press(english.onPage.selectionOffered);
    await popup.waitFor(new RegExp(english.onPage.selectionCompared, 'u'));
    await answerOf(popup);
    const own = [FOCUS, 'selection changes', 'document'];
    expect(without(await probe(), ...own)).toEqual(without(alone, ...own));
    await popup.close();
  });

  test('would have found a script in its own world', async () => {
    await page.evaluate(
      `document.body.append(document.createElement('wire-mark')); document.body.childNodes.length; document.querySelector('page-word').cloneNode(); window.wireprint = 1; console.log('x'); postMessage('x', '*')`,
    );
    await pause(200);
    const told = await probe();
    for (const [name, found] of Object.entries({
      'changes of the DOM': 'childList BODY',
      'reads of the DOM': 'childNodes',
      'names in the window': 'wireprint',
      console: 'log x',
      messages: 'message',
      'unknown elements': 'wire-mark',
      copies: 'page-word',
    }))
      expect(told[name], name).toContain(found);
  });
});
