import browser from 'webextension-polyfill';
import { parseFace, SETTINGS_KEY, type Face } from '../settings/face.ts';
import { wordsFor } from '../wording/catalogues.ts';
import type { Words } from '../wording/words.ts';
import { languageOf } from './language.ts';

/** What every page of the extension follows, whatever it shows. */
export interface Dress {
  readonly words: Words;
  readonly face: Face;
}

/**
 * Puts a page of the extension into the reader's language and colours, and keeps it so: `onChange` hears when another
 * catalogue or face has come, as it may from any other page. Reads no more of the settings than that, since the
 * popup has to be small.
 */
export async function dress(onChange: (dress: Dress) => void = () => {}): Promise<Dress> {
  const wear = async (settings: unknown): Promise<Dress> => {
    const face = parseFace(settings);
    setAppearance(face.appearance);
    return { words: await wordsFor(languageOf(face)), face };
  };
  browser.storage.local.onChanged.addListener(({ [SETTINGS_KEY]: change }) => {
    if (change !== undefined) void wear(change.newValue).then(onChange);
  });
  const stored = await browser.storage.local.get(SETTINGS_KEY).catch((): Record<string, unknown> => ({}));
  return wear(stored[SETTINGS_KEY]);
}

/** The tokens of components/tokens.css follow the colour scheme of the root. */
function setAppearance(appearance: Face['appearance']): void {
  if (appearance === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = appearance;
}
