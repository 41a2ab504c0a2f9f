import { render } from 'preact';
import { SettingsWordsContext } from '../../components/settings-words-context.ts';
import { WordsContext } from '../../components/words-context.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { WelcomeProps, WelcomeState } from '../../components/welcome-state.ts';
import { dress } from '../../lib/platform/dress.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { changeSettings, readSettings } from '../../lib/platform/settings.ts';
import type { Words } from '../../lib/wording/words.ts';
import { settingsWordsFor } from '../../lib/wording/settings-catalogues.ts';
import {
  currentChoice,
  forgetSite,
  lookAtChosenSitesOnly,
  lookAtSites,
  lookEverywhere,
  lookOnClickOnly,
  onChoiceChanged,
} from '../../lib/platform/when-to-look.ts';

const root = document.getElementById('root')!;
let redraw = () => {};
let { words } = await dress((worn) => void speak(worn.words).then(() => redraw()));
let settingsWords = await settingsWordsFor(words.lang);
let shown: WelcomeState = {
  ...(await currentChoice()),
  keepRead: (await readSettings()).keepRead,
  demonstration: [],
  refused: false,
};

function show(change: Partial<WelcomeState>): void {
  redraw = () => show({});
  shown = { ...shown, ...change };
  render(
    <WordsContext.Provider value={words}>
      <SettingsWordsContext.Provider value={settingsWords}>
        <Welcome state={shown} actions={actions} />
      </SettingsWordsContext.Provider>
    </WordsContext.Provider>,
    root,
  );
}

async function speak(spoken: Words): Promise<void> {
  settingsWords = await settingsWordsFor(spoken.lang);
  words = spoken;
}

async function ask(question: Promise<boolean>): Promise<void> {
  const isGranted = await question;
  show({ ...(await currentChoice()), refused: !isGranted });
}

async function withdraw(change: Promise<void>): Promise<void> {
  await change;
  show({ ...(await currentChoice()), refused: false });
}

const actions: WelcomeProps['actions'] = {
  onChooseWhen: (when) => {
    if (when === 'everywhere') void ask(lookEverywhere());
    if (when === 'chosen-sites') void withdraw(lookAtChosenSitesOnly());
    if (when === 'on-click') void withdraw(lookOnClickOnly());
  },
  onAddSites: (hosts) => void ask(lookAtSites(hosts)),
  onRemoveSite: (host) => void withdraw(forgetSite(host)),
  onKeepRead: (keepRead) =>
    void changeSettings({ keepRead }).then((settings) => show({ keepRead: settings.keepRead })),
  onOpenOptions: () => void openOwnPage('options.html'),
};

onChoiceChanged(() => void currentChoice().then(show));
show({});
// The texts of all stories come with them: nothing that the first drawing should wait for.
const { linksToCopies } = await import('../demo/stories.ts');
show({ demonstration: linksToCopies() });
