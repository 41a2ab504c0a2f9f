// Opens a copied article in a real browser with the built extension, clicks the toolbar icon and says what the
// popup says: `npm run demo`. Options: --firefox, --story=ID (see demo/stories), --stay (until the window is closed).
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { outletOf, storyUrl } from '../demo/outlets.ts';
import { serveNews } from '../demo/server.ts';
import { loadStories } from '../demo/story.ts';
import type { Answer } from '../test/browser/support/answer.ts';
import { answerOf } from '../test/browser/support/answer.ts';
import type { Browser, BrowserKind } from '../test/browser/support/browser.ts';
import { buildIfStale } from '../test/browser/support/build.ts';
import { EXECUTABLES, launch } from '../test/browser/support/launch.ts';
import { pause } from '../test/browser/support/wait.ts';

const options = process.argv.slice(2);
const SCREENSHOT = resolve('artifacts/demo-popup.png');

const wanted = options.find((option) => option.startsWith('--story='))?.slice(8) ?? 'ferry-inquiry-reworded';
const stories = await loadStories();
const story = stories.find(({ id }) => id === wanted);
if (!story) {
  console.error(`No story “${wanted}”. There are: ${stories.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}

const server = await serveNews({});
const browser = await start();
try {
  const page = await browser.openPage(storyUrl(story));
  const popup = await browser.clickAction(page);
  const answer = await answerOf(popup);
  await mkdir(resolve('artifacts'), { recursive: true });
  await writeFile(SCREENSHOT, await popup.screenshot());
  console.log(inWords(answer));
  console.log(`\nThe popup as a picture: ${relative('.', SCREENSHOT)}`);
  if (options.includes('--stay')) await closedByReader();
} finally {
  await browser.close().catch(() => undefined);
  await server.close();
}

/** Chromium where there is one, else Firefox; with a window where there is a display. */
async function start(): Promise<Browser> {
  const order: BrowserKind[] = options.includes('--firefox') ? ['firefox'] : ['chromium', 'firefox'];
  const kind = order.find((candidate) => existsSync(EXECUTABLES[candidate]));
  if (!kind)
    throw new Error(`Neither ${order.map((candidate) => EXECUTABLES[candidate]).join(' nor ')} is there.`);
  buildIfStale(kind);
  const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const started = await launch(kind, { proxyPort: server.port, headless: !hasDisplay });
  await started.waitForTab('welcome.html');
  console.log(
    `\n${started.version}${hasDisplay ? '' : ', without a window'}, with the extension of this folder`,
  );
  return started;
}

async function closedByReader(): Promise<void> {
  console.log('Close the browser, or press Ctrl+C, to end.');
  const isOpen = async () => (await browser.tabs()).length > 0;
  while (await isOpen().catch(() => false)) await pause(500);
}

/** The popup's answer as lines of text. */
function inWords({ heading, source, quotations, facts, map }: Answer): string {
  const lines = [
    `Page:     ${story?.headline} (${story && outletOf(story).name})`,
    `Verdict:  ${heading}`,
    ...(source === null ? [] : [`Source:   ${source}`]),
    ...(map.length === 0
      ? []
      : [`Map:      ${counted(map.map((name) => name.replace(/:.*$/u, '').toLowerCase()))}`]),
    ...facts.map(({ there, here }) => `Fact:     ${there} there, ${here} here`),
    ...quotations.flatMap(({ speaker, there, here }) => [
      `Quoted:   ${speaker}`,
      `  there:  ${there}`,
      `  here:   ${here}`,
    ]),
  ];
  return lines.join('\n');
}

/** "7 reworded, 1 added" */
function counted(names: readonly string[]): string {
  return [...new Set(names)]
    .map((name) => `${names.filter((other) => other === name).length} ${name}`)
    .join(', ');
}
