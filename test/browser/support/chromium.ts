import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, TargetType } from 'puppeteer-core';
import type { Browser as Driver, Extension, KeyInput, Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { Browser, LaunchOptions, View } from './browser.ts';
import { endBrowser } from './end-browser.ts';
import { chromiumLife } from './chromium-life.ts';
import { evaluateInWorker, isAnswering, stopWorker } from './chromium-worker.ts';
import {
  changeHost,
  collectedErrors,
  collectErrors,
  popupPage,
  SETTINGS_URL,
} from './chromium-privileged.ts';
import { middleOfPressable, VISIBLE_TEXT } from './in-page.ts';
import { until } from './wait.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Renderers that stand by are seldom used here: a tenth of the processor time of opening a page and its popup.
  '--disable-features=SpareRendererForSitePerProcess',
  '--window-size=1280,900',
];

function logArgs(folder: string | undefined): string[] {
  return folder === undefined ? [] : [`--log-net-log=${join(folder, `${Date.now()}.json`)}`];
}

/** Chrome treats localhost as outside any proxy unless told otherwise. */
function proxyArgs(port: number | undefined): string[] {
  return port === undefined
    ? []
    : [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
}

/**
 * Starts Chromium with the extension installed. With a profile used before, the
 * extension finds its data again, but Chromium tells it once more that it was installed.
 */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'wireprint-chromium-')));
  const driver = await launch({
    executablePath: options.executable,
    headless: options.headless ?? true,
    pipe: true,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profile,
    args: [
      ...ARGS,
      ...proxyArgs(options.proxyPort),
      ...logArgs(options.networkLogs),
      ...(options.anyCertificate ? ['--ignore-certificate-errors'] : []),
    ],
  });
  await collectErrors(driver);
  // A copy, so that a build meanwhile changes nothing under the browser; beside the profile, since its path is its id.
  const folder = join(profile, 'wireprint');
  if (options.profile === undefined) await cp(options.extension, folder, { recursive: true });
  const id = await driver.installExtension(folder);
  const extension = (await driver.extensions()).get(id);
  if (!extension) throw new Error(`Chromium did not keep the extension of ${options.extension}`);
  return chromium(driver, extension, profile, options);
}

