import type { Browser as Driver, Target } from 'puppeteer-core';
import * as v from 'valibot';
import { pause, until } from './wait.ts';

/**
 * A service worker that is started again keeps its target, and puppeteer's worker of that target then speaks to
 * nobody. So each word to it takes a session of its own.
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
const ANSWER_MS = 1000;

/** One that is just being stopped is still there, and does not answer. */
export async function isAnswering(target: Target): Promise<boolean> {
  const late = pause(ANSWER_MS).then(() => false);
  return Promise.race([evaluateInWorker(target, 'true').then((is) => is === true), late]);
}

const idSchema = v.object({ _targetId: v.string() });

/** Stops the worker as the browser does; whoever waited for it may have started it again when this resolves. */
export async function stopWorker(
  driver: Driver,
  target: Target,
  now: () => Target | undefined,
): Promise<void> {
  const mark = `globalThis.wireprintMark = ${Math.random()}`;
  const marked = await Promise.race([evaluateInWorker(target, mark), pause(ANSWER_MS)]).catch(() => null);
  const browser = await driver.target().createCDPSession();
  await browser
    .send('Target.closeTarget', { targetId: v.parse(idSchema, target)._targetId })
    .catch(() => null);
  // The session that puppeteer holds by itself would keep it alive.
  await target
    .worker()
    .then((worker) => worker?.client.detach())
    .catch(() => null);
  await browser.detach();
  const isGone = async () => {
    const there = now();
    if (there === undefined || there !== target) return true;
    return (await evaluateInWorker(there, 'globalThis.wireprintMark')) !== marked;
  };
  await until('the service worker gone', isGone, (is) => is);
}
