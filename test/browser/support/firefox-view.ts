import type { Browser as Driver } from 'puppeteer-core';
import * as v from 'valibot';
import type { View } from './browser.ts';
import { ACTION, privileged } from './firefox-privileged.ts';
import { middleNow, middleOfPressable, VISIBLE_TEXT } from './in-page.ts';
import { until } from './wait.ts';

/**
 * What Firefox shows beside its tabs, which no driver reaches: the popup in its panel and the sidebar. Read by frame
 * scripts; keys and clicks are the browser's own events, so that the page counts them as the reader's.
 */
export type Place = 'popup' | 'sidebar';

/** Expressions for the element that holds the extension's page. */
const HOLDERS: Readonly<Record<Place, string>> = {
  popup: `document.querySelector('.webextension-popup-browser')`,
  sidebar: `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`,
};

const isOpen = (place: Place) =>
  place === 'popup'
    ? `holder?.currentURI?.spec.startsWith('moz-extension') && holder.closest('panel')?.state === 'open'`
    : `SidebarController.isOpen && holder?.currentURI?.spec.startsWith('moz-extension')`;

const opened = (place: Place) => `
    for (let i = 0; i < 200; i++) {
      const holder = ${HOLDERS[place]};
      if (${isOpen(place)}) return;
      await pause(50);
    }
    throw new Error('the ${place} did not open');`;

/** Clicks the toolbar button and resolves when the popup's panel is open. */
export async function openPopup(driver: Driver, id: string): Promise<void> {
  await privileged(
    driver,
    { id },
    `${ACTION}
    window.focus();
    action.triggerAction(window);
    ${opened('popup')}`,
  );
}

export async function closePopup(driver: Driver): Promise<void> {
  await privileged(
    driver,
    {},
    `${HOLDERS.popup}?.closest('panel')?.hidePopup();
    for (let i = 0; i < 100 && ${HOLDERS.popup}; i++) await pause(50);`,
  );
}

/** The popup or the sidebar, once it is open, whoever opened it. */
export async function openedView(driver: Driver, place: Place): Promise<View> {
  await privileged(driver, {}, opened(place));
  const run = (expression: string) => evalIn(driver, place, expression);
  const text = () => run(VISIBLE_TEXT).then((seen) => v.parse(v.string(), seen));
  return {
    text,
    eval: run,
    waitFor: (pattern, timeoutMs) =>
      until(`${pattern} in the ${place}`, text, (seen) => pattern.test(seen), timeoutMs),
    async press(name) {
      const find = async () => v.parse(pointSchema, await run(middleOfPressable(name)));
      // What comes late moves the rest, and may do so until the very moment of the click.
      do await until(`"${name}" to press`, find, (found) => found !== null);
      while (!(await clickIn(driver, place, name)));
    },
    key: (name) => pressKeyIn(driver, place, name),
    screenshot: async () => Buffer.from(await snapshot(driver, place), 'base64'),
    close: () => (place === 'popup' ? closePopup(driver) : closeSidebar(driver)),
  };
}

async function closeSidebar(driver: Driver): Promise<void> {
  await privileged(driver, {}, `SidebarController.hide();`);
}

const pointSchema = v.nullable(v.object({ x: v.number(), y: v.number() }));
const answerSchema = v.union([v.object({ value: v.string() }), v.object({ error: v.string() })]);

/** Evaluates an expression in the page's document; a promise is awaited. */
async function evalIn(driver: Driver, place: Place, expression: string): Promise<unknown> {
  const answer = await inFrame(
    driver,
    place,
    `const window = content, document = content.document;
    (async () => {
      try { answer({ value: JSON.stringify((await (${expression})) ?? null) }); }
      catch (error) { answer({ error: String(error) }); }
    })();`,
  );
  if ('error' in answer) throw new Error(answer.error);
  return JSON.parse(answer.value);
}

/** A click of the mouse where the name is now; whether it is. Answered before it is made: it may close what was clicked. */
async function clickIn(driver: Driver, place: Place, name: string | RegExp): Promise<boolean> {
  const answer = await inFrame(
    driver,
    place,
    `const window = content, document = content.document;
    const point = ${middleNow(name)};
    answer({ value: String(point !== null) });
    const click = { button: 0, clickCount: 1 };
    for (const type of point === null ? [] : ['mousedown', 'mouseup'])
      content.synthesizeMouseEvent(type, point.x, point.y, click, {});`,
  );
  return 'value' in answer && answer.value === 'true';
}

async function inFrame(driver: Driver, place: Place, statements: string) {
  const script = `{
    const answer = (data) => sendAsyncMessage('wireprint:answer', data);
    ${statements}
  }`;
  const reply = await privileged(
    driver,
    { script },
    `const manager = ${HOLDERS[place]}?.messageManager;
    if (!manager) throw new Error('no ${place} is open');
    return new Promise((resolve) => {
      const heard = (message) => { manager.removeMessageListener('wireprint:answer', heard); resolve(message.data); };
      manager.addMessageListener('wireprint:answer', heard);
      manager.loadFrameScript('data:,' + encodeURIComponent(script), false);
    });`,
  );
  return v.parse(answerSchema, reply);
}

/** Presses a key as a keyboard does: the window hears of it first, and the page where the window lets it through. */
async function pressKeyIn(driver: Driver, place: Place, name: string): Promise<void> {
  const isShifted = name.startsWith('Shift+');
  await privileged(
    driver,
    { key: name.replace('Shift+', '').replace('Space', ' '), isShifted },
    `const holder = ${HOLDERS[place]};
    if (!holder) throw new Error('no ${place} is open');
    const window = holder.ownerDocument.defaultView;
    if (window.document.activeElement !== holder) { holder.focus(); await pause(100); }
    const codes = { Tab: 9, Enter: 13, Escape: 27, ' ': 32, ArrowDown: 40, ArrowUp: 38 };
    const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    keyboard.beginInputTransactionForTests(window);
    const codeOf = (key) => (key === ' ' ? 'Space' : key.length === 1 ? 'Key' + key.toUpperCase() : key);
    const stroke = (key, keyCode) => new window.KeyboardEvent('', { key, code: codeOf(key), keyCode });
    const shift = new window.KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft', keyCode: 16 });
    if (isShifted) keyboard.keydown(shift);
    const pressed = stroke(key, codes[key] ?? key.toUpperCase().charCodeAt(0));
    keyboard.keydown(pressed);
    keyboard.keyup(pressed);
    if (isShifted) keyboard.keyup(shift);`,
  );
}

/** What is seen of the page, PNG in base64. */
async function snapshot(driver: Driver, place: Place): Promise<string> {
  const answer = await privileged(
    driver,
    {},
    `const holder = ${HOLDERS[place]};
    const box = holder.getBoundingClientRect();
    const image = await holder.browsingContext.currentWindowGlobal
      .drawSnapshot(new DOMRect(0, 0, box.width, box.height), 2, 'white');
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1];`,
  );
  return v.parse(v.string(), answer);
}
