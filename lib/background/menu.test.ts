import { beforeEach, describe, expect, test } from 'vitest';
import type { Look } from '../protocol/view-messages.ts';
import {
  createWorld,
  mortal,
  portsOf,
  show,
  VIEW,
  visitTo,
  type World,
} from '../../test/support/fake-ports.ts';
import { createBackground, type Background } from './background.ts';
import type { Ports } from './ports.ts';
import { recall } from './recall.ts';
import { silencedPage } from './silence.ts';

const PAGE = visitTo('https://copy.example/a', 'Rain is expected on Tuesday.');
const SELECTED = visitTo('https://copy.example/a', 'The bridge stays closed, the council announced.');

let world: World;
let background: Background;
beforeEach(() => {
  world = createWorld();
  background = createBackground(portsOf(world));
  show(world, 1, PAGE);
  world.selections.set(1, SELECTED);
});

const look = (what?: 'page' | 'selection') =>
  background.onLook({ tabId: 1, what }, VIEW, () => {}) as Promise<Look>;
const textOf = ({ outcome }: Look): string =>
  outcome.kind === 'compared' ? outcome.reading.article.text : '';
const [ofPage, ofSelection] = [PAGE, SELECTED].map(({ reading }) =>
  reading.kind === 'article' ? reading.article.text : '',
);

describe('comparing a selection', () => {
  test('opens the popup at once, before anything is awaited, and the badge counts', async () => {
    const comparing = background.onCompareSelection(1);
    expect(world.popup.opened).toBe(1);
    await comparing;
    expect(world.badges.get(1)?.text).toBe('1');
  });

  test('where the popup does not open, the badge says that there is an answer', async () => {
    world.popup.canOpen = false;
    await background.onCompareSelection(1);
    expect(world.badges.get(1)).toMatchObject({ text: '1', title: 'selection compared' });
    world.selections.set(1, visitTo('https://copy.example/a', 'Snow is expected on Friday.'));
    await background.onCompareSelection(1);
    expect(world.badges.get(1)).toMatchObject({ text: '✓', title: 'selection compared' });
  });

  test('where the popup does not open, the badge counts no source that the reader has silenced', async () => {
    world.popup.canOpen = false;
    await background.onCompareSelection(1);
    const { outcome } = await look();
    if (outcome.kind !== 'compared') throw new Error(outcome.kind);
    for (const { source } of outcome.report.matches)
      world.silenced.add(`${silencedPage(PAGE.page.url)} ${source.id}`);
    await background.onCompareSelection(1);
    expect(world.badges.get(1)).toMatchObject({ text: '✓', title: 'selection compared' });
  });

  test('sets no badge on the page that the reader goes to meanwhile', async () => {
    world.popup.canOpen = false;
    await ofWhichReaderLeaves((leaving) => leaving.onCompareSelection(1));
    expect(world.badges.has(1)).toBe(false);
  });

  test('of which nothing can be read is answered by the badge too', async () => {
    world.popup.canOpen = false;
    world.selections.delete(1);
    await background.onCompareSelection(1);
    expect(world.badges.get(1)).toMatchObject({ text: '✓', title: 'selection compared' });
  });

  test('takes the place of the answer about the page, until the page is asked for again', async () => {
    expect(textOf(await look())).toBe(ofPage);
    expect(textOf(await look('selection'))).toBe(ofSelection);
    expect(textOf(await look())).toBe(ofSelection);
    expect(textOf(await look('page'))).toBe(ofPage);
    expect(textOf(await look())).toBe(ofPage);
  });

  test('is what a popup is told that opens meanwhile, in a private window too', async () => {
    show(world, 1, PAGE, true);
    const comparing = background.onCompareSelection(1);
    expect(textOf(await look())).toBe(ofSelection);
    await comparing;
    expect(textOf(await look())).toBe(ofSelection);
    expect(world.session.get('outcomes') ?? []).toEqual([]);
  });

  test('takes the old answer away before it has its own, lest a popup that opens meanwhile show that', async () => {
    await look();
    const compare = () => new Promise<never>(() => {});
    const ports = portsOf(world);
    void createBackground({ ...ports, library: { ...ports.library, compare } }).onCompareSelection(1);
    await ports.pause(0);
    expect(await recall(1, { ...ports, isKept: ports.sources.has })).toBeNull();
  });

  test('is forgotten with the page that it was made on', async () => {
    await background.onCompareSelection(1);
    show(world, 1, visitTo('https://copy.example/b', 'Snow is expected on Friday.'));
    expect(textOf(await look())).toBe('Snow is expected on Friday.');
  });

  test('can be stopped and asked for again', async () => {
    const stopped = look('selection');
    void background.onAsked({ kind: 'cancel', tabId: 1 }, VIEW);
    expect((await stopped).outcome).toMatchObject({ kind: 'failed', reason: 'cancelled' });
    expect(textOf(await look())).toBe(ofPage);
    expect(textOf(await look('selection'))).toBe(ofSelection);
  });

  test('leaves the old answer or none when the background is stopped at any call', async () => {
    for (const when of ['before', 'after'] as const)
      for (let fatal = 1; fatal < 12; fatal++) {
        world = createWorld();
        show(world, 1, PAGE);
        world.selections.set(1, SELECTED);
        background = createBackground(portsOf(world));
        await look();
        const dying = mortal(portsOf(world), fatal, when);
        await Promise.race([createBackground(dying.ports).onCompareSelection(1), dying.died]);
        background = createBackground(portsOf(world));
        expect([ofPage, ofSelection]).toContain(textOf(await look()));
      }
  });
});

/** The reader goes to another page while the sources are at work. */
async function ofWhichReaderLeaves(act: (leaving: Background) => Promise<unknown>): Promise<void> {
  const ports = portsOf(world);
  const leave = () => show(world, 1, visitTo('https://bank.example/', 'Snow is expected on Friday.'));
  const compare: Ports['library']['compare'] = async (...args) => {
    leave();
    return ports.library.compare(...args);
  };
  const put: Ports['sources']['put'] = async (source) => {
    leave();
    return ports.sources.put(source);
  };
  const { library, sources } = ports;
  await act(createBackground({ ...ports, library: { ...library, compare }, sources: { ...sources, put } }));
}

test('keeping from the menu sets no badge on the page that the reader goes to meanwhile', async () => {
  await ofWhichReaderLeaves((leaving) => leaving.onKeep(1));
  expect(world.kept.size).toBe(1);
  expect(world.badges.has(1)).toBe(false);
});

test('keeping from the menu says by the badge that it is kept, or that it is not', async () => {
  await background.onKeep(1);
  expect([...world.kept.values()].map(({ text }) => text)).toEqual([ofPage]);
  expect(world.badges.get(1)).toEqual({ text: '✓', title: 'kept' });
  show(world, 2, null);
  await background.onKeep(2);
  expect(world.badges.get(2)).toEqual({ text: '!', title: 'not kept: page-unreachable' });
});
