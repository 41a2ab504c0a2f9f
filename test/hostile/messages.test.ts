import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { createBackground } from '../../lib/background/background.ts';
import { createFeedTime } from '../../lib/background/feeds.ts';
import type { Sender } from '../../lib/protocol/sender.ts';
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
import { COPY, EVERY_MESSAGE, MESSAGES, OTHER_TAB, protocol, TAB } from './every-message.ts';
import { fuzzed, oddValue } from './fuzzed-value.ts';
import { chanceOf, type Chance, hold } from './hold.ts';

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
  'a web page that speaks to us by itself': { url: 'https://evil.example/', frameId: 0, tab: { id: TAB } },
  'a frame whose document is named': { ...script, url: 'about:srcdoc', frameId: 7, documentId: 'd' },
  'our script in a private window that is prerendered': {
    ...script,
    documentLifecycle: 'prerender',
    tab: { id: TAB, incognito: true },
  },
  'a sender without a tab': { ...script, tab: undefined },
  'a sender without an address': { ...script, url: undefined },
  'a data address': { ...script, url: 'data:text/html,x' },
  'a local file': { ...script, url: 'file:///etc/passwd' },
  'a blank page': { ...script, url: 'about:blank' },
  'a page that names ours in its address': { id: 'other', url: `https://evil.example/#${VIEW.url}` },
};

/** A background over a world in which two tabs show pages, with the list of all that it asks the browser to do. */
function stage({ isPrivate = false } = {}) {
  const world = { ...createWorld(), keepsRead: true };
  show(world, TAB, COPY, isPrivate);
  show(world, OTHER_TAB, visitTo('https://news.example/b', `The story of another tab. ${ORIGINAL_TEXT}`));
  world.selections.set(TAB, COPY);
  const calls: { readonly name: string; readonly args: readonly unknown[] }[] = [];
  const ports = Object.fromEntries(
    Object.entries(portsOf(world)).map(([port, value]) => [
      port,
      isGroup(value) && port !== 'words' ? watched(port, value) : value,
    ]),
  ) as unknown as ReturnType<typeof portsOf>;
  const feeds = watched('feeds', {
    list: async () => [],
    setAlarm: async () => {},
    startGatherer: async () => {},
    endGatherer: async () => {},
    mayFetch: async () => true,
    onNews: async () => {},
    oldestStory: async () => 0,
    prune: async () => {},
  });

  function watched<Group extends object>(port: string, group: Group): Group {
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
    ) as Group;
  }
  const feedTime = createFeedTime({ ...feeds, self: SELF, now: () => 1000 });
  return { world, calls, feedTime, background: createBackground(ports) };
}

function isGroup(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((part) => typeof part === 'function')
  );
}

type Stage = ReturnType<typeof stage>;

const namesOf = ({ calls }: Stage) => calls.map(({ name }) => name);

/** All that the background does for a page script: it reads what it knows, compares, remembers, shows a badge. */
const DONE_FOR_PAGES: ReadonlySet<string> = new Set([
  'badge.show',
  'library.compare',
  'library.frequencies',
  'library.isTextOf',
  'pages.where',
  'reading.mayKeep',
  'reading.put',
  'session.get',
  'session.set',
  'silenced.of',
  'sources.get',
  'sources.has',
  'sources.textsOfSite',
  'tabs.isPrivate',
]);

/** What the four ears say where none has heard. */
const NOT_HEARD: readonly unknown[] = [undefined, undefined, undefined, undefined];

/** Neither text nor address of the private tab is in anything that outlives the call. */
function expectNothingKept({ world }: Stage): void {
  const stored = JSON.stringify([...world.session, ...world.kept, ...world.read, ...world.silenced]);
  expect(stored).not.toContain('It is said.');
  expect(stored).not.toContain('news.example/a');
}

/** A message of any kind, as it should be, changed, or nothing like one, that claims to come from a view. */
function messageOf(chance: Chance): unknown {
  const kind = chance.below(10);
  if (kind === 0) return oddValue(chance);
  const message = chance.oneOf(EVERY_MESSAGE);
  if (kind < 4) return { ...message, sender: VIEW, url: VIEW.url, id: SELF.id };
  return kind < 6 ? message : fuzzed(message, chance);
}

