import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import type { Site } from '../../demo/server.ts';
import { recordOf } from '../../lib/corpus/record.ts';
import { english } from '../../lib/wording/en.ts';
import { englishSettings } from '../../lib/wording/en/settings.ts';
import { packRecords } from '../../scripts/pack-records.ts';
import { answerOf } from './support/answer.ts';
import { BROWSERS } from './support/browser.ts';
import { serveHttps, type HttpsSites } from './support/https-sites.ts';
import { optionsPage, type OptionsPage } from './support/options-page.ts';
import { openSession, type Session } from './support/session.ts';
import { pause, until } from './support/wait.ts';

const { options, library, keeping } = englishSettings;

const FERRY = {
  title: 'Old mill becomes a school for clockmakers',
  text: `The disused corn mill at Vellin will be turned into a school for clockmakers, the district announced on Tuesday evening after a debate of four hours.

Forty apprentices a year are to learn how to cut wheels, set jewels and mend tower clocks under the beams where flour was ground until the flood of 1987.

“We have more clocks than people who can mend them,” said Odile Marrant, who has looked after the belfry for thirty years and will teach the first class.

The roof alone costs two million crowns, of which a foundation in the capital pays half; the rest comes from the sale of a meadow beside the weir.

Neighbours fear the noise of hammers at night. The architect promised walls of cork and clay, and windows that stay shut after nine.`,
};
const LAMPS = {
  title: 'Harbour lamps go back to oil for a week',
  text: `For one week in November the harbour of Sunnfell will be lit by oil lamps again, to remember the winter when the power station burned down and the fishermen came home by their light.

Two hundred and twelve lamps have been lent by families who kept them in attics and boat sheds, some of them with the soot of that winter still on the glass.

The harbour master will light the first himself on Sunday at dusk, and the youngest pupil of the village school the last, before the choir sings on the pier.

Ships over thirty metres are asked to wait outside until morning, since their captains may not know the old signals any more.

The insurance of the port insisted on six buckets of sand beside each lamp, which the scouts have filled and carried over the weekend.`,
};
const ORCHARD = {
  title: 'Last orchard of the valley is sold to its pickers',
  text: `The last orchard in the valley of Brent has been bought by the people who pick it, eleven families who paid with their savings and a loan of the village bank.

Its owner, who has no children, turned down a better offer of a builder of holiday homes because he wanted to see blossom from his window as long as he lives.

Three thousand trees stand there, among them a pear that is found nowhere else and that pharmacists once bought for a syrup against cough.

The pickers want to press cider, let school classes graft their own trees, and leave the steepest slope to the bees.

A first harvest under the new names is due in September, if the frost of next week spares the flowers as the old men foretell.`,
};
interface Story {
  readonly title: string;
  readonly text: string;
}

function pageOf({ title, text }: Story, published?: string): string {
  const dated = published === undefined ? '' : `,"datePublished":"${published}"`;
  const paragraphs = text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="og:type" content="article">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}"${dated}}</script>
