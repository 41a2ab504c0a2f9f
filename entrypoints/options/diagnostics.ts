import type { DiagnosticsProps } from '../../components/options-state.ts';
import { aboutThis, copyText } from '../../lib/platform/about.ts';
import { diagnosticLines } from '../../lib/platform/diagnosis.ts';
import { storageState, type StorageState } from '../../lib/platform/storage/storage-state.ts';
import type { Storage } from '../../lib/platform/storage/storage.ts';
import type { SettingsWords } from '../../lib/wording/settings-words.ts';

/** What is so now, for a report. The values are not translated: whoever reads the report need not speak the language. */
export function createDiagnostics(storage: Storage) {
  return async ({ options: { diagnostics } }: SettingsWords): Promise<DiagnosticsProps> => {
    const [about, state, events] = await Promise.all([aboutThis(), storageState(storage), diagnosticLines()]);
    const { sites } = about;
    const facts = [
      { name: diagnostics.version, value: about.version },
      { name: diagnostics.browser, value: about.browser },
      { name: diagnostics.language, value: about.language },
      { name: diagnostics.permissions, value: about.permissions.join(', ') },
      { name: diagnostics.sites, value: sites === 'all' ? diagnostics.all : String(sites) },
      { name: diagnostics.storage, value: described(state) },
    ];
    return { facts, events, onCopy: copyText };
  };
}

function described(state: StorageState): string {
  if (state.kind === 'unreadable') return state.why;
  const { sources, bytes, quota, unreadablePacks } = state;
  const megabytes = (n: number | null) => (n === null ? '?' : (n / 1e6).toFixed(1));
  return `${sources} sources, ${megabytes(bytes)} of ${megabytes(quota)} MB, ${unreadablePacks.length} packs unreadable`;
}
