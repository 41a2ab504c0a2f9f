import { describe, expect, test } from 'vitest';
import { createBackground } from '../../lib/background/background.ts';
import { parseBackgroundMessage } from '../../lib/protocol/background-messages.ts';
import { parseMarked } from '../../lib/protocol/marks.ts';
import { parsePage, parseVisit } from '../../lib/protocol/page.ts';
import { parsePageScriptMessage } from '../../lib/protocol/page-script-messages.ts';
import type { Sender } from '../../lib/protocol/sender.ts';
import { parseLookRequest, parseViewMessage } from '../../lib/protocol/view-messages.ts';
import {
  createWorld,
  ORIGINAL_TEXT,
  pageScriptIn,
  portsOf,
  SELF,
  show,
  TEXTLESS,
  VIEW,
  visitTo,
} from '../support/fake-ports.ts';
import { fuzzed, oddValue } from './fuzzed-value.ts';
import { chanceOf, type Chance, hold } from './hold.ts';

const TAB = 4;
const OTHER_TAB = 5;

const COPY = visitTo('https://news.example/a', `${ORIGINAL_TEXT} It is said.`);

/** One true message of every kind that anybody may send, and of what views and scripts are answered. */
const MESSAGES: readonly unknown[] = [
  { kind: 'page-read', visit: COPY },
  { kind: 'page-read', visit: { page: COPY.page, reading: { kind: 'skipped', reason: 'no-article' } } },
  { kind: 'cancel', tabId: TAB },
  { kind: 'keep', tabId: TAB },
  { kind: 'open-original', tabId: TAB, sourceId: TEXTLESS.id },
  { kind: 'open-original', tabId: TAB, sourceId: 'demo:ferry-inquiry' },
  { kind: 'silence', tabId: TAB, sourceId: TEXTLESS.id },
  { kind: 'open-passage', tabId: TAB, sourceId: TEXTLESS.id, span: { start: 0, end: 5 } },
  { tabId: TAB },
  { tabId: TAB, what: 'page' },
  { tabId: TAB, what: 'selection' },
  { kind: 'read-yourself', tabId: TAB },
  { kind: 'marked', sourceId: TEXTLESS.id, found: 1, missing: 0, kinds: ['kept'] },
  COPY,
  COPY.page,
];

const script = pageScriptIn(TAB);

/** Everyone who is nobody, whatever the message says of itself. */
const STRANGERS: Readonly<Record<string, Sender>> = {
  'a page that is prerendered': { ...script, documentId: 'd', documentLifecycle: 'prerender' },
  'a page in the back-forward cache': { ...script, documentId: 'd', documentLifecycle: 'cached' },
  'a page that is going away': { ...script, documentId: 'd', documentLifecycle: 'pending_deletion' },
  'a frame in a page': { ...script, frameId: 7, documentLifecycle: undefined },
  'another extension': { ...script, id: 'other' },
  'a page of another extension': { id: 'other', url: 'chrome-extension://other/popup.html' },
  'another extension with our address': { id: 'other', url: VIEW.url },
  'an extension whose address begins as ours': {
    id: SELF.id,
    url: 'chrome-extension://wireprint.evil/popup.html',
  },
  'nobody at all': {},
  'a sender without a tab': { ...script, tab: undefined },
  'a sender without an address': { ...script, url: undefined },
  'a data address': { ...script, url: 'data:text/html,x' },
  'a local file': { ...script, url: 'file:///etc/passwd' },
  'a blank page': { ...script, url: 'about:blank' },
  'a page that names ours in its address': { id: 'other', url: `https://evil.example/#${VIEW.url}` },
};

/** A background over a world in which two tabs show pages, with the list of all that it asks the browser to do. */
function stage() {
  const world = createWorld();
  show(world, TAB, COPY);
  show(world, OTHER_TAB, visitTo('https://news.example/b', 'Another story.'));
  const calls: { readonly name: string; readonly args: readonly unknown[] }[] = [];
  const ports = Object.fromEntries(
    Object.entries(portsOf(world)).map(([port, value]) => [
      port,
      isGroup(value) ? watched(port, value) : value,
    ]),
  ) as unknown as ReturnType<typeof portsOf>;

  function watched(port: string, group: object): object {
    return Object.fromEntries(
      Object.entries(group).map(([name, value]: [string, unknown]) => [
        name,
        typeof value !== 'function'
          ? value
          : (...args: unknown[]): unknown => {
              calls.push({ name: `${port}.${name}`, args });
              return (value as (...args: unknown[]) => unknown)(...args);
            },
      ]),
    );
  }
  return { world, calls, background: createBackground(ports) };
}