/** Gives the message to every ear of the background; what came back, once all is quiet. */
async function tell({ background, feedTime }: Stage, message: unknown, sender: Sender): Promise<unknown[]> {
  const told: unknown[] = [];
  const replies = [
    background.onAsked(message, sender),
    background.onLook(message, sender, (progress) => told.push(progress)),
    background.onSubmitted(message, sender),
    feedTime.onAsked(message, sender),
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
      expect(namesOf(ours).filter((name) => !DONE_FOR_PAGES.has(name))).toEqual([]);
      expect(ours.world.opened).toEqual([]);
      expect(ours.world.kept.size).toBe(0);
      expect([...ours.world.badges.keys()].filter((tabId) => tabId !== TAB)).toEqual([]);
      for (const id of ours.world.read.keys()) expect(id).toMatch(/^kept:https:\/\/news\.example\//u);
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

  test('is parsed by what takes ten thousand changed ones without throwing, and gives plain data', async () => {
    const { parsers } = await protocol();
    expect(Object.keys(parsers).length).toBeGreaterThan(6);
    for (const [name, parse] of Object.entries(parsers))
      await hold(`parsed-${name}`, 10_000, (seed) => {
        const chance = chanceOf(seed);
        const parsed = parse(fuzzed(chance.oneOf(EVERY_MESSAGE), chance));
        if (parsed === null) return;
        expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
        expect(structuredClone(parsed)).toEqual(parsed);
      });
  });
});

describe('of every kind that the protocol knows', () => {
  test('there is a message here', async () => {
    const { forms } = await protocol();
    expect(Object.keys(forms).length).toBeGreaterThan(20);
    const without = Object.entries(forms).filter(([, form]) => !EVERY_MESSAGE.some((one) => v.is(form, one)));
    expect(without.map(([name]) => name)).toEqual([]);
  });

  test.each(Object.entries(STRANGERS))('none is heard of %s', async (_, sender) => {
    for (const message of EVERY_MESSAGE) {
      const theirs = stage();
      expect(await tell(theirs, message, sender), JSON.stringify(message)).toEqual(NOT_HEARD);
      expect(theirs.calls).toEqual([]);
    }
  });

  test.each([false, true])(
    'a page script is heard with its own alone (private window: %s)',
    async (isPrivate) => {
      for (const message of EVERY_MESSAGE) {
        const ours = stage({ isPrivate });
        const own = MESSAGES.submitted.includes(message);
        const heard = await tell(ours, message, { ...script, tab: { id: TAB, incognito: isPrivate } });
        expect(heard, JSON.stringify(message)).toEqual(own ? NOT_HEARD.with(2, null) : NOT_HEARD);
        expect(namesOf(ours).filter((name) => !DONE_FOR_PAGES.has(name))).toEqual([]);
        if (!own) expect(ours.calls).toEqual([]);
        if (isPrivate) expectNothingKept(ours);
      }
    },
  );

  test.each(['popup', 'options', 'report', 'gather', 'sidepanel'])(
    'the view %s is heard with those of views alone',
    async (view) => {
      for (const message of EVERY_MESSAGE) {
        const ours = stage();
        const heard = await tell(ours, message, { id: SELF.id, url: `${SELF.root}${view}.html` });
        // Whatever names a tab asks to look at it, on the port of those who look.
        const isLook = 'tabId' in message;
        const due = [MESSAGES.asked.includes(message), isLook, false, MESSAGES.feeds.includes(message)];
        expect(
          heard.slice(0, 4).map((answer) => answer !== undefined),
          JSON.stringify(message),
        ).toEqual(due);
      }
    },
  );

  test.each([
    ['an original', visitTo(TEXTLESS.url!, ORIGINAL_TEXT)],
    ['a copy', COPY],
  ])('none of a private window that shows %s touches what an ordinary one waits for', async (_, shown) => {
    const { url } = shown.page;
    const privateScript = { ...pageScriptIn(TAB, url), tab: { id: TAB, incognito: true } };
    const waiting = ({ world }: Stage) =>
      JSON.stringify([world.session.get('awaited'), world.session.get('texts')]);
    for (const message of [{ kind: 'page-read', visit: shown }, ...EVERY_MESSAGE]) {
      const ours = stage({ isPrivate: true });
      await tell(ours, { kind: 'open-original', tabId: OTHER_TAB, sourceId: TEXTLESS.id }, VIEW);
      show(ours.world, TAB, shown, true);
      const before = waiting(ours);
      expect(before).toContain('asked-there');
      await tell(ours, message, privateScript);
      await tell(ours, message, VIEW);
      expect(waiting(ours), JSON.stringify(message)).toBe(before);
    }
  });

  test('none leaves a trace of a private window, whichever view sends it', async () => {
    for (const message of EVERY_MESSAGE) {
      const ours = stage({ isPrivate: true });
      await tell(ours, message, VIEW);
      // What was chosen before must not be joined by a private page either.
      await tell(ours, { kind: 'choose-page', tabId: OTHER_TAB }, VIEW);
      await tell(ours, { kind: 'pair-with-chosen', tabId: TAB }, VIEW);
      expectNothingKept(ours);
    }
  });
});