async function chromium(
  driver: Driver,
  extension: Extension,
  profile: string,
  options: LaunchOptions,
): Promise<Browser> {
  const url = (path: string) => `chrome-extension://${extension.id}/${path}`;
  const asker = extensionAsker(driver, url('manifest.json'));
  const openPage = async (address: string) => {
    const page = await driver.newPage();
    await page.goto(address);
    return page;
  };
  // The newest first: after an update the one before may still be listed, and answers nobody.
  const workers = () =>
    driver
      .targets()
      .filter((t) => t.type() === TargetType.SERVICE_WORKER && t.url().startsWith(url('')))
      .toReversed();
  const worker = () => workers()[0];
  const awake = async () => {
    const wake = `{
      const port = chrome.runtime.connect({ name: 'wake' });
      port.onDisconnect.addListener(() => void chrome.runtime.lastError);
      port.disconnect();
    }`;
    await (await asker.page()).evaluate(wake);
    const answering = async () => {
      for (const target of workers()) if (await isAnswering(target)) return target;
      return null;
    };
    return until('the service worker', answering, (target) => target !== null);
  };
  /** Sends an event of the browser to the worker, about the tab in front. */
  const dispatch = async (event: string) => {
    const find = 'chrome.tabs.query({ active: true, lastFocusedWindow: true })';
    await evaluateInWorker(await awake(), `${find}.then(([tab]) => { ${event}; })`);
  };
  const pageAt = async (part: string) => (await driver.pages()).find((page) => page.url().includes(part));

  return {
    kind: 'chromium',
    version: await driver.version(),
    extensionUrl: url,
    openPage,
    openExtensionPage: (path) => openPage(url(path)),
    tabs: async () => {
      const urls = (await driver.pages()).map((page) => page.url());
      return urls.filter((tab) => tab !== asker.url && tab !== SETTINGS_URL);
    },
    waitForTab: (part, timeoutMs) =>
      until(
        `a tab at ${part}`,
        () => pageAt(part),
        (page) => page !== undefined,
        timeoutMs,
      ),
    evaluateAt: async (address, expression) =>
      (await driver.pages()).find((page) => page.url().startsWith(address))!.evaluate(expression),
    clickAction: async (page) => viewOf(await popupPage(driver, extension, page, url(''))),
    async chooseInMenu(page, { id, title }) {
      await page.bringToFront();
      const exists = `chrome.contextMenus.update(${JSON.stringify(id)}, { title: ${JSON.stringify(title)} })`;
      await (await asker.page()).evaluate(exists);
      const info = JSON.stringify({ menuItemId: id, pageUrl: page.url() });
      await dispatch(`chrome.contextMenus.onClicked.dispatch(${info}, tab)`);
    },
    async openedPopup() {
      const opened = await driver.waitForTarget((target) => target.url() === url('popup.html'));
      return viewOf(await opened.asPage());
    },
    async openedPanel() {
      const opened = await driver.waitForTarget((target) => target.url() === url('sidepanel.html'));
      return viewOf(await opened.asPage());
    },
    async command(page, { name }) {
      await page.bringToFront();
      await dispatch(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab)`);
    },
    async badge(page) {
      await page.bringToFront();
      return v.parse(badgeSchema, await (await asker.page()).evaluate(READ_BADGE));
    },
    async killBackground() {
      const killed = worker();
      if (killed !== undefined) await stopWorker(await asker.page(), killed, worker);
    },
    async grantHost(pattern) {
      await changeHost(driver, extension.id, pattern, 'add');
      // Chromium notes the host as allowed, and hands it over when the extension asks.
      const ask = `chrome.permissions.request({ origins: [${JSON.stringify(pattern)}] })`;
      await (await asker.page()).evaluate(ask);
    },
    revokeHost: (pattern) => changeHost(driver, extension.id, pattern, 'remove'),
    async answerPrompt(pattern, allow, ask) {
      if (!allow) throw new Error('Chromium cannot refuse a permission without a window');
      await changeHost(driver, extension.id, pattern, 'add');
      await ask();
    },
    life: chromiumLife({
      driver,
      extension,
      folder: join(profile, 'wireprint'),
      url,
      asker: asker.page,
      worker: awake,
    }),
    consoleErrors: async () =>
      (await collectedErrors(driver, extension.id)).filter((error) => !STOPPED_AT_WORK.test(error)),
    async restart() {
      await endBrowser(driver);
      return launchChromium({ ...options, profile });
    },
    async close() {
      await endBrowser(driver);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Chrome says so of a background that was killed between its call of the browser and the answer; the second in code of its own. */
const STOPPED_AT_WORK =
  /^(?:Uncaught \(in promise\) Error: No SW @ .*background\.js|Error handling response: TypeError: [^\n]*\n\s+at extensions::permissions:[\d:]+ @ )$/u;

const badgeSchema = v.object({ text: v.string(), title: v.string() });
const pointSchema = v.nullable(v.object({ x: v.number(), y: v.number() }));

/** Asks about the active tab of the window in front: only there the browser tells which tab is which. */
const READ_BADGE = `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(async ([tab]) => ({
  text: await chrome.action.getBadgeText({ tabId: tab.id }),
  title: await chrome.action.getTitle({ tabId: tab.id }),
}))`;

/** A background tab of the extension's own origin, which may ask its APIs without waking the worker. */
function extensionAsker(driver: Driver, url: string) {
  let asked: Promise<Page> | undefined;
  const open = async () => {
    const page = await driver.newPage({ type: 'tab', background: true });
    await page.goto(url);
    return page;
  };
  return {
    url,
    async page() {
      // It goes with the extension when that is loaded anew.
      if (asked === undefined || (await asked).isClosed()) asked = open();
      return asked;
    },
  };
}

function viewOf(page: Page): View {
  const text = async () => v.parse(v.string(), await page.evaluate(VISIBLE_TEXT));
  return {
    text,
    eval: (expression) => page.evaluate(expression),
    waitFor: (pattern, timeoutMs) =>
      until(`${pattern} in ${page.url()}`, text, (seen) => pattern.test(seen), timeoutMs),
    async press(name) {
      const find = async () => v.parse(pointSchema, await page.evaluate(middleOfPressable(name)));
      const { x, y } = await until(`"${name}" to press`, find, (point) => point !== null);
      await page.mouse.click(x, y);
    },
    async key(name) {
      const [key = '', shift] = name.split('+').reverse();
      if (shift === 'Shift') await page.keyboard.down('Shift');
      await page.keyboard.press(key as KeyInput);
      if (shift === 'Shift') await page.keyboard.up('Shift');
    },
    // What is in sight, as the reader sees it: a popup cannot be grown, and beyond its edge Chromium paints it again.
    screenshot: async () => Buffer.from(await page.screenshot({ captureBeyondViewport: false })),
    close: () => page.close(),
  };
}
