import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { SettingsWordsContext } from '../../components/settings-words-context.ts';
import { WordsContext } from '../../components/words-context.ts';
import { dress } from '../../lib/platform/dress.ts';
import { settingsWordsFor } from '../../lib/wording/settings-catalogues.ts';
import { createFace } from './face.ts';
import { createWhen } from './when.ts';

const root = document.getElementById('root')!;
let saved: 'saved' | 'not-saved' | null = null;
let worn = await dress((changed) => {
  worn = changed;
  void show();
});

/** Draws what is so now; each section knows how to read its own part. */
async function show(): Promise<void> {
  const settingsWords = await settingsWordsFor(worn.words.lang);
  const whenProps = await when();
  render(
    <WordsContext.Provider value={worn.words}>
      <SettingsWordsContext.Provider value={settingsWords}>
        <Options when={whenProps} face={face(worn.face)} saved={saved} />
      </SettingsWordsContext.Provider>
    </WordsContext.Provider>,
    root,
  );
}

/** Tells how a change went, and draws what came of it. */
async function report(change: Promise<unknown>): Promise<void> {
  saved = await change.then(
    () => 'saved' as const,
    () => 'not-saved' as const,
  );
  await show();
}

const when = createWhen(report, () => void show());
const face = createFace(report);
await show();
