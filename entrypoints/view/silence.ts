import type { Match } from '../../lib/compare/report.ts';
import { askBackground } from '../../lib/platform/messaging.ts';

interface Shown {
  readonly silenced?: readonly string[];
  readonly isSilenceLost?: boolean;
}

interface Host {
  readonly shown: () => Shown;
  readonly show: (change: Shown) => void;
}

/** Shows at once what the reader said of a match, and takes it back where it could not be stored. */
export async function silence(host: Host, tabId: number, match: Match, isSilenced: boolean): Promise<void> {
  const { silenced: before = [] } = host.shown();
  const others = before.filter((id) => id !== match.source.id);
  host.show({ silenced: isSilenced ? [...others, match.source.id] : others, isSilenceLost: false });
  const ask = () => askBackground({ kind: 'silence', tabId, sourceId: match.source.id, isSilenced });
  const done = await ask()
    .catch(ask)
    .catch(() => null);
  if (!done?.ok) host.show({ silenced: before, isSilenceLost: true });
}
