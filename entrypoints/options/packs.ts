import type { PacksProps } from '../../components/library-state.ts';
import {
  installPack,
  listPacks,
  removePack,
  setPackOn,
  undoPack,
  type InstallFailure,
} from '../../lib/platform/packs.ts';
import type { Storage } from '../../lib/platform/storage.ts';
import type { SettingsWords } from '../../lib/wording/settings-words.ts';
import type { Words } from '../../lib/wording/words.ts';
import type { Section, Spoken } from './section.ts';

/** Packs, over the storage. */
export function createPacksSection(storage: Storage, { report, redraw }: Section) {
  let installing = false;
  /** What came of the last file; sentences are made when they are drawn, in the language of then. */
  let came: { file: File; failure: InstallFailure | null } | null = null;

  async function install(file: File, confirmed: boolean): Promise<void> {
    installing = true;
    came = null;
    redraw();
    const installed = await installPack(storage, file, { confirmed });
    installing = false;
    came = { file, failure: installed.ok ? null : installed.failure };
    redraw();
  }

  const actions: PacksProps['actions'] = {
    onUse: (id, isOn) => void report(setPackOn(storage, id, isOn)),
    onUndo: (id) => void report(undoPack(storage, id)),
    onRemove: (id) => void report(removePack(storage, id)),
    onInstall: (file) => void install(file, false),
  };

  return async ({ words, settingsWords }: Spoken): Promise<PacksProps> => {
    const packs = await listPacks(storage).catch(() => []);
    const notice = came && {
      text: sentence(came.failure, settingsWords, words),
      ...(came.failure === 'other-key' && { onConfirm: install.bind(null, came.file, true) }),
    };
    return { packs, notice, isWorking: installing, actions };
  };
}

function sentence(failure: InstallFailure | null, { library }: SettingsWords, { states }: Words): string {
  if (failure === null) return library.packs.installed;
  if (failure in library.packs.fault) return library.packs.fault[failure as keyof typeof library.packs.fault];
  return states.failed(failure as Parameters<typeof states.failed>[0]).title;
}
