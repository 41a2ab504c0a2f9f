import type { Browser as Driver, Extension, Page } from 'puppeteer-core';
import * as v from 'valibot';

/**
 * What no extension and no web page may do: Chromium's own settings page speaks for the reader here.
 * These are internals of Chromium; puppeteer-core is pinned for their sake.
 */

/** A script of the settings page, shown as a document: with the same rights, and none of its work of drawing. */
export const SETTINGS_URL = 'chrome://extensions/extensions.js';

/** One tab for each browser: to open one for each question would take as long as to open a page. */
const settingsPages = new WeakMap<Driver, Promise<Page>>();

async function withSettings(driver: Driver, expression: string): Promise<unknown> {
  let opened = settingsPages.get(driver);
  if (opened === undefined || (await opened).isClosed()) {
    opened = openSettings(driver);
    settingsPages.set(driver, opened);
  }
  return (await opened).evaluate(expression);
}

async function openSettings(driver: Driver): Promise<Page> {
  const page = await driver.newPage({ type: 'tab', background: true });
  await page.goto(SETTINGS_URL);
  return page;
}

/** Turns the collecting of extension errors on; it comes with developer mode. */
export async function collectErrors(driver: Driver): Promise<void> {
  await withSettings(driver, 'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
}

/** Errors of all contexts of the extension: service worker, pages and scripts inside web pages. */
export async function collectedErrors(driver: Driver, id: string): Promise<readonly string[]> {
  const errors = await withSettings(
    driver,
    `chrome.developerPrivate.getExtensionInfo(${JSON.stringify(id)}).then((info) =>
      [...info.runtimeErrors, ...info.manifestErrors]
        .filter((error) => error.severity === undefined || error.severity === 'ERROR')
        .map((error) => error.message + ' @ ' + error.source))`,
  );
  return v.parse(v.array(v.string()), errors);
}

/** Adds or removes a granted host, as the extension's settings page does. */
export async function changeHost(
  driver: Driver,
  id: string,
  pattern: string,
  change: 'add' | 'remove',
): Promise<void> {
  const args = `${JSON.stringify(id)}, ${JSON.stringify(pattern)}`;
  await withSettings(driver, `chrome.developerPrivate.${change}HostPermission(${args})`);
}

/** Loads the extension anew from its folder, as the settings page does, or the browser with an update. */
export async function reload(driver: Driver, id: string): Promise<void> {
  await withSettings(driver, `chrome.developerPrivate.reload(${JSON.stringify(id)}, { failQuietly: false })`);
}

/** Lets the extension into private windows; it starts anew for that. */
export async function allowPrivate(driver: Driver, id: string): Promise<void> {
  const change = JSON.stringify({ extensionId: id, incognitoAccess: true });
  await withSettings(driver, `chrome.developerPrivate.updateExtensionConfiguration(${change})`);
}

/** Clicks the toolbar button over `page` and resolves with the popup it opens. */
export async function popupPage(
  driver: Driver,
  extension: Extension,
  page: Page,
  origin: string,
): Promise<Page> {
  await page.bringToFront();
  const before = new Set(driver.targets());
  const opened = driver.waitForTarget(
    (target) =>
      !before.has(target) &&
      target.url().startsWith(origin) &&
      !target.url().endsWith('/manifest.json') &&
      target.url().includes('.html'),
    { timeout: 10_000 },
  );
  await extension.triggerAction(page);
  return (await opened).asPage();
}
