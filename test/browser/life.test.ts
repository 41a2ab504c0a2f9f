import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aftermath,
  backAndForward,
  day,
  openLife,
  prerenders,
  storms,
  tabsAtOnce,
  updateUnderTabs,
} from '../life/pages.ts';
import { privatePages } from '../life/private.ts';
import { BROWSERS } from './support/browser.ts';
import type { Session } from './support/session.ts';

/** Short; `npm run life` goes the whole way, see benchmarks/results/life.md. */
describe.each(BROWSERS)('%s: right badge on the right tab', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openLife(kind);
  });
  afterAll(() => session.close());

  test('after an update under 5 open tabs, and on the next page of each', async () => {
    expect((await updateUnderTabs(session, 5)).failed).toEqual([]);
  });

  test('5 times back and forward', async () => {
    expect((await backAndForward(session, 5)).failed).toEqual([]);
  });

  test.runIf(kind === 'chromium')(
    'on 3 pages that were prerendered, before and after they are shown',
    async () => {
      expect((await prerenders(session, 3)).failed).toEqual([]);
    },
  );

  test('after storms of navigation inside a page', async () => {
    expect((await storms(session, 2)).failed).toEqual([]);
  });

  test('with 20 tabs opened at once', async () => {
    expect((await tabsAtOnce(session, 20)).failed).toEqual([]);
  });

  test('over 40 navigations in 8 tabs', async () => {
    expect((await day(session, 40)).failed).toEqual([]);
  });

  test('and in a private window, while every store stays byte for byte what it was', async () => {
    expect((await privatePages(session, 6)).failed).toEqual([]);
  });

  test('and there is no error in any console, nor a request that no act explains', async () => {
    expect((await aftermath(session)).failed).toEqual([]);
    expect(session.strayRequests()).toEqual([]);
  });
});
