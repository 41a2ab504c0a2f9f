import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Browser as Driver, Page } from 'puppeteer-core';
import * as v from 'valibot';
import { writeArchive } from './archive.ts';
import { endBrowser } from './end-browser.ts';
import type { Browser, LaunchOptions } from './browser.ts';
import { firefoxLife } from './firefox-life.ts';
import { freshProfile } from './firefox-profile.ts';
import * as inside from './firefox-privileged.ts';
import { closePopup, openedView, openPopup } from './firefox-view.ts';
import { until } from './wait.ts';

/** Firefox talks to nobody by itself, takes an unsigned archive and shows no first-run pages. */
const PREFERENCES = {
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'dom.security.https_first': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'toolkit.cosmeticAnimations.enabled': false,
};

function proxyPreferences(port: number | undefined): Record<string, string | number | boolean> {
  if (port === undefined) return {};
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
}

/** Starts Firefox with the extension installed. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const profile = options.profile ?? (await freshProfile(options.executable));
  const driver = await launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless ?? true,
    defaultViewport: null,
    acceptInsecureCerts: options.anyCertificate ?? false,
    args: ['--remote-allow-system-access', '--profile', profile],
    extraPrefsFirefox: { ...PREFERENCES, ...proxyPreferences(options.proxyPort) },
  });
  if (options.profile === undefined) {
    const archive = join(profile, 'wireprint.xpi');
    await writeArchive(options.extension, archive);
    await inside.install(driver, archive);
  }
  const id = await extensionId(options.extension);
  return firefox(driver, id, await inside.extensionHost(driver, id), profile, options);
}

const manifestSchema = v.object({
  browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }),
});

async function extensionId(extension: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  return v.parse(manifestSchema, manifest).browser_specific_settings.gecko.id;
}

async function firefox(
  driver: Driver,
  id: string,
  host: string,
  profile: string,
  options: LaunchOptions,
): Promise<Browser> {
  const url = (path: string) => `moz-extension://${host}/${path}`;
  const pageAt = async (part: string) => {
    const tab = (await inside.openTabs(driver)).find((candidate) => candidate.url.includes(part));
    return (await driver.pages()).find((page) => contextOf(page) === tab?.context);
  };
  const openAt = async (address: string) => {
    const page = await driver.newPage();
    await inside.navigate(driver, contextOf(page), address);
    return page;
  };

  return {
    kind: 'firefox',
    version: await driver.version(),
    extensionUrl: url,
    openPage: openAt,
    openExtensionPage: (path) => openAt(url(path)),
    tabs: async () => (await inside.openTabs(driver)).map((tab) => tab.url),
    waitForTab: (part, timeoutMs) =>
      until(
        `a tab at ${part}`,
        () => pageAt(part),
        (page) => page !== undefined,
        timeoutMs,
      ),
    async evaluateAt(address, expression) {
      const tab = (await inside.openTabs(driver)).find((candidate) => candidate.url.startsWith(address));
      return inside.evaluateIn(driver, tab!.context, expression);
    },
    async clickAction(page) {
      // A popup that is still open would be closed by the click.
      await closePopup(driver);
      await page.bringToFront();
      await openPopup(driver, id);
      return openedView(driver, 'popup');
    },
    async chooseInMenu(page, { title }) {
      await page.bringToFront();
      const { x, y } = v.parse(pointSchema, await page.evaluate(MENU_POINT));
      await page.mouse.click(x, y, { button: 'right' });
      await inside.chooseInMenu(driver, title);
    },
    openedPopup: () => openedView(driver, 'popup'),
    openedPanel: () => openedView(driver, 'sidebar'),
    async command(page, { key }) {
      await page.bringToFront();
      await inside.pressKey(driver, key);
    },
    async badge(page) {
      await page.bringToFront();
      return inside.toolbarButton(driver, id);
    },
    killBackground: () => inside.terminateBackground(driver, id),
    grantHost: (pattern) => inside.changeHost(driver, id, pattern, 'add'),
    revokeHost: (pattern) => inside.changeHost(driver, id, pattern, 'remove'),
    async answerPrompt(_pattern, allow, ask) {
      await Promise.all([ask(), inside.answerDoorhanger(driver, allow)]);
    },
    life: firefoxLife(driver, id, options.extension, profile),
    consoleErrors: async () =>
      (await inside.consoleErrors(driver, host)).filter((error) => !STOPPED_AT_WORK.test(error)),
    async restart() {
      await endBrowser(driver);
      return launchFirefox({ ...options, profile });
    },
    async close() {
      await endBrowser(driver);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox says so of a page or background that was gone while the browser worked for it: a closed popup, a kill. */
const STOPPED_AT_WORK =
  /^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/u;

const pointSchema = v.object({ x: v.number(), y: v.number() });

/** A point over what is selected, else over the first paragraph. */
const MENU_POINT = `(() => {
  const selection = getSelection();
  const over = selection.isCollapsed ? document.querySelector('p') : selection.getRangeAt(0);
  if (selection.isCollapsed) over.scrollIntoView({ block: 'center' });
  const box = over.getClientRects()[0];
  return { x: box.x + Math.min(20, box.width / 2), y: box.y + Math.min(8, box.height / 2) };
})()`;

/** The BiDi browsing context of a page, which puppeteer-core keeps as the id of its main frame. */
function contextOf(page: Page): string {
  return v.parse(v.object({ _id: v.string() }), page.mainFrame())._id;
}
