import * as v from 'valibot';
import { pause } from './wait.ts';

/** A page that can be typed at. */
export interface Typed {
  readonly key: (name: string) => Promise<unknown>;
  /** Runs one expression in the page. */
  readonly run: (expression: string) => Promise<unknown>;
}

/** What a reader's keyboard has come to. */
export interface Stop {
  readonly name: string;
  /** Its place among all controls, in the order of the document; -1 for an area that scrolls. */
  readonly place: number;
  /** Whether it looks otherwise than before it had the focus. */
  readonly isMarked: boolean;
  /** Whether nothing lies over it, and the window holds it. */
  readonly isInSight: boolean;
  /** Whether it comes behind the stop before: below it, to the end of it, or in a column of its own. */
  readonly isBehind: boolean;
}

const stopSchema = v.nullable(
  v.object({
    name: v.string(),
    place: v.number(),
    isMarked: v.boolean(),
    isInSight: v.boolean(),
    isBehind: v.boolean(),
  }),
);

/** Lists the controls that Tab has to reach, and how they look while they do not have the focus. */
const PREPARE = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  const isReached = (e) => {
    if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({ visibilityProperty: true })) return false;
    if (e.type !== 'radio') return true;
    const group = all.filter((one) => one.type === 'radio' && one.name === e.name);
    return e === (group.find((one) => one.checked) ?? group[0]);
  };
  const look = (e) => [e, ...e.querySelectorAll('.bar')].map((one) => {
    const s = getComputedStyle(one);
    return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.stroke, s.strokeWidth].join();
  }).join(';');
  const wanted = all.filter(isReached);
  // A place in the page is kept for the next Tab, also where nothing has the focus.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  scrollTo(0, 0);
  window.walked = { wanted, look, looks: wanted.map(look), at: null };
  return wanted.length;
})()`;

const STOP = `(() => {
  const e = document.activeElement;
  if (e === null || e === document.body || e === document.documentElement) return null;
  // Asked again of the same stop, it is still the one after the stop before.
  if (window.walked.at !== e) Object.assign(window.walked, { last: window.walked.at, at: e });
  const { wanted, look, looks, last } = window.walked;
  const place = wanted.indexOf(e);
  const box = e.getBoundingClientRect();
  // Of a row of the map its first bar: the ribbon may be longer than the window.
  const seen = (e.querySelector('.bar') ?? e).getBoundingClientRect();
  // Not every browser scrolls to the second line of a link: WCAG 2.4.11 asks for a part, here for half a line.
  const top = Math.max(seen.y, 0), bottom = Math.min(seen.bottom, innerHeight);
  const x = seen.x + seen.width / 2, y = top + Math.min((bottom - top) / 2, 12);
  const at = document.elementFromPoint(x, y);
  const before = last?.getBoundingClientRect();
  const isEnd = document.documentElement.dir === 'rtl' ? before?.x >= box.right - 1 : before?.right <= box.x + 1;
  const isBelow = before === undefined || box.bottom > before.y + 1;
  const isSameLine = before !== undefined && box.y < before.bottom - 1 && before.y < box.bottom - 1;
  const isWrapped = before !== undefined && (box.bottom <= before.bottom && box.y >= before.y || before.bottom <= box.bottom && before.y >= box.y);
  return {
    name: e.tagName + ' ' + (e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent).trim().slice(0, 60) + ' at ' + [seen.y, seen.bottom, innerHeight].map(Math.round).join(),
    place,
    isMarked: place < 0 || look(e) !== looks[place],
    isInSight: at !== null && bottom - top >= Math.min(8, seen.height) && (e.contains(at) || at.contains(e)),
    isBehind: isEnd || (isBelow && (!isSameLine || isWrapped || isEnd)),
  };
})()`;

interface Walk {
  readonly stops: readonly Stop[];
  /** How many controls there are. */
  readonly wanted: number;
}

/** Rows that are still being drawn may push a stop away, and the browser scrolls after it when it next draws. */
const SCROLLED_MS = 100;
const SCROLLED_TRIES = 20;

async function stopOf(run: Typed['run']): Promise<Stop | null> {
  for (let tries = 0; ; tries++) {
    const stop = v.parse(stopSchema, await run(STOP));
    if (stop === null || stop.isInSight || tries === SCROLLED_TRIES) return stop;
    await pause(SCROLLED_MS);
  }
}

/** Goes through a page by Tab, from before its first control, until the focus leaves the page or has been all round. */
export async function walk({ key, run }: Typed): Promise<Walk> {
  const wanted = await atRest(async () => v.parse(v.number(), await run(PREPARE)));
  const stops: Stop[] = [];
  // Areas that scroll are stops too, in some browsers.
  while (stops.length <= wanted + 20) {
    await key('Tab');
    const stop = await stopOf(run);
    if (stop === null || (stops[0] && stop.place === stops[0].place)) break;
    stops.push(stop);
  }
  return { stops, wanted };
}

/** Goes back by Shift+Tab, from the last control to the first. */
export async function walkBack({ key, run }: Typed): Promise<Walk> {
  const wanted = await atRest(async () => v.parse(v.number(), await run(PREPARE)));
  await run(`window.walked.wanted.at(-1).focus()`);
  const stops: Stop[] = [];
  for (let at = wanted - 1; at > 0 && stops.length <= wanted + 20; ) {
    await key('Shift+Tab');
    const stop = await stopOf(run);
    if (stop === null) break;
    stops.push(stop);
    if (stop.place >= 0) at = stop.place;
  }
  return { stops, wanted };
}

/** Asks until the same is said twice: parts of a page are loaded behind the rest. */
async function atRest(ask: () => Promise<number>): Promise<number> {
  for (let last = await ask(); ; ) {
    await pause(150);
    const now = await ask();
    if (now === last) return now;
    last = now;
  }
}

/**
 * The stops of a walk that were out of sight, and were so again in a second walk: a browser without a window now and
 * then leaves out one scroll, and never the same one; what is covered is covered each time.
 */
export async function hiddenIn({ stops }: Walk, again: () => Promise<Walk>): Promise<readonly Stop[]> {
  const hidden = stops.filter(({ isInSight }) => !isInSight);
  if (hidden.length === 0) return [];
  const second = await again();
  return hidden.filter(({ place }) => second.stops.some((stop) => stop.place === place && !stop.isInSight));
}
