import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveNews, type NewsServer } from '../../demo/server.ts';
import { BROWSERS, type Browser } from './support/browser.ts';
import { launch } from './support/launch.ts';
import { pause } from './support/wait.ts';

const PAGE = 'http://plain.example/';
const ELSEWHERE = 'http://elsewhere.example';

/** Ways to make code or HTML out of text; each says "done" where it could. */
const FROM_TEXT: Readonly<Record<string, string>> = {
  'HTML into an element': `document.createElement('div').innerHTML = '<b>x</b>'`,
  'HTML beside an element': `document.body.insertAdjacentHTML('beforeend', '<b>x</b>')`,
  'a document from text': `new DOMParser().parseFromString('<b>x</b>', 'text/html')`,
  'code that is evaluated': `(0, eval)('1')`,
  'a function from text': `new Function('return 1')()`,
  'a script in the page': `{ const script = document.createElement('script'); script.append('window.ran = true'); document.body.append(script); if (!window.ran) throw new Error('it did not run'); }`,
  'an address of a script': `document.createElement('script').src = '${ELSEWHERE}/never'`,
};

/** Ways to ask another host, each by a path of its own. The last one leaves the page. */
const WAYS: Readonly<Record<string, string>> = {
  fetch: `fetch(address).catch(() => {})`,
  beacon: `navigator.sendBeacon(address)`,
  request: `{ const request = new XMLHttpRequest(); request.open('GET', address); request.send(); }`,
  events: `new EventSource(address)`,
  picture: `new Image().src = address`,
  sheet: `put('link', { rel: 'stylesheet', href: address })`,
  frame: `put('iframe', { src: address })`,
  embedded: `put('object', { data: address })`,
  sound: `put('video', { src: address, preload: 'auto' })`,
  font: `new FontFace('other', 'url(' + address + ')').load().catch(() => {})`,
  form: `{ const form = put('form', { action: address, method: 'post' }); setTimeout(() => form.submit(), 300); }`,
};

/** Waits first: what a driver runs at once is free of the page's policy. */
const tried = (acts: Readonly<Record<string, string>>) => `(async () => {
  await new Promise((resolve) => setTimeout(resolve, 10));
  const put = (name, given) => { const element = Object.assign(document.createElement(name), given); document.body.append(element); return element; };
  const said = {};
  ${Object.entries(acts)
    .map(
      ([name, act]) =>
        `try { const address = '${ELSEWHERE}/${name}'; ${act}; said['${name}'] = 'done'; } catch { said['${name}'] = 'refused'; }`,
    )
    .join('\n')}
  return JSON.stringify(said);
})()`;

describe.each(BROWSERS)('%s: the policy of the extension’s pages', (kind) => {
  let server: NewsServer;
  let browser: Browser;

  beforeAll(async () => {
    const body = { type: 'text/html', body: '<!doctype html><title>A page</title><p>Without a policy.' };
    server = await serveNews({ sites: { 'plain.example': () => body, 'elsewhere.example': () => null } });
    browser = await launch(kind, { proxyPort: server.port });
    await browser.waitForTab('welcome.html');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const trying = async (page: Page, acts: Readonly<Record<string, string>>): Promise<unknown> =>
    JSON.parse(String(await page.evaluate(tried(acts))));
  const every = (acts: Readonly<Record<string, string>>, word: string) =>
    Object.fromEntries(Object.keys(acts).map((name) => [name, word]));
  const reached = () =>
    Object.keys(WAYS).filter((way) =>
      server.requests().some((request) => request.endsWith(`${ELSEWHERE}/${way}`)),
    );

  test('makes neither code nor HTML out of text', async () => {
    const own = await browser.openExtensionPage('options.html');
    expect(await trying(own, FROM_TEXT)).toEqual(every(FROM_TEXT, 'refused'));
  });

  test('lets nothing ask another host, by whatever way', async () => {
    const own = await browser.openExtensionPage('options.html');
    await trying(own, WAYS);
    await pause(2000);
    expect(reached()).toEqual([]);
  });

  test('is what stops them: a page without one does each of them', async () => {
    const page = await browser.openPage(PAGE);
    expect(await trying(page, FROM_TEXT)).toEqual(every(FROM_TEXT, 'done'));
    await trying(page, WAYS);
    await pause(2000);
    expect(reached()).toEqual(Object.keys(WAYS));
  });
});
