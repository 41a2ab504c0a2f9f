import type { Browser as Driver } from 'puppeteer-core';
import * as v from 'valibot';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { writeArchive } from './archive.ts';
import type { Life, TabBadge } from './life.ts';
import { raiseVersion } from './next-version.ts';
import { install, privileged } from './firefox-privileged.ts';

/** With the rights of Firefox, as firefox-privileged.ts: what tests of a long life need. */

const badgesSchema = v.array(
  v.object({ url: v.string(), text: v.string(), title: v.string(), isPrivate: v.boolean() }),
);

/** Badges of all tabs of all windows, without bringing any to the front. */
async function badges(driver: Driver, id: string): Promise<readonly TabBadge[]> {
  const answer = await privileged(
    driver,
    { id },
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
    const found = [];
    for (const window of Services.wm.getEnumerator('navigator:browser'))
      for (const tab of window.gBrowser.tabs) {
        const { badgeText, title } = action.action.getContextData(tab);
        const isPrivate = window.PrivateBrowsingUtils.isWindowPrivate(window);
        found.push({ url: tab.linkedBrowser.currentURI.spec, text: badgeText ?? '', title: title ?? '', isPrivate });
      }
    return found;`,
  );
  return v.parse(badgesSchema, answer);
}

const answerSchema = v.union([v.object({ value: v.string() }), v.object({ error: v.string() })]);

/** The message manager of the running background page; woken where it is asleep. */
const BACKGROUND = `
    const { extension } = WebExtensionPolicy.getByID(id);
    if (extension.backgroundState !== 'running') await extension.wakeupBackground();
    const view = [...extension.views].find((one) => one.viewType === 'background');
    const manager = view.xulBrowser.messageManager;
    const answerOf = (script) => new Promise((resolve) => {
      const heard = (message) => { manager.removeMessageListener('wireprint:background', heard); resolve(message.data); };
      manager.addMessageListener('wireprint:background', heard);
      manager.loadFrameScript('data:,' + encodeURIComponent(script), false);
    });`;

/** Evaluates an expression in the background page, as its own code would; a promise is awaited. */
async function evalInBackground(driver: Driver, id: string, expression: string): Promise<unknown> {
  const code = `(async () => {
    try { answer(JSON.stringify({ value: JSON.stringify((await (${expression})) ?? null) })); }
    catch (error) { answer(JSON.stringify({ error: String(error) })); }
  })()`;
  const script = `{
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: Cu.waiveXrays(content), wantXrays: false });
    const answer = (json) => sendAsyncMessage('wireprint:background', JSON.parse(json));
    Cu.exportFunction(answer, sandbox, { defineAs: 'answer' });
    Cu.evalInSandbox(${JSON.stringify(code)}, sandbox);
  }`;
  const reply = await privileged(driver, { id, script }, `${BACKGROUND} return answerOf(script);`);
  const answer = v.parse(answerSchema, reply);
  if ('error' in answer) throw new Error(answer.error);
  return JSON.parse(answer.value);
}

/**
 * Bytes of the background page by about:memory, after all memory was given back that can be: its window with all that
 * it holds on to, and its zone. What the engine has set aside but does not use is left out: it grows in large steps,
 * and says nothing about who holds on to what.
 */
async function backgroundHeap(driver: Driver, id: string): Promise<number> {
  const collect = `(async () => {
    const reporter = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    for (let i = 0; i < 3; i++) await new Promise((resolve) => reporter.minimizeMemoryUsage(resolve));
    sendAsyncMessage('wireprint:background', { value: '' });
  })()`;
  const bytes = await privileged(
    driver,
    { id, collect },
    `${BACKGROUND}
    await answerOf(collect);
    const page = view.uri.spec.replaceAll('/', '\\\\');
    const reporter = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    let sum = 0;
    const add = (process, path, kind, units, amount) => {
      if (path.startsWith('explicit/window-objects/top(' + page + ',') && !path.includes('/unused-gc-things')) sum += amount;
    };
    await new Promise((resolve) => reporter.getReports(add, null, resolve, null, false));
    return sum;`,
  );
  return v.parse(v.pipe(v.number(), v.minValue(1)), bytes);
}

/** Lets the extension see private windows, as about:addons does. It starts anew for that. */
async function allowPrivate(driver: Driver, id: string): Promise<void> {
  await privileged(
    driver,
    { id },
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] };
    await ExtensionPermissions.add(id, allowed, WebExtensionPolicy.getByID(id).extension);
    await (await AddonManager.getAddonByID(id)).reload();
    for (let i = 0; i < 200 && !WebExtensionPolicy.getByID(id)?.active; i++) await pause(50);
    await WebExtensionPolicy.getByID(id).readyPromise;`,
  );
}

