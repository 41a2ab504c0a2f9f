import type { Page, Target } from 'puppeteer-core';
import { pause, until } from './wait.ts';

/**
 * A service worker that is started again keeps its target, and puppeteer's own session with that target then speaks
 * to nobody. So each word to it takes a session of its own.
 */
export async function evaluateInWorker(target: Target, expression: string): Promise<unknown> {
  const session = await target.createCDPSession();
  try {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach().catch(() => null);
  }
}

/** Milliseconds in which a worker that lives says so, however busy the machine. */
const ANSWER_MS = 500;

/** The same, or undefined where nothing comes back, as from one that is stopped. */
async function ask(target: Target, expression: string): Promise<unknown> {
  const answer = evaluateInWorker(target, expression).catch(() => undefined);
  return Promise.race([answer, pause(ANSWER_MS).then(() => undefined)]);
}

/** Whether it runs, is not that of private windows, and its script has the browser's doors already. */
export async function isAnswering(target: Target): Promise<boolean> {
  const isReady =
    'typeof chrome === "object" && chrome.storage !== undefined && !chrome.extension?.inIncognitoContext';
  return (await ask(target, isReady)) === true;
}

/** Stops the worker as the browser does; whoever waited for it may have started it again when this resolves. */
export async function stopWorker(asker: Page, target: Target, now: () => Target | undefined): Promise<void> {
  const mark = Math.random();
  await ask(target, `globalThis.wireprintMark = ${mark}`);
  const session = await asker.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  const isGone = async () =>
    now() !== target || (await ask(target, 'globalThis.wireprintMark ?? null')) !== mark;
  await until('the service worker gone', isGone, (is) => is);
}
