import type { Browser as Driver } from 'puppeteer-core';
import * as v from 'valibot';
import type { Badge } from './browser.ts';

/**
 * Everything that runs with the rights of Firefox itself, sent over WebDriver BiDi into the browser window
 * (`--remote-allow-system-access`). These are internals of Firefox and of puppeteer-core, which is pinned for
 * their sake; nothing but this file, firefox-view.ts and firefox-life.ts touches them. The bodies are strings, since they run in a world whose
 * globals (Services, ChromeUtils, WebExtensionPolicy) TypeScript does not know.
 */

interface Connection {
  send(method: string, params: object): Promise<unknown>;
}

const isConnection = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';
const connectedSchema = v.object({ connection: v.custom<Connection>(isConnection) });
const replySchema = v.object({ result: v.unknown() });
const treeSchema = v.object({ contexts: v.tupleWithRest([v.object({ context: v.string() })], v.unknown()) });
const evaluatedSchema = v.variant('type', [
  v.object({ type: v.literal('success'), result: v.object({ value: v.string() }) }),
  v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
]);

/** A raw BiDi command; puppeteer-core has no public way to send one. */
async function send(driver: Driver, method: string, params: object): Promise<unknown> {
  const { connection } = v.parse(connectedSchema, driver);
  return v.parse(replySchema, await connection.send(method, params)).result;
}

/** Runs the body of an async function in the browser window; arguments and result travel as JSON. */
export async function privileged(driver: Driver, args: object, body: string): Promise<unknown> {
  const tree = await send(driver, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const answer = await send(driver, 'script.callFunction', {
    functionDeclaration: `async (json) => {
      const { ${Object.keys(args).join(', ')} } = JSON.parse(json);
      const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const result = await (async () => { ${body} })();
      return JSON.stringify(result ?? null);
    }`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    awaitPromise: true,
    target: { context: v.parse(treeSchema, tree).contexts[0].context },
  });
  return resultOf(answer);
}

function resultOf(answer: unknown): unknown {
  const evaluated = v.parse(evaluatedSchema, answer);
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
  return JSON.parse(evaluated.result.value);
}

const tabsSchema = v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) });

/** The open tabs. `page.url()` does not follow pages of extensions. */
export async function openTabs(driver: Driver): Promise<readonly { context: string; url: string }[]> {
  return v.parse(tabsSchema, await send(driver, 'browsingContext.getTree', { maxDepth: 0 })).contexts;
}

/** Evaluates an expression in a browsing context; the value travels as JSON. */
export async function evaluateIn(driver: Driver, context: string, expression: string): Promise<unknown> {
  const answer = await send(driver, 'script.evaluate', {
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
    awaitPromise: true,
    target: { context },
  });
  return resultOf(answer);
}

/** Gives the keyboard to the tab in front, where the last Tab has led out of it. */
export async function focusTab(driver: Driver): Promise<void> {
  await privileged(driver, {}, `window.focus(); gBrowser.selectedBrowser.focus();`);
}

/** Sets preferences, as about:config does. */
export async function setPreferences(
  driver: Driver,
  preferences: Readonly<Record<string, number>>,
): Promise<void> {
  await privileged(
    driver,
    { preferences },
    `for (const [name, value] of Object.entries(preferences)) Services.prefs.setIntPref(name, value);`,
  );
}

/** Installs an archive for good, so that it is still there after a restart. */
export async function install(driver: Driver, archive: string): Promise<void> {
  await send(driver, 'webExtension.install', {
    extensionData: { type: 'archivePath', path: archive },
    'moz:permanent': true,
  });
}

/** The host of the extension's own pages, once it runs. */
export async function extensionHost(driver: Driver, id: string): Promise<string> {
  const answer = await privileged(
    driver,
    { id },
    `for (let i = 0; i < 200; i++) {
      const policy = WebExtensionPolicy.getByID(id);
      if (policy?.extension?.hasCompletedStartup ?? policy) { await policy.readyPromise; return policy.mozExtensionHostname; }
      await pause(50);
    }
    throw new Error('the extension did not start');`,
  );
  return v.parse(v.string(), answer);
}

