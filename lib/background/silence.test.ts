import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createWorld,
  ORIGINAL_TEXT,
  portsOf,
  show,
  TEXTLESS,
  VIEW,
  visitTo,
  type World,
} from '../../test/support/fake-ports.ts';
import { ferryMatch, reportOf } from '../../test/views/ferry.ts';
import { createBackground } from './background.ts';
import { recall } from './recall.ts';
import { quiet } from './silence.ts';

const matchAt = (id: string, alert: boolean) => ({ ...ferryMatch, source: { id }, alert });

describe('a report', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-f]$/u), { maxLength: 5 });

  test('loses no match and no order when some are silenced, and alerts to the others only', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(31), (all, some, alerts) => {
        const report = reportOf(all.map((id, i) => matchAt(id, ((alerts >> i) & 1) === 1)));
        const { report: rest, silenced } = quiet(report, some);
        expect(rest.matches).toEqual(report.matches.filter(({ source }) => !some.includes(source.id)));
        expect(silenced).toEqual(report.matches.filter(({ source }) => some.includes(source.id)));
        if (silenced.length === 0) {
          expect(rest).toBe(report);
          return;
        }
        expect(rest.alert).toBe(rest.matches.some(({ alert }) => alert));
        expect(rest.relation).toBe(rest.matches[0]?.relation ?? 'none');
      }),
    );
  });
});

describe('a pair of page and source', () => {
  const COPY = visitTo('https://copy.example/a', 'The bridge stays closed.');
  let world: World;
  beforeEach(() => {
    world = createWorld();
    show(world, 1, COPY);
  });
  const background = () => createBackground(portsOf(world));
  const say = (isSilenced: boolean) =>
    background().onAsked(
      { kind: 'silence', tabId: 1, page: COPY.page, sourceId: TEXTLESS.id, isSilenced },
      VIEW,
    );
  const recalled = () => {
    const ports = portsOf(world);
    return recall(1, { ...ports, isKept: ports.sources.has });
  };

  test('that is silenced takes the badge away at once, and the answer still names it', async () => {
    await background().onLook({ tabId: 1 }, VIEW, () => {});
    expect(world.badges.get(1)?.text).toBe('1');
    expect(await say(true)).toEqual({ ok: true, value: null });
    expect(world.badges.get(1)?.text).toBe('');
    const look = await recalled();
    expect(look?.silenced).toEqual([TEXTLESS.id]);
    expect(look?.outcome.kind === 'compared' && look.outcome.report.matches.length).toBe(1);
  });

  test('stays silent after a reload, under another scheme and with another fragment', async () => {
    await say(true);
    show(world, 2, visitTo('http://www.copy.example/a#comments', 'The bridge stays closed.', 9));
    await background().onLook({ tabId: 2 }, VIEW, () => {});
    expect(world.badges.get(2)?.text).toBe('');
  });

  test('leaves other pages and other sources as they were', async () => {
    await say(true);
    world.kept.set('k', { id: 'k', text: ORIGINAL_TEXT });
    show(world, 2, visitTo('https://copy.example/another', 'The bridge stays closed.'));
    await background().onLook({ tabId: 2 }, VIEW, () => {});
    await background().onLook({ tabId: 1 }, VIEW, () => {});
    expect(world.badges.get(2)?.text).toBe('2');
    expect(world.badges.get(1)?.text).toBe('1');
  });

  test('speaks again when that is taken back', async () => {
    await background().onLook({ tabId: 1 }, VIEW, () => {});
    await say(true);
    await say(false);
    expect(world.badges.get(1)?.text).toBe('1');
    expect((await recalled())?.silenced).toEqual([]);
  });

  test('is that of the page that was compared, where its tab has gone on to another', async () => {
    const look = await background().onLook({ tabId: 1 }, VIEW, () => {});
    expect(look?.page).toEqual(COPY.page);
    show(world, 1, visitTo('https://elsewhere.example/new-page', 'Snow is expected on Friday.'));
    expect(await say(true)).toEqual({ ok: true, value: null });
    expect([...world.silenced]).toEqual([`copy.example/a ${TEXTLESS.id}`]);
  });

  test('is not kept in a private window, nor of a tab that is gone', async () => {
    show(world, 1, COPY, true);
    expect(await say(true)).toMatchObject({ ok: false });
    world.tabs.delete(1);
    expect(await say(true)).toMatchObject({ ok: false });
    expect(world.silenced.size).toBe(0);
  });
});