function isGroup(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((part) => typeof part === 'function')
  );
}

type Stage = ReturnType<typeof stage>;

/** A message of any kind, as it should be, changed, or nothing like one, that claims to come from a view. */
function messageOf(chance: Chance): unknown {
  const kind = chance.below(10);
  if (kind === 0) return oddValue(chance);
  const message = chance.oneOf(MESSAGES);
  if (kind < 4) return { ...(message as object), sender: VIEW, url: VIEW.url, id: SELF.id };
  return kind < 6 ? message : fuzzed(message, chance);
}

/** Gives the message to every ear of the background; what came back, once all is quiet. */
async function tell({ background }: Stage, message: unknown, sender: Sender): Promise<unknown[]> {
  const told: unknown[] = [];
  const replies = [
    background.onAsked(message, sender),
    background.onLook(message, sender, (progress) => told.push(progress)),
    background.onSubmitted(message, sender),
  ];
  const answers = await Promise.all(
    replies.map(async (reply) => (reply === undefined ? undefined : await reply)),
  );
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
  return [...answers, ...told];
}

describe('a message', () => {
  test('of a stranger does nothing at all, and is not answered', async () => {
    await hold('messages-of-strangers', 10_000, async (seed) => {
      const chance = chanceOf(seed);
      const theirs = stage();
      const heard = await tell(theirs, messageOf(chance), chance.oneOf(Object.values(STRANGERS)));
      expect(heard.filter((answer) => answer !== undefined)).toEqual([]);
      expect(theirs.calls).toEqual([]);
    });
  });

  test('of a page script is heard of its own tab alone, opens and keeps nothing, and learns nothing', async () => {
    await hold('messages-of-page-scripts', 10_000, async (seed) => {
      const chance = chanceOf(seed);
      const ours = stage();
      const heard = await tell(ours, messageOf(chance), script);
      // null: heard.
      expect(heard.filter((answer) => answer !== undefined && answer !== null)).toEqual([]);
      const names = ours.calls.map(({ name }) => name);
      for (const forbidden of ['tabs.open', 'popup.open', 'pages.read', 'pages.readSelection', 'sources.put'])
        expect(names).not.toContain(forbidden);
      expect(ours.world.opened).toEqual([]);
      expect(ours.world.kept.size).toBe(0);
      expect([...ours.world.badges.keys()].filter((tabId) => tabId !== TAB)).toEqual([]);
      const about = ours.calls.flatMap(({ name, args }) => (name.startsWith('pages.') ? [args[0]] : []));
      expect(about.filter((tabId) => tabId !== TAB)).toEqual([]);
    });
  });

  test('of a view opens no address but those of the corpus, whatever it asks for', async () => {
    await hold('messages-of-views', 10_000, async (seed) => {
      const chance = chanceOf(seed);
      const ours = stage();
      await tell(ours, messageOf(chance), VIEW);
      for (const address of ours.world.opened) expect(address.replace(/#.*$/u, '')).toBe(TEXTLESS.url);
      for (const { url } of ours.world.kept.values()) expect(url).toMatch(/^https:\/\/news\.example\//u);
    });
  });

  test.each(
    Object.entries({
      parseBackgroundMessage,
      parseLookRequest,
      parseMarked,
      parsePage,
      parsePageScriptMessage,
      parseViewMessage,
      parseVisit,
    }),
  )('%s takes ten thousand changed ones without throwing, and gives plain data', async (name, parse) => {
    await hold(`parsed-${name}`, 10_000, (seed) => {
      const chance = chanceOf(seed);
      const parsed = parse(fuzzed(chance.oneOf(MESSAGES), chance));
      if (parsed === null) return;
      expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
      expect(structuredClone(parsed)).toEqual(parsed);
    });
  });
});