/** `page.goto` waits for load events that Firefox keeps to itself on extension pages; this does not. */
export async function navigate(driver: Driver, context: string, url: string): Promise<void> {
  await send(driver, 'browsingContext.navigate', { context, url, wait: 'complete' });
}

export const ACTION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);`;

const badgeSchema = v.object({ text: v.string(), title: v.string() });

/** Badge and title of the toolbar button for the tab in front. */
export async function toolbarButton(driver: Driver, id: string): Promise<Badge> {
  const answer = await privileged(
    driver,
    { id },
    `${ACTION}
    const { badgeText, title } = action.action.getContextData(gBrowser.selectedTab);
    return { text: badgeText ?? '', title: title ?? '' };`,
  );
  return v.parse(badgeSchema, answer);
}

/** Chooses the entry with this title in the context menu that is open or about to open. */
export async function chooseInMenu(driver: Driver, title: string): Promise<void> {
  await privileged(
    driver,
    { title },
    `const menu = document.getElementById('contentAreaContextMenu');
    for (let i = 0; i < 200 && menu.state !== 'open'; i++) await pause(50);
    const entries = [...menu.querySelectorAll('menuitem')].filter((item) => !item.hidden);
    const entry = entries.find((item) => item.getAttribute('label') === title);
    entry?.doCommand();
    menu.hidePopup();
    if (!entry) throw new Error('the menu has no entry ' + title + ' but ' + entries.map((e) => e.getAttribute('label')));`,
  );
}

/** Gives the command of the extension that is bound to this letter, as its key does. */
export async function pressKey(driver: Driver, letter: string): Promise<void> {
  await privileged(
    driver,
    { letter },
    `const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
    const key = keys.find((one) => one.getAttribute('key')?.toUpperCase() === letter);
    if (!key) throw new Error('no command has the key ' + letter);
    key.doCommand();`,
  );
}

export async function terminateBackground(driver: Driver, id: string): Promise<void> {
  await privileged(
    driver,
    { id },
    `await WebExtensionPolicy.getByID(id).extension.terminateBackground({ disableResetIdleForTest: true });`,
  );
}

/** Presses a button of the real permission doorhanger, after the delay that guards it against clickjacking. */
export async function answerDoorhanger(driver: Driver, allow: boolean): Promise<void> {
  await privileged(
    driver,
    { allow },
    `for (let i = 0; i < 200; i++) {
      const question = document.getElementById('addon-webext-permissions-notification');
      if (question && !question.hidden && question.closest('panel')?.state === 'open') {
        await pause(600);
        (allow ? question.button : question.secondaryButton).click();
        return;
      }
      await pause(50);
    }
    throw new Error('no permission question came up');`,
  );
}

/** Adds or removes an optional host permission, as about:addons does. */
export async function changeHost(
  driver: Driver,
  id: string,
  pattern: string,
  change: 'add' | 'remove',
): Promise<void> {
  await privileged(
    driver,
    { id, pattern, change },
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const asked = { permissions: [], origins: [pattern], data_collection: [] };
    await ExtensionPermissions[change](id, asked, WebExtensionPolicy.getByID(id).extension);`,
  );
}

/**
 * Uncaught errors of the extension's own code in any process, from the browser console. What the code logs
 * itself with `console.error` stays in its own process and is not seen here; Chromium's list has it.
 */
export async function consoleErrors(driver: Driver, host: string): Promise<readonly string[]> {
  const answer = await privileged(
    driver,
    { host },
    `return Services.console.getMessageArray().flatMap((message) => {
      try { message.QueryInterface(Ci.nsIScriptError); } catch { return []; }
      const isError = !(message.flags & Ci.nsIScriptError.warningFlag) && !(message.flags & Ci.nsIScriptError.infoFlag);
      if (!isError || !message.sourceName?.includes(host)) return [];
      return [message.errorMessage + ' @ ' + message.sourceName + ':' + message.lineNumber];
    });`,
  );
  return v.parse(v.array(v.string()), answer);
}
