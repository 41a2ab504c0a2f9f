// Draws assets/icon.svg in the sizes that browsers ask for: `npm run -s icons`. The pictures are kept in the
// repository, since a build machine need not have a browser.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';

/** Pixels. 16 and 32: toolbar; 48: list of extensions; 128: installation and stores. */
const SIZES = [16, 32, 48, 128];

const svg = await readFile('assets/icon.svg', 'utf8');
const browser = await launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
/** On sites that are off the toolbar shows the same sign without its colour. */
const FOLDERS = [
  { folder: 'public/icon', sizes: SIZES, filter: 'none' },
  { folder: 'public/muted', sizes: [16, 32], filter: 'grayscale(1) opacity(0.55)' },
];

for (const { folder, sizes, filter } of FOLDERS) {
  await mkdir(folder, { recursive: true });
  for (const size of sizes) {
    const page = await browser.newPage();
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px;filter:${filter}}</style>${svg}`,
    );
    await writeFile(`${folder}/${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
