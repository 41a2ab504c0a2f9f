import { parseEvent, type DiagnosticEvent, type Noted } from './event.ts';

/** Entries that are kept; at some 80 code units each they take 2% of what the session may hold. */
export const RING_SIZE = 200;

/** Where the ring lies: one value, the oldest event first. */
export interface RingStore {
  read(): Promise<unknown>;
  write(events: readonly DiagnosticEvent[]): Promise<void>;
}

export interface Ring {
  /** Writes an event down. Never rejects, and is not to be waited for: no work may hang on a diagnosis. */
  note(event: Noted): Promise<void>;
  /**
   * Remembers an event in memory, to be written before the next that is noted. For what a private window
   * may have caused: where nothing else happens, nothing is written.
   */
  hold(event: Noted): void;
}

/** The recent events of this session. A background that is stopped loses at most what was not yet written. */
export function createRing(store: RingStore, now: () => number): Ring {
  let pending: readonly DiagnosticEvent[] = [];
  let last: Promise<unknown> = Promise.resolve();

  function hold(event: Noted): void {
    const parsed = parseEvent({ ...event, at: now() });
    if (parsed !== null) pending = [...pending, parsed].slice(-RING_SIZE);
  }

  async function flush(): Promise<void> {
    const events = pending;
    pending = [];
    await store.write([...parseEvents(await store.read()), ...events].slice(-RING_SIZE));
  }

  return {
    hold,
    async note(event) {
      hold(event);
      // A session that cannot be written to loses a line, nothing else.
      await (last = last.then(flush).catch(() => null));
    },
  };
}

/** The events of a store, the oldest first; what is none is left out. */
export function parseEvents(stored: unknown): readonly DiagnosticEvent[] {
  if (!Array.isArray(stored)) return [];
  return stored.map(parseEvent).filter((event) => event !== null);
}
