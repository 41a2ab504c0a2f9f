import { beforeEach, describe, expect, test } from 'vitest';
import type { Progress } from '../compare/outcome.ts';
import type { Look } from '../protocol/view-messages.ts';
import {
  createWorld,
  ORIGINAL_TEXT,
  pageScriptIn,
  portsOf,
  show,
  VIEW,
  visitTo,
  type World,
} from '../../test/support/fake-ports.ts';
import { succeed } from '../protocol/result.ts';
import { createBackground, type Background } from './background.ts';
import type { Ports } from './ports.ts';

const COPY = visitTo('https://copy.example/a', 'The bridge stays closed, the council announced.');
const OTHER = visitTo('https://copy.example/b', 'Rain is expected on Tuesday.');

let world: World;
beforeEach(() => {
  world = createWorld();
});

function lookAt(tabId: number, ports: Ports = portsOf(world), tell: (at: Progress) => void = () => {}) {
  return createBackground(ports).onLook({ tabId }, VIEW, tell) as Promise<Look>;
}

function submit(tabId: number, visit: unknown, ports: Ports = portsOf(world)) {
  const script = pageScriptIn(tabId, COPY.page.url);
  return createBackground(ports).onSubmitted({ kind: 'page-read', visit }, script);
}

describe('a click', () => {
  test('on a site that is off leaves the icon grey, and says so beside what was found', async () => {
    world.siteState = 'off';
    show(world, 1, COPY);
    await lookAt(1);
    expect(world.badges.get(1)).toMatchObject({ text: '1', isMuted: true });
    expect(world.badges.get(1)?.title).toMatch(/Original.*\noff$/su);
    show(world, 2, OTHER);
    await lookAt(2);
    expect(world.badges.get(2)).toEqual({ text: '', title: 'off', isMuted: true });
  });

  test('finds the sources of a copy, and the badge counts them', async () => {
    show(world, 1, COPY);
    const { outcome } = await lookAt(1);
    expect(outcome).toMatchObject({ kind: 'compared', report: { matches: [{ source: { id: 'pack:1' } }] } });
    expect(world.badges.get(1)).toEqual({
      text: '1',
      title: '1 matches\nreworded: Original (agency.example)',
      tone: 'reworded',
    });
  });

  test('opens the sources while the page is read', async () => {
    show(world, 1, COPY);
    const ports = portsOf(world);
    const order: string[] = [];
    const library = {
      ...ports.library,
      frequencies: async () => {
        order.push('sources');
        return null;
      },
    };
    const read = async (tabId: number) => {
      const visit = await ports.pages.read(tabId);
      order.push('page');
      return visit;
    };
    await lookAt(1, { ...ports, library, pages: { ...ports.pages, read } });
    expect(order.slice(0, 2)).toEqual(['sources', 'page']);
  });

  test('sets aside what the kept articles of the site all say, before comparing', async () => {
    const standing = 'Get the flash.';
    const keep = (path: string, text: string) =>
      world.kept.set(path, { id: path, url: `https://copy.example/${path}`, text: `${text}\n\n${standing}` });
    const text = `The bridge stays closed.\n\n${standing}`;
    const visit = visitTo('https://copy.example/a', text);
    if (visit.reading.kind !== 'article') throw new Error('no article');
    const end = text.indexOf('\n');
    const spans = [
      { start: 0, end },
      { start: end + 2, end: text.length },
    ];
    const paragraphs = spans.map((span) => ({ kind: 'body' as const, span }));
    show(world, 1, { ...visit, reading: { ...visit.reading, paragraphs } });
    keep('b', 'Rain is expected.');
    await lookAt(1);
    keep('c', 'Snow is expected.');
    show(world, 2, { ...visit, reading: { ...visit.reading, paragraphs } });
    const { outcome } = await lookAt(2);
    expect(world.compared).toEqual([text, 'The bridge stays closed.']);
    expect(outcome).toMatchObject({
      kind: 'compared',
      reading: { removed: [{ reason: 'site-furniture', excerpt: standing }] },
    });
  });

  /** Ports whose library does something between the judgement, which it has told of, and the report. */
  const halfWay = (act: (background: Background) => unknown): Background => {
    const ports = portsOf(world);
    const compare: Ports['library']['compare'] = async (...args) => {
      const report = await ports.library.compare(...args);
      return (await act(background)) === 'nothing' && report.ok
        ? succeed({ ...report.value, relation: 'none', alert: false, matches: [] })
        : report;
    };
    const background = createBackground({ ...ports, library: { ...ports.library, compare } });
    return background;
  };

  test('has its badge as soon as it is judged, before what was changed is found', async () => {
    show(world, 1, COPY);
    let early: unknown;
    await halfWay(() => void (early = world.badges.get(1))).onLook({ tabId: 1 }, VIEW, () => {});
    expect(early).toMatchObject({ text: '1', tone: 'reworded' });
    expect(world.badges.get(1)).toEqual(early);
  });

  test('has no badge any more where it is stopped after that', async () => {
    show(world, 1, COPY);
    const stop = (background: Background) => background.onAsked({ kind: 'cancel', tabId: 1 }, VIEW);
    await halfWay(stop).onLook({ tabId: 1 }, VIEW, () => {});
    expect(world.badges.get(1)).toMatchObject({ text: '' });
  });

  test('has the badge of the report where that says less than was judged at first', async () => {
    show(world, 1, COPY);
    await halfWay(() => 'nothing').onLook({ tabId: 1 }, VIEW, () => {});
    expect(world.badges.get(1)).toMatchObject({ text: '' });
  });

  test('on a page without a match is an answer too, without a number on the badge', async () => {
    show(world, 1, OTHER);
    expect((await lookAt(1)).outcome).toMatchObject({ kind: 'compared', report: { matches: [] } });
    expect(world.badges.get(1)?.text).toBe('');
  });

  test('on a page that may not be read says why', async () => {
    show(world, 1, null);
    expect((await lookAt(1)).outcome).toEqual({ kind: 'skipped', reason: 'browser-page' });
  });

  test('tells each step of the way', async () => {
    show(world, 1, COPY);
    const steps: Progress['stage'][] = [];
    await lookAt(1, portsOf(world), ({ stage }) => steps.push(stage));
    expect(steps).toEqual(['reading', 'searching']);
  });

  test('on a page that is known is answered without comparing again, by a new background too', async () => {
    show(world, 1, COPY);
    const first = await lookAt(1);
    expect(await lookAt(1)).toEqual(first);
    expect(world.compared).toHaveLength(1);
  });

  test('after a reload compares again', async () => {
    show(world, 1, COPY);
    await lookAt(1);
    show(world, 1, { ...COPY, page: { ...COPY.page, loadedAt: 2 } });
    await lookAt(1);
    expect(world.compared).toHaveLength(2);
  });

  test('where there was no article yet looks again', async () => {
    show(world, 1, { ...COPY, reading: { kind: 'skipped', reason: 'no-article' } });
    expect((await lookAt(1)).outcome.kind).toBe('skipped');
    show(world, 1, COPY);
    expect((await lookAt(1)).outcome.kind).toBe('compared');
  });

  test('shares the comparison that is under way for the page', async () => {
    show(world, 1, COPY);
    const background = createBackground(portsOf(world));
    const steps: Progress['stage'][][] = [[], []];
    const both = steps.map(async (own) =>
      background.onLook({ tabId: 1 }, VIEW, ({ stage }) => void own.push(stage)),
    );
    const [first, second] = await Promise.all(both);
    expect(first).toEqual(second);
    expect(world.compared).toHaveLength(1);
    // Who came later is told of what was still to come.
    for (const own of steps) expect(own).toContain('searching');
  });

  test('that the page overtakes, by handing in what it reads, is told what was found of that', async () => {
    show(world, 1, COPY);
    const background = createBackground(portsOf(world));
    let overtaking: Promise<unknown> | undefined;
    const stages: string[] = [];
    const look = background.onLook({ tabId: 1 }, VIEW, ({ stage }) => {
      stages.push(stage);
      const script = pageScriptIn(1, COPY.page.url);
      overtaking ??= background.onSubmitted({ kind: 'page-read', visit: COPY }, script);
    });
    expect((await look)?.outcome).toMatchObject({ kind: 'compared', report: { alert: true } });
    await overtaking;
    expect(stages.filter((stage) => stage === 'searching')).toHaveLength(1);
  });

  test('that is cancelled ends as cancelled, and the next one is answered', async () => {
    show(world, 1, COPY);
    const background = createBackground(portsOf(world));
    const look = background.onLook({ tabId: 1 }, VIEW, ({ stage }) => {
      if (stage === 'reading') void background.onAsked({ kind: 'cancel', tabId: 1 }, VIEW);
    });
    expect((await look)?.outcome).toMatchObject({ kind: 'failed', reason: 'cancelled' });
    expect(world.compared).toEqual([]);
    expect((await lookAt(1)).outcome.kind).toBe('compared');
  });

  test('that is cancelled before it is known which page the tab shows ends as cancelled, and compares nothing', async () => {
    show(world, 1, COPY);
    const ports = portsOf(world);
    const known = Promise.withResolvers<void>();
    const where = (tabId: number) => known.promise.then(() => ports.pages.where(tabId));
    const background = createBackground({ ...ports, pages: { ...ports.pages, where } });
    const look = background.onLook({ tabId: 1 }, VIEW, () => {});
    await background.onAsked({ kind: 'cancel', tabId: 1 }, VIEW);
    known.resolve();
    expect((await look)?.outcome).toMatchObject({ kind: 'failed', reason: 'cancelled' });
    expect(world.compared).toEqual([]);
    expect((await lookAt(1)).outcome.kind).toBe('compared');
  });

  test('whose comparison fails says so, and is not remembered', async () => {
    show(world, 1, COPY);
    world.libraryFailure = { kind: 'failed', reason: 'corpus-unreadable', detail: 'disk' };
    expect((await lookAt(1)).outcome).toEqual(world.libraryFailure);
    world.libraryFailure = null;
    expect((await lookAt(1)).outcome.kind).toBe('compared');
  });

  test('that meets a bug ends as failed, never without an answer', async () => {
    const pages = { ...portsOf(world).pages, where: () => Promise.reject(new Error('a bug')) };
    const { outcome } = await lookAt(1, { ...portsOf(world), pages });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'internal' });
  });
});

