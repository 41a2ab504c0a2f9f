// Draws views in every look with Chromium, into artifacts/views: `node scripts/views.ts [view…]`.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { viewNames } from '../test/views/names.ts';
import { homeWidth, LOOKS, openStudio } from '../test/views/studio.ts';

const folder = fileURLToPath(new URL('../artifacts/views/', import.meta.url));
const wanted = process.argv.slice(2);

await mkdir(folder, { recursive: true });
const studio = await openStudio();
for (const view of viewNames.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  for (const look of LOOKS) {
    await studio.show(view, look, homeWidth(view));
    await studio.page.screenshot({ path: `${folder}${view}-${look.name}.png` });
    const height = await studio.page.evaluate(() => document.documentElement.scrollHeight);
    if (height <= 600 || look.name !== 'light') continue;
    await studio.page.setViewport({ ...studio.page.viewport()!, height });
    await studio.page.screenshot({ path: `${folder}${view}-whole.png` });
  }
}
await studio.close();
