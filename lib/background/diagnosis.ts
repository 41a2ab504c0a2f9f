import type { Outcome } from '../compare/outcome.ts';
import type { Noted } from '../diagnosis/event.ts';
import { createRing, type Ring } from '../diagnosis/ring.ts';
import type { Ports } from './ports.ts';

/** The diagnosis of this session; nothing in it is ever waited for. */
export interface Diagnosis extends Ring {
  /** Notes what was done for the page of a tab, unless that is a private one. */
  noteOf(tabId: number, event: Noted): void;
}

export function createDiagnosis({ session, tabs, now }: Pick<Ports, 'session' | 'tabs' | 'now'>): Diagnosis {
  const ring = createRing(
    {
      read: () => session.get('diagnosis'),
      write: (events) => session.set('diagnosis', events),
    },
    now,
  );
  return {
    ...ring,
    noteOf: (tabId, event) =>
      void tabs.isPrivate(tabId).then(
        (isPrivate) => (isPrivate ? undefined : ring.note(event)),
        () => null,
      ),
  };
}

/** How a look ended: the relation of what was found, or why nothing was compared. */
export function lookedEvent(outcome: Outcome, ms: number): Noted {
  if (outcome.kind !== 'compared') return { name: 'looked', code: outcome.reason, ms };
  const { relation, matches } = outcome.report;
  return { name: 'looked', code: relation, ms, count: matches.filter((match) => match.alert).length };
}
