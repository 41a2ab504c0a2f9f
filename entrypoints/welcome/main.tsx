import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { WelcomeProps, WelcomeState } from '../../components/welcome-state.ts';
import { createConnection } from '../../lib/platform/storage/database.ts';
import { openOwnPage } from '../../lib/platform/tabs.ts';
import { changeSettings, readSettings } from '../../lib/platform/settings.ts';
import {
  currentChoice,
  forgetSite,
  lookAtChosenSitesOnly,
  lookAtSites,
  lookEverywhere,
  lookOnClickOnly,
  onChoiceChanged,
} from '../../lib/platform/when-to-look.ts';
import { withSettingsWords } from '../view/settings-words.tsx';
import { stage } from '../view/stage.tsx';

const connect = createConnection();
const first: WelcomeState = {
  ...(await currentChoice()),
  keepRead: (await readSettings()).keepRead,
  unsaved: null,
  demonstration: [],
  refused: false,
};
const { show } = await stage(
  first,
  (state) => <Welcome state={state} actions={actions} />,
  withSettingsWords,
);

async function ask(question: Promise<boolean>): Promise<void> {
  show({ refused: false, unsaved: null });
  try {
    const isGranted = await question;
    show({ ...(await currentChoice()), refused: !isGranted });
  } catch {
    show({ ...(await currentChoice()), unsaved: 'when' });
  }
}

async function withdraw(change: Promise<void>): Promise<void> {
  await ask(change.then(() => true));
}

const actions: WelcomeProps['actions'] = {
  onChooseWhen: (when) => {
    if (when === 'everywhere') void ask(lookEverywhere());
    if (when === 'chosen-sites') void withdraw(lookAtChosenSitesOnly());
    if (when === 'on-click') void withdraw(lookOnClickOnly(connect));
  },
  onAddSites: (hosts) => void ask(lookAtSites(hosts)),
  onRemoveSite: (host) => void withdraw(forgetSite(host, connect)),
  onKeepRead: (keepRead) =>
    void changeSettings({ keepRead }).then(
      () => show({ keepRead, unsaved: null }),
      async () => show({ keepRead: (await readSettings()).keepRead, unsaved: 'keepRead' }),
    ),
  onOpenOptions: () => void openOwnPage('options.html'),
};

onChoiceChanged(() => void currentChoice().then(show));
show({});
// The texts of all stories come with them: nothing that the first drawing should wait for.
const { linksToCopies } = await import('../demo/stories.ts');
show({ demonstration: linksToCopies() });
