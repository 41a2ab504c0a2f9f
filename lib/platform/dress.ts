import type { Settings } from '../settings/settings.ts';
import { wordsFor } from '../wording/catalogues.ts';
import type { Words } from '../wording/words.ts';
import { languageOf } from './language.ts';
import { onSettingsChanged, readSettings } from './settings.ts';

/** What every page of the extension follows, whatever it shows. */
export interface Dress {
  readonly words: Words;
  readonly settings: Settings;
}

/**
 * Puts a page of the extension into the reader's language and colours, and keeps it so: `onChange` hears when another
 * catalogue or other settings have come, as they may from any other page.
 */
export async function dress(onChange: (dress: Dress) => void = () => {}): Promise<Dress> {
  const wear = async (settings: Settings): Promise<Dress> => {
    setAppearance(settings.appearance);
    return { words: await wordsFor(languageOf(settings)), settings };
  };
  onSettingsChanged((settings) => void wear(settings).then(onChange));
  return wear(await readSettings());
}

/** The tokens of components/tokens.css follow the colour scheme of the root. */
function setAppearance(appearance: Settings['appearance']): void {
  if (appearance === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = appearance;
}
