import type { Browser as Driver } from 'puppeteer-core';

/** Milliseconds that a browser has for closing what it holds open. */
const PATIENCE = 20_000;

/** Closes a browser. One that does not go when it is told to is ended, rather than that its test waits without end. */
export async function endBrowser(driver: Driver): Promise<void> {
  let isKilled = false;
  const late = setTimeout(() => {
    isKilled = true;
    console.warn('the browser did not close, and was killed');
    driver.process()?.kill('SIGKILL');
  }, PATIENCE);
  try {
    await driver.close();
  } catch (error) {
    if (!isKilled) throw error;
  } finally {
    clearTimeout(late);
  }
}
