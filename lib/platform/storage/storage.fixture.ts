import { openDB } from 'idb';
import type { SourceWithText } from './source-rows.ts';
import { createConnection, migrations, type Schema } from './database.ts';
import type { Locks } from './locks.ts';
import { createSources, type About } from './sources.ts';
import type { KillPoint, Storage } from './storage.ts';

/** Locks as the browser keeps them for all pages together; `end` frees those of a page that ended. */
export function fakeBrowser() {
  const held = new Map<string, symbol>();
  const waiting: (() => void)[] = [];
  const free = (name: string, page: symbol) => {
    if (held.get(name) !== page) return;
    held.delete(name);
    for (const wake of waiting.splice(0)) wake();
  };
  return (page = Symbol('page')): { locks: Locks; end: () => void } => ({
    locks: {
      async hold(name) {
        while (held.has(name)) await new Promise<void>((resolve) => waiting.push(resolve));
        held.set(name, page);
        return () => free(name, page);
      },
      async holdIfFree(name) {
        if (held.has(name)) return null;
        held.set(name, page);
        return () => free(name, page);
      },
      held: async () => new Set(held.keys()),
    },
    end: () => {
      for (const [name, owner] of held) if (owner === page) free(name, page);
    },
  });
}

export class PowerCut extends Error {}

/** A storage over a database of that name, as one page has it. `killAt`: the power goes at the n-th time of a point. */
export function storageOf(
  name: string,
  browser = fakeBrowser(),
  killAt?: { readonly point: KillPoint; readonly time?: number },
): Storage {
  const page = browser();
  const open = createConnection(name);
  let isDead = false;
  let times = 0;
  return {
    connect: () => (isDead ? Promise.reject(new PowerCut()) : open()),
    locks: page.locks,
    now: () => 1_700_000_000_000,
    at(point) {
      if (isDead || point !== killAt?.point || times++ < (killAt.time ?? 0)) return;
      isDead = true;
      page.end();
      throw new PowerCut(point);
    },
  };
}

/** Sources with words of their own, so that each is found by its own text. */
export function sourceAt(i: number, change: Partial<SourceWithText> = {}): SourceWithText {
  const words = Array.from(
    { length: 90 },
    (_, j) =>
      WORDS[(i * (j % 7) + j * j) % WORDS.length]! + ENDINGS[(i + j * (1 + (i % 5))) % ENDINGS.length]!,
  );
  return { id: `file:${i}`, title: `Story ${i}`, text: words.join(' '), lang: 'en', ...change };
}

const ENDINGS = 'ad eb ic od uf ag eh ij ok ul am en ip oq ur as et iv ow ux az'.split(' ');
const WORDS = 'harbour ferry minister budget storm council train bridge river market vote strike'.split(' ');

export const sourcesFrom = (from: number, to: number): SourceWithText[] =>
  Array.from({ length: to - from }, (_, i) => sourceAt(from + i));

/** Puts a source as if it were that day, in days since the epoch. */
export async function putOn(
  storage: Storage,
  day: number,
  i: number,
  about: About = { origin: 'read', pinned: false },
  url?: string,
): Promise<void> {
  const source = sourceAt(i, url === undefined ? {} : { url });
  await createSources({ ...storage, now: () => day * 86_400_000 }).put(source, about);
}

/** A database as version 1 left it, with these rows. */
export async function putVersionOne(name: string, rows: readonly unknown[]): Promise<void> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (database, _old, _new, transaction) => migrations[0]!(database, transaction),
  });
  for (const row of rows) await database.put('sources', row as Schema['sources']['value']);
  database.close();
}
