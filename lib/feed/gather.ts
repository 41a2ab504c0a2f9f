import type { AskPorts } from './ask-feed.ts';
import { asked, concluded, dueSubscriptions, type Conclusion, type Subscription } from './subscription.ts';

/** The stored subscriptions. */
export interface Subscriptions {
  readonly list: () => Promise<readonly Subscription[]>;
  /** Changes one if it is still there, in one step that nobody comes between. */
  readonly update: (address: string, change: (row: Subscription) => Subscription) => Promise<void>;
}

export interface GatherPorts extends Pick<AskPorts, 'now'> {
  readonly subscriptions: Subscriptions;
  /** Asks one server for what is new, and keeps it. */
  readonly ask: (row: Subscription) => Promise<Conclusion>;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** Tells who listens that an address is being asked, and that it is no longer. */
  readonly tell: (address: string, isBusy: boolean) => void;
  /** What came of an address, and in how many milliseconds. */
  readonly onConcluded?: (conclusion: Conclusion, ms: number) => void;
}

/** Addresses that are asked in one go; an alarm calls for the rest. */
const MOST = 50;

/**
 * Asks every address that is due, one after the other, and notes what came of each before the next. Those that
 * become due meanwhile are asked too. May be stopped at any point: what has been kept is kept, and who was being
 * asked comes back later. Whether anything new was kept.
 */
export async function gather(ports: GatherPorts): Promise<boolean> {
  let hasNews = false;
  for (let i = 0; i < MOST; i++) {
    const [row] = dueSubscriptions(await ports.subscriptions.list(), ports.now());
    if (row === undefined) break;
    hasNews = (await askOne(row, ports)) || hasNews;
  }
  return hasNews;
}

async function askOne(row: Subscription, ports: GatherPorts): Promise<boolean> {
  const { subscriptions, now, random } = ports;
  const began = now();
  await subscriptions.update(row.address, (current) => asked(current, began));
  ports.tell(row.address, true);
  try {
    const conclusion = await ports.ask(row);
    await subscriptions.update(row.address, (current) => concluded(current, conclusion, now(), random));
    ports.onConcluded?.(conclusion, now() - began);
    const { outcome, renewed = 0 } = conclusion;
    return outcome.kind === 'changed' && outcome.newEntries + renewed > 0;
  } finally {
    ports.tell(row.address, false);
  }
}
