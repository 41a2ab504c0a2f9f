import { SettingsWordsContext } from '../../components/settings-words-context.ts';
import { settingsWordsFor } from '../../lib/wording/settings-catalogues.ts';
import type { Surroundings } from './stage.tsx';

/** For views that speak of settings, whose words are loaded apart so that the popup stays small. */
export const withSettingsWords: Surroundings = async ({ lang }) => {
  const settingsWords = await settingsWordsFor(lang);
  return (view) => (
    <SettingsWordsContext.Provider value={settingsWords}>{view}</SettingsWordsContext.Provider>
  );
};