/** Opens an address in the private window, which is opened where there is none; resolves when it has loaded. */
async function openPrivate(driver: Driver, url: string): Promise<void> {
  await privileged(
    driver,
    { url },
    `const isPrivate = (window) => window.PrivateBrowsingUtils?.isWindowPrivate(window);
    let there = [...Services.wm.getEnumerator('navigator:browser')].find(isPrivate);
    if (!there) {
      there = OpenBrowserWindow({ private: true });
      await new Promise((resolve) => there.addEventListener('load', resolve, { once: true }));
      for (let i = 0; i < 200 && !there.gBrowserInit?.delayedStartupFinished; i++) await pause(50);
    }
    const tab = there.gBrowser.addTab(url, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
    there.gBrowser.selectedTab = tab;
    const { linkedBrowser } = tab;
    for (let i = 0; i < 400; i++) {
      if (linkedBrowser.currentURI.spec === url && !linkedBrowser.webProgress?.isLoadingDocument) return;
      await pause(25);
    }
    throw new Error('the private page did not load: ' + linkedBrowser.currentURI.spec);`,
  );
}

/** Closes all private windows, as the last click of a reader does. */
async function closePrivate(driver: Driver): Promise<void> {
  await privileged(
    driver,
    {},
    `for (const window of Services.wm.getEnumerator('navigator:browser'))
      if (window.PrivateBrowsingUtils.isWindowPrivate(window)) window.close();
    await pause(200);`,
  );
}

/** Clicks the toolbar button in the private window and answers with the text of the popup once it matches. */
async function privatePopup(driver: Driver, id: string, pattern: RegExp): Promise<string> {
  const answer = await privileged(
    driver,
    { id, source: pattern.source, flags: pattern.flags },
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
    const isPrivate = (window) => window.PrivateBrowsingUtils?.isWindowPrivate(window);
    const there = [...Services.wm.getEnumerator('navigator:browser')].find(isPrivate);
    there.focus();
    action.triggerAction(there);
    const script = "sendAsyncMessage('wireprint:text', content.document.body?.innerText ?? '')";
    let text = '';
    for (let i = 0; i < 200; i++) {
      await pause(50);
      const popup = there.document.querySelector('.webextension-popup-browser');
      if (!popup?.currentURI?.spec.startsWith('moz-extension')) continue;
      text = await new Promise((resolve) => {
        const heard = (message) => { popup.messageManager.removeMessageListener('wireprint:text', heard); resolve(message.data); };
        popup.messageManager.addMessageListener('wireprint:text', heard);
        popup.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
      });
      if (new RegExp(source, flags).test(text)) break;
    }
    there.document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup();
    return text;`,
  );
  return v.parse(v.string(), answer);
}

/** Of each request to the network: by whose right it is made, and for which document. */
async function recordRequests(driver: Driver): Promise<void> {
  await privileged(
    driver,
    {},
    `globalThis.wireprintRequests = [];
    globalThis.wireprintObserver = { observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo ?? {};
      const isOurs = [triggeringPrincipal, loadingPrincipal].some((one) => one?.schemeIs?.('moz-extension'));
      if (isOurs) globalThis.wireprintRequests.push(channel.URI.spec);
    } };
    Services.obs.addObserver(globalThis.wireprintObserver, 'http-on-modify-request');`,
  );
}

async function recordedRequests(driver: Driver): Promise<readonly string[]> {
  return v.parse(v.array(v.string()), await privileged(driver, {}, 'return globalThis.wireprintRequests;'));
}

export function firefoxLife(driver: Driver, id: string, extension: string, profile: string): Life {
  const next = join(profile, 'next');
  let copied: Promise<void> | undefined;
  return {
    badges: () => badges(driver, id),
    async update() {
      await (copied ??= cp(extension, next, { recursive: true }));
      await raiseVersion(next);
      const archive = join(profile, 'next.xpi');
      await writeArchive(next, archive);
      await install(driver, archive);
    },
    evalInBackground: (expression) => evalInBackground(driver, id, expression),
    backgroundHeap: () => backgroundHeap(driver, id),
    allowPrivate: () => allowPrivate(driver, id),
    openPrivate: (url) => openPrivate(driver, url),
    privatePopup: (pattern) => privatePopup(driver, id, pattern),
    closePrivate: () => closePrivate(driver),
    recordRequests: () => recordRequests(driver),
    recordedRequests: () => recordedRequests(driver),
  };
}