describe('a reading that a page script submits', () => {
  test('sets the badge, and is the answer when the reader clicks', async () => {
    show(world, 1, COPY);
    await submit(1, COPY);
    expect(world.badges.get(1)?.text).toBe('1');
    await lookAt(1);
    expect(world.compared).toHaveLength(1);
  });

  test('is newer than what is known of the page', async () => {
    show(world, 1, COPY);
    await submit(1, COPY);
    await submit(1, { ...OTHER, page: COPY.page });
    expect(world.badges.get(1)?.text).toBe('');
  });

  test('of a page that the reader has left sets no badge on the next', async () => {
    show(world, 1, OTHER);
    await submit(1, COPY);
    expect(world.badges.has(1)).toBe(false);
  });

  test('sets no badge on the page that the reader goes to while the silenced matches are looked up', async () => {
    show(world, 1, COPY);
    const ports = portsOf(world);
    const of = async (page: string) => {
      show(world, 1, OTHER);
      return ports.silenced.of(page);
    };
    await submit(1, COPY, { ...ports, silenced: { ...ports.silenced, of } });
    expect(world.badges.has(1)).toBe(false);
  });

  test('of no article takes the badge away', async () => {
    show(world, 1, COPY);
    await submit(1, COPY);
    await submit(1, { ...COPY, reading: { kind: 'skipped', reason: 'no-article' } });
    expect(world.badges.get(1)?.text).toBe('');
  });

  test('is answered with nothing, whatever was found', async () => {
    show(world, 1, COPY);
    expect(await submit(1, COPY)).toBeNull();
    expect(submit(1, { page: 'none' })).toBeUndefined();
  });
});

test('of private windows nothing is remembered or kept, and the answer is given all the same', async () => {
  show(world, 1, COPY, true);
  const look = await lookAt(1);
  expect(look).toMatchObject({ outcome: { kind: 'compared' }, keeping: 'unavailable' });
  const background = createBackground(portsOf(world));
  expect(await background.onAsked({ kind: 'keep', tabId: 1 }, VIEW)).toMatchObject({ ok: false });
  await background.onAsked({ kind: 'open-original', tabId: 1, sourceId: 'pack:1' }, VIEW);
  show(world, 101, visitTo('https://agency.example/original', ORIGINAL_TEXT), true);
  await lookAt(101);
  await submit(1, COPY);
  expect([...world.session.values()].filter((value) => JSON.stringify(value) !== '[]')).toEqual([]);
  expect(world.kept.size).toBe(0);
});
