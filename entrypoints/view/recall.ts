import { recall } from '../../lib/background/recall.ts';
import { createConnection } from '../../lib/platform/storage/database.ts';
import { isKept } from '../../lib/platform/storage/kept.ts';
import { self } from '../../lib/platform/messaging.ts';
import { session } from '../../lib/platform/session.ts';
import { createSilenced } from '../../lib/platform/storage/silenced.ts';
import { tabs } from '../../lib/platform/tabs.ts';
import { where } from '../../lib/platform/pages/where.ts';
import type { Look } from '../../lib/protocol/view-messages.ts';

/** What is known of a tab, without waking the background; null where it has to be looked at. */
export function createRecall(): (tabId: number) => Promise<Look | null> {
  const connect = createConnection();
  // Open by the time that it is needed.
  connect().catch(() => {});
  const ports = {
    pages: { where },
    session,
    tabs,
    self,
    silenced: createSilenced(connect),
    isKept: (id: string) => isKept(connect, id),
  };
  return (tabId) => recall(tabId, ports);
}