</head><body><article><h1>${title}</h1>${paragraphs}</article></body></html>`;
}

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

const site =
  (pages: Readonly<Record<string, string>>): Site =>
  (path) =>
    pages[path] === undefined ? null : { type: 'text/html; charset=utf-8', body: pages[path] };

const SITES: Readonly<Record<string, Site>> = {
  'first.example': site({ '/mill': pageOf(FERRY) }),
  // By its own date it comes hours after the reader saw the other.
  'second.example': site({
    '/mill': pageOf(FERRY, inHours(5)),
    '/lamps': pageOf(LAMPS),
    '/orchard': pageOf(ORCHARD),
  }),
  'own.example': site({ '/mill': pageOf(FERRY), '/lamps': pageOf(LAMPS) }),
};

/** Every store of the profile that the extension can write to: how much is in it. */
const EVERY_STORE = `
  const count = {};
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const store of database.objectStoreNames)
      count[name + '/' + store] = await new Promise((resolve) => {
        const request = database.transaction(store).objectStore(store).count();
        request.onsuccess = () => resolve(request.result);
      });
    database.close();
  }
  const { settings = {}, ...local } = await api.storage.local.get(null);
  const { diagnosis, ...session } = await api.storage.session.get(null);
  const { origins = [] } = await api.permissions.getAll();
  return {
    stores: Object.entries(count).filter(([, rows]) => rows > 0).map(([name]) => name),
    local: Object.keys(local),
    settings,
    session: Object.entries(session).filter(([, value]) => JSON.stringify(value) !== '[]').map(([name]) => name),
    sync: Object.keys((await api.storage.sync?.get(null).catch(() => ({}))) ?? {}),
    caches: await caches.keys(),
    alarms: (await api.alarms.getAll()).map(({ name }) => name),
    web: localStorage.length + sessionStorage.length,
    origins: origins.filter((origin) => !origin.startsWith('moz-extension')),
    scripts: (await api.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  };
`;

describe.each(BROWSERS)('%s: what the reader keeps', (kind) => {
  let server: HttpsSites;
  let session: Session;
  let page: OptionsPage;
  let other: OptionsPage;
  beforeAll(async () => {
    server = await serveHttps(SITES);
    const tunnels = Object.fromEntries(Object.keys(SITES).map((host) => [host, server.port]));
    session = await openSession(kind, { tunnels });
    page = optionsPage(await session.browser.openExtensionPage('options.html'));
    await page.waitFor('keep', /./u).catch(async (error: unknown) => {
      throw new Error(
        `${String(error)} ${String(await page.run('return document.body.innerHTML.slice(0, 500)'))} ${(await session.browser.consoleErrors()).join('; ')}`,
      );
    });
    other = optionsPage(await session.browser.openExtensionPage('options.html'));
    await other.waitFor('keep', /./u);
  });
  afterAll(async () => {
    await session.close();
    await server.close();
  });

  const mill = (host: string) => `https://${host}/mill`;
  const stored = async () =>
    v.parse(
      v.array(v.string()),
      await page.run(`
        const request = indexedDB.open('wireprint');
        const database = await new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
        const keys = database.transaction('sources').objectStore('sources').getAllKeys();
        const ids = await new Promise((resolve) => { keys.onsuccess = () => resolve(keys.result); });
        database.close();
        return ids;`),
    );

  test('nothing that is read is kept before the reader chose it', async () => {
    expect(await session.ask(mill('own.example'))).toMatchObject({ state: 'none' });
    await pause(500);
    expect(await stored()).toEqual([]);
  });

  test('the second outlet of a story is matched with the first that the reader saw, and that is said', async () => {
    await page.press('keep', options.keep.on);
    await page.waitFor('keep', new RegExp(options.keep.days, 'u'));
    expect(await session.ask(mill('first.example'))).toMatchObject({ state: 'none' });
    await until('the page kept', stored, (ids) => ids.length === 1);
    // Looked at again, it is no copy of itself.
    expect(await session.ask(mill('first.example'))).toMatchObject({ state: 'none' });
    const copy = await session.visit(mill('second.example'));
    const popup = await session.browser.clickAction(copy);
    const answer = await answerOf(popup);
    expect(answer).toMatchObject({ state: 'found', relation: 'verbatim' });
    expect(answer.text).toContain('first.example');
    expect(answer.text).toMatch(/This browser saw the other story/iu);
    await popup.close();
    expect((await session.browser.badge(copy)).text).toBe('1');
    await copy.close();
    await until('the copy kept', stored, (ids) => ids.length === 2);
    await page.waitFor('sources', /first\.example/u);
    await other.waitFor('sources', /second\.example/u);
  });

  test('of an excluded host nothing is kept', async () => {
    await page.run(`const { settings } = await api.storage.local.get('settings');
      await api.storage.local.set({ settings: { ...settings, keepReadExcept: ['own.example'] } });`);
    expect(await session.ask(mill('own.example'))).toMatchObject({ state: 'found' });
    await pause(500);
    expect(await stored()).toHaveLength(2);
  });

  test('files are taken with an account, another settings page sees it, and the whole can be taken back', async () => {
    const rows = [JSON.stringify({ ...LAMPS, id: 1 }), 'no json', JSON.stringify({ title: 'no text' })];
    const files = [
      { name: 'lamps.jsonl', base64: base64(rows.join('\n')) },
      { name: 'orchard.html', base64: base64(pageOf(ORCHARD)) },
      { name: 'noise.bin', base64: base64(new Uint8Array(64)) },
    ];
    await page.drop('add', files);
    const account = await page.waitFor('add', new RegExp(library.add.taken(2), 'u'));
    expect(account).toContain(library.add.refused(3));
    expect(await page.run(`return document.querySelector('#add details').textContent`)).toContain(
      `lamps.jsonl:2 ${keeping.notTaken['not-json']}`,
    );
    await other.waitFor('sources', /Harbour lamps/u);
    expect(await session.ask('https://second.example/lamps')).toMatchObject({
      state: 'found',
      source: LAMPS.title,
    });
    await page.press('add', keeping.takeBack);
    await page.press('add', options.goOn);
    await page.waitFor('add', new RegExp(keeping.takenBack(2), 'u'));
    expect((await stored()).filter((id) => id.startsWith('file:'))).toEqual([]);
    await page.choose('add', files.slice(1, 2));
    await page.waitFor('add', new RegExp(library.add.taken(1), 'u'));
  });

  test('a pack from a file is checked, installed and searched', async () => {
    const about = { name: 'Lamps', publisher: 'Tests', licence: 'CC0' };
    const bytes = await packRecords(about, [recordOf({ id: 'lamps', ...LAMPS, lang: 'en' })]);
    await page.choose('packs', [{ name: 'broken.pack', base64: base64(bytes.slice(0, -9)) }]);
    await page.waitFor('packs', /This is not a pack|This pack is damaged/u);
    await page.choose('packs', [{ name: 'lamps.pack', base64: base64(bytes) }]);
    await page.waitFor('packs', new RegExp(library.packs.installed, 'u'));
    const answer = await session.ask('https://own.example/lamps');
    expect(answer).toMatchObject({ state: 'found', source: LAMPS.title });
  });

  test('what was deleted by mistake is brought back', async () => {
    const before = await stored();
    await page.press('sources', library.sources.remove(ORCHARD.title));
    await page.press('sources', options.goOn);
    await page.waitFor('sources', new RegExp(library.sources.removed(1), 'u'));
    expect(await stored()).toHaveLength(before.length - 1);
    await page.press('sources', library.sources.undo);
    await until('all back', stored, (ids) => ids.length === before.length);
  });

  /** The lines of an export but its head, which has the time. */
  const exported = async (): Promise<string[]> => {
    await page.run(`globalThis.saved = null;
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => { globalThis.saved = blob; URL.createObjectURL = make; return make.call(URL, blob); };`);
    await page.press('data', options.data.export);
    const bytes = await until(
      'the file',
      () =>
        page.run(`if (!globalThis.saved) return null;
          const bytes = new Uint8Array(await globalThis.saved.arrayBuffer());
          return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));`),
      (file): file is string => typeof file === 'string',
    );
    file = bytes;
    return gunzipSync(Buffer.from(bytes, 'base64')).toString().trim().split('\n').slice(1);
  };
  let file = '';

  test('what was exported, deleted and imported again is equal, and deleting leaves nothing', async () => {
    await session.browser.grantHost('https://second.example/*');
    await page.press('data', keeping.exportPacks);
    const before = await exported();
    const all = file;
    expect(before.filter((line) => line.includes('"kind":"source"'))).toHaveLength(4);
    expect(before.filter((line) => line.includes('"kind":"pack"'))).toHaveLength(1);
    await page.press('data', options.data.delete);
    await page.type('data', options.data.typeToDelete(options.data.deleteWord), options.data.deleteWord);
    // What was typed is drawn in the next turn; before it the button is out of use, as for a reader.
    await until(
      'the button in use',
      () => page.run(`return !document.querySelector('#data form button').disabled;`),
      (isInUse) => isInUse === true,
    );
    await page.run(`document.querySelector('#data form').requestSubmit();`);
    await page.waitFor('data', new RegExp(options.data.deleted, 'u'));
    await pause(1000);
    expect(await page.run(EVERY_STORE)).toMatchObject({
      stores: [],
      local: [],
      settings: expect.not.objectContaining({ keepRead: true }),
      session: [],
      sync: [],
      caches: [],
      alarms: [],
      web: 0,
      origins: [],
      scripts: [],
    });
    expect(await session.ask(mill('second.example'))).toMatchObject({ state: 'none' });
    await page.choose('data', [{ name: 'everything.jsonl.gz', base64: all }]);
    await page.waitFor('data', new RegExp(options.data.imported(4), 'u'));
    await page.waitFor('packs', /Lamps/u);
    expect(await exported()).toEqual(before);
    expect(await session.ask(mill('own.example'))).toMatchObject({ state: 'found' });
  });

  test('a damaged export is refused with a reason', async () => {
    const bytes = Buffer.from(file, 'base64');
    await page.choose('data', [{ name: 'cut.jsonl.gz', base64: base64(bytes.subarray(0, -40)) }]);
    await page.waitFor('data', new RegExp(keeping.notImported.damaged, 'u'));
    await page.choose('data', [{ name: 'story.txt', base64: base64('a story') }]);
    await page.waitFor('data', new RegExp(keeping.notImported['not-an-export'], 'u'));
  });

  test('leaves no error in the console', async () => {
    expect(await session.browser.consoleErrors()).toEqual([]);
    expect(english.badge.plain).toBe('Wireprint');
  });
});
