/** Draws every view in light, dark and right-to-left with Chromium, into artifacts/views. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { launch } from 'puppeteer-core';
import { createServer } from 'vite';
import { viewNames } from '../test/views/names.ts';

const root = fileURLToPath(new URL('../test/views/', import.meta.url));
const out = fileURLToPath(new URL('../artifacts/views/', import.meta.url));
const LOOKS = [
  { name: 'light', scheme: 'light', dir: 'ltr' },
  { name: 'dark', scheme: 'dark', dir: 'ltr' },
  { name: 'rtl', scheme: 'light', dir: 'rtl' },
] as const;

const wanted = process.argv.slice(2);
await mkdir(out, { recursive: true });
const server = await createServer({
  root,
  configFile: false,
  plugins: [preact()],
  logLevel: 'warn',
  server: { port: 0, fs: { strict: false } },
});
await server.listen();
const browser = await launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--hide-scrollbars'],
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error));
for (const view of viewNames.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const isPopup = !view.startsWith('welcome') && !view.startsWith('demo');
  await page.setViewport({ width: isPopup ? 380 : 900, height: 600, deviceScaleFactor: isPopup ? 2 : 1 });
  for (const look of LOOKS) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
    await page.goto(`${server.resolvedUrls!.local[0]}?view=${view}&dir=${look.dir}`, {
      waitUntil: 'networkidle0',
    });
    await new Promise((resolve) => setTimeout(resolve, 350));
    await page.screenshot({ path: `${out}${view}-${look.name}.png` });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (height <= 600 || look.name !== 'light') continue;
    await page.setViewport({ ...page.viewport()!, height });
    await page.screenshot({ path: `${out}${view}-whole.png` });
    await page.setViewport({ ...page.viewport()!, height: 600 });
  }
}
await browser.close();
await server.close();
