import { render } from 'preact';
import { WordsContext } from '../../components/words-context.ts';
import { browserLanguage } from '../../lib/platform/language.ts';
import { wordsFor } from '../../lib/wording/catalogues.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { WelcomeProps, WelcomeState } from '../../components/welcome-state.ts';
import { onPermissionsChanged } from '../../lib/platform/permissions.ts';
import {
  currentChoice,
  forgetSite,
  lookAtChosenSitesOnly,
  lookAtSite,
  lookEverywhere,
  lookOnClickOnly,
} from '../../lib/platform/when-to-look.ts';

const root = document.getElementById('root')!;
const words = await wordsFor(browserLanguage());
let shown: WelcomeState = { ...(await currentChoice()), demonstration: [], refused: false };

function show(change: Partial<WelcomeState>): void {
  shown = { ...shown, ...change };
  render(
    <WordsContext.Provider value={words}>
      <Welcome state={shown} actions={actions} />
    </WordsContext.Provider>,
    root,
  );
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
  onAddSite: (host) => void ask(lookAtSite(host)),
  onRemoveSite: (host) => void withdraw(forgetSite(host)),
};

onPermissionsChanged(() => void currentChoice().then(show));
show({});
// The texts of all stories come with them: nothing that the first drawing should wait for.
const { linksToCopies } = await import('../demo/stories.ts');
show({ demonstration: linksToCopies() });
