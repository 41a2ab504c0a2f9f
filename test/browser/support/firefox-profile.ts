import { existsSync, realpathSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { endBrowser } from './end-browser.ts';

/** Emptied by `npm ci`. */
const CACHE = resolve('node_modules/.cache/wireprint');

/**
 * Not copied: where the extensions of that profile lay, and settings that were there at the start, which the driver puts
 * back at the end of a browser, so that one started again would know nothing of what was installed.
 */
const ITS_OWN = ['addonStartup.json.lz4', 'extensions.json', 'prefs.js', 'user.js'];

/**
 * A profile of its own, copied from one in which this Firefox was started once, without the extension. What Firefox
 * does at its very first start is a third of the processor time of a start, and no test is about that.
 */
export async function freshProfile(executable: string): Promise<string> {
  const startedOnce = join(CACHE, `firefox-${statSync(realpathSync(executable)).mtimeMs}`);
  if (!existsSync(startedOnce)) await startOnce(executable, startedOnce);
  const profile = await mkdtemp(join(tmpdir(), 'wireprint-firefox-'));
  await cp(startedOnce, profile, { recursive: true });
  return profile;
}

/** Gets its name when it is whole: another process may be making one as well, and the first counts. */
async function startOnce(executable: string, folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const made = await mkdtemp(join(CACHE, 'starting-'));
  const driver = await launch({ browser: 'firefox', executablePath: executable, args: ['--profile', made] });
  await (await driver.newPage()).goto('about:blank');
  await endBrowser(driver);
  for (const name of ITS_OWN) await rm(join(made, name), { force: true });
  await rename(made, folder).catch(() => rm(made, { recursive: true }));
}
