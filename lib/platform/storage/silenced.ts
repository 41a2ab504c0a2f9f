import * as v from 'valibot';
import type { SilencedPort } from '../../background/ports.ts';
import type { SilencedPair } from '../../background/ports.ts';
import type { Database } from './database.ts';

const rowSchema = v.object({ pair: v.string(), page: v.string(), sourceId: v.string(), at: v.number() });

/**
 * Pairs of page and source of which the reader said "not a copy", in the database. Nothing rejects.
 * `changed` is called whenever one was stored or taken back.
 */
export function createSilenced(connect: () => Promise<Database>, changed = () => {}): SilencedPort {
  const done = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch {
      return false;
    }
    changed();
    return true;
  };

  return {
    async of(page) {
      // A pair begins with its page, so those of one page lie side by side.
      const range = IDBKeyRange.bound(`${page}\n`, `${page}\n\uffff`);
      const rows: unknown[] = await connect()
        .then((database) => database.getAll('silenced', range))
        .catch(() => []);
      return rows.flatMap((row) => {
        const parsed = v.safeParse(rowSchema, row);
        return parsed.success ? [parsed.output.sourceId] : [];
      });
    },
    put: (pair) => done(async () => (await connect()).put('silenced', { ...pair, pair: keyOf(pair) })),
    remove: (pair) => done(async () => (await connect()).delete('silenced', keyOf(pair))),
  };
}

/** The key of a pair in the store. */
export function keyOf({ page, sourceId }: Pick<SilencedPair, 'page' | 'sourceId'>): string {
  return `${page}\n${sourceId}`;
}

/** All pairs that can be read. Rejects where nothing can be. */
export async function listSilenced(connect: () => Promise<Database>): Promise<SilencedPair[]> {
  const rows: unknown[] = await (await connect()).getAll('silenced');
  return rows.flatMap((row) => {
    const parsed = v.safeParse(rowSchema, row);
    if (!parsed.success) return [];
    const { page, sourceId, at } = parsed.output;
    return [{ page, sourceId, at }];
  });
}
