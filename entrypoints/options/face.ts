import type { FaceProps } from '../../components/options-state.ts';
import { currentKeys, openKeySettings } from '../../lib/platform/keys.ts';
import { changeSettings } from '../../lib/platform/settings.ts';
import type { Face } from '../../lib/settings/face.ts';
import type { Section } from './section.ts';
import { LANGUAGES } from '../../lib/wording/catalogues.ts';

/** Appearance and language. The page itself follows by hearing of the change, as every other page does. */
export function createFace({ report, redraw }: Section): (face: Face) => FaceProps {
  const languages = LANGUAGES.map((code) => ({ code, name: ownName(code) }));
  const onChange: FaceProps['onChange'] = (change) => void report(changeSettings(change));
  let keys: FaceProps['keys'] = { keys: [], onChange: () => void openKeySettings() };
  const readKeys = async () => {
    keys = { ...keys, keys: await currentKeys() };
    redraw();
  };
  void readKeys();
  // They are changed in another tab.
  addEventListener('focus', () => void readKeys());
  return (settings) => ({
    settings,
    languages,
    onChange,
    keys,
  });
}

/** "Deutsch", "日本語" */
function ownName(code: string): string {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
