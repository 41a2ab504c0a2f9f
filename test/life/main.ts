/**
 * The full counts: `npm run life -- pages chromium`. Parts: pages, day, private, network, kills. Without a part all
 * run, without a browser both. The lines go to benchmarks/results/life.md by hand, with the machine's load.
 */
import { loadavg } from 'node:os';
import { buildIfStale } from '../browser/support/build.ts';
import { BROWSERS, type BrowserKind } from '../browser/support/browser.ts';
import {
  aftermath,
  backAndForward,
  day,
  openLife,
  prerenders,
  storms,
  tabsAtOnce,
  updateUnderTabs,
} from './pages.ts';
import { KILL_POINTS } from './kill-points.ts';
import { killsAt, openKilling, wakes } from './kills.ts';
import { zeroNetwork } from './network.ts';
import { privatePages } from './private.ts';
import type { Session } from '../browser/support/session.ts';
import { tally, type Tally } from './tally.ts';

/** In each browser; ten points and both make 500. */
const KILLS_PER_POINT = Number(process.env['KILLS_PER_POINT'] ?? 25);

/** Names of points to be killed at; all where it is not set. */
const POINTS = process.env['KILL_POINTS']?.split(',');

const NAVIGATIONS = Number(process.env['NAVIGATIONS'] ?? 2000);

type Report = (tally: Tally) => void;

const PARTS: Readonly<Record<string, (kind: BrowserKind, report: Report) => Promise<void>>> = {
  pages: (kind, report) =>
    inLife(kind, report, async (session) => {
      report(await updateUnderTabs(session, 20));
      report(await backAndForward(session, 50));
      if (kind === 'chromium') report(await prerenders(session, 20));
      report(await storms(session, 10));
      report(await tabsAtOnce(session, 200));
    }),
  day: (kind, report) => inLife(kind, report, async (session) => report(await day(session, NAVIGATIONS))),
  network: async (kind, report) => report(await zeroNetwork(kind, 100)),
  kills: async (kind, report) => {
    const killing = await openKilling(kind);
    try {
      const chosen = KILL_POINTS.filter(({ name }) => POINTS === undefined || POINTS.includes(name));
      for (const point of chosen) report(await killsAt(killing, point, KILLS_PER_POINT));
      report(wakes(killing));
      report(tally('errors in any console', 0, await killing.session.browser.consoleErrors()));
    } finally {
      await killing.close();
    }
  },
  private: (kind, report) => inLife(kind, report, async (session) => report(await privatePages(session, 20))),
};

async function inLife(kind: BrowserKind, report: Report, live: (session: Session) => Promise<void>) {
  const session = await openLife(kind);
  try {
    await live(session);
    report(await aftermath(session));
    const strays = session.strayRequests();
    report(tally('requests that no act explains', session.server.requests().length, strays));
  } finally {
    await session.close();
  }
}

const asked = process.argv.slice(2);
const parts = Object.keys(PARTS).filter((part) => asked.includes(part));
const isKnown = (word: string) => word in PARTS || BROWSERS.some((kind) => kind === word);
if (!asked.every(isKnown)) throw new Error(`known are: ${[...Object.keys(PARTS), ...BROWSERS].join(', ')}`);
const kinds = BROWSERS.filter((kind) => asked.includes(kind));
let failures = 0;
for (const kind of kinds.length > 0 ? kinds : BROWSERS) {
  buildIfStale(kind);
  for (const part of parts.length > 0 ? parts : Object.keys(PARTS)) {
    const began = Date.now();
    await PARTS[part]!(kind, ({ what, tried, failed, notes }) => {
      failures += failed.length;
      console.log(`| ${kind} | ${what} | ${tried} | ${failed.length} | ${notes.join('; ')} |`);
      for (const one of failed) console.log(`    ${one}`);
    });
    const load = loadavg()[0]!.toFixed(1);
    console.log(`-- ${part} in ${kind}: ${((Date.now() - began) / 1000).toFixed(0)} s, load ${load}`);
  }
}
process.exitCode = failures > 0 ? 1 : 0;
