import type { Browser as Driver, Extension, Page, Target } from 'puppeteer-core';
import * as v from 'valibot';
import { evaluateInWorker } from './chromium-worker.ts';
import { allowPrivate, popupPage, reload } from './chromium-privileged.ts';
import type { Life, TabBadge } from './life.ts';
import { raiseVersion } from './next-version.ts';
import { until } from './wait.ts';

const badgesSchema = v.array(
  v.object({ url: v.string(), text: v.string(), title: v.string(), isPrivate: v.boolean() }),
);

const READ_BADGES = `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(async (tab) => ({
  url: tab.url ?? '',
  isPrivate: tab.incognito,
  text: await chrome.action.getBadgeText({ tabId: tab.id }),
  title: await chrome.action.getTitle({ tabId: tab.id }),
}))))`;

async function badgesSeenBy(asker: Page): Promise<readonly TabBadge[]> {
  return v.parse(badgesSchema, await asker.evaluate(READ_BADGES));
}

const heapSchema = v.object({ usedSize: v.number() });

async function heapOf(worker: Target): Promise<number> {
  const session = await worker.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = v.parse(heapSchema, await session.send('Runtime.getHeapUsage'));
  await session.detach();
  return usedSize;
}

export interface ChromiumLifeOptions {
  readonly driver: Driver;
  readonly extension: Extension;
  /** Folder that the extension was installed from. */
  readonly folder: string;
  readonly url: (path: string) => string;
  readonly asker: () => Promise<Page>;
  /** The running worker, woken where it is asleep. */
  readonly worker: () => Promise<Target>;
}

export function chromiumLife({ driver, extension, folder, url, asker, worker }: ChromiumLifeOptions): Life {
  // Only pages of the private window's own half of the extension see its tabs.
  let privateAsker: Promise<Page> | undefined;
  const openPrivateAsker = async () => {
    const before = new Set(driver.targets());
    const page = url('manifest.json');
    const opening = driver.waitForTarget((target) => !before.has(target) && target.url() === page);
    await (await asker()).evaluate(
      `chrome.windows.create(${JSON.stringify({ incognito: true, url: page })})`,
    );
    const opened = await (await opening).page();
    if (!opened) throw new Error('no page in the private window');
    return opened;
  };
  const inPrivate = () => (privateAsker ??= openPrivateAsker());

  return {
    async badges() {
      const seen = await badgesSeenBy(await asker());
      return privateAsker === undefined ? seen : [...seen, ...(await badgesSeenBy(await privateAsker))];
    },
    async update() {
      await raiseVersion(folder);
      await reload(driver, extension.id);
    },
    evalInBackground: async (expression) => evaluateInWorker(await worker(), expression),
    backgroundHeap: async () => heapOf(await worker()),
    allowPrivate: () => allowPrivate(driver, extension.id),
    async openPrivate(address) {
      const create = `chrome.tabs.create({ url: ${JSON.stringify(address)} }).then((tab) => tab.id)`;
      const tabId = v.parse(v.number(), await (await inPrivate()).evaluate(create));
      await until(
        `${address} in the private window`,
        async () => (await inPrivate()).evaluate(`chrome.tabs.get(${tabId}).then((tab) => tab.status)`),
        (status) => status === 'complete',
      );
    },
    async privatePopup(pattern) {
      const pages = await driver.pages();
      const front = pages.at(-1)!;
      const popup = await popupPage(driver, extension, front, url(''));
      const text = await until(
        `${pattern} in the private popup`,
        async () => v.parse(v.string(), await popup.evaluate('document.body?.innerText ?? ""')),
        (seen) => pattern.test(seen),
      );
      await popup.close();
      return text;
    },
    recordRequests: () => Promise.resolve(),
    recordedRequests: () => Promise.resolve([]),
    async closePrivate() {
      const asker = await inPrivate();
      const others = `chrome.tabs.getCurrent().then(async (own) => {
        const all = await chrome.tabs.query({});
        await Promise.all(all.filter((tab) => tab.id !== own.id).map((tab) => chrome.tabs.remove(tab.id)));
      })`;
      await asker.evaluate(others);
      await asker.close();
      privateAsker = undefined;
    },
  };
}
