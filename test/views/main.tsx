import { render } from 'preact';
import type { PopupActions } from '../../components/popup-state.ts';
import { SettingsWordsContext } from '../../components/settings-words-context.ts';
import { WordsContext } from '../../components/words-context.ts';
import { settingsWordsFor } from '../../lib/wording/settings-catalogues.ts';
import { wordsFor } from '../../lib/wording/catalogues.ts';
import { OPEN_TABS, popups, SUGGESTION } from './popups.ts';
import { pseudo } from './pseudo.ts';
import { addresses } from './addresses.ts';
import { panels } from './panels.ts';
import { hugeReport, reports } from './reports.ts';
import { optionsViews } from './options.ts';
import { demoStory, welcomes } from './welcomes.ts';

const note = (name: string) => (value?: unknown) => console.info(name, value);

const popupActions: PopupActions = {
  onCancel: note('cancel'),
  onRetry: note('retry'),
  onKeepAsSource: note('keep'),
  onOpenOriginal: note('original'),
  onOpenLink: note('link'),
  onOpenPassage: note('passage'),
  onSilence: note('silence'),
  onSuggest: async () => SUGGESTION,
  onSearch: note('search'),
  onListTabs: async () => OPEN_TABS,
  onCompareWith: async () => false,
  onCompareNext: async () => true,
  onStopWaiting: note('stop waiting'),
  onSpeakMarks: note('speak marks'),
  onOpenWelcome: note('welcome'),
  onOpenReport: note('report'),
  onOpenPanel: note('panel'),
  onLookUp: note('look up'),
  onShowOnPage: note('show on page'),
  onRemoveMarks: note('remove marks'),
  onGoToMark: note('go to mark'),
  onCompareSelection: note('compare selection'),
  onComparePage: note('compare page'),
};

const welcomeActions = {
  onChooseWhen: note('when'),
  onAddSites: note('add'),
  onRemoveSite: note('remove'),
  onKeepRead: note('keepRead'),
  onOpenOptions: note('options'),
};

const asked = new URLSearchParams(location.search);
const spoken = await wordsFor(asked.get('lang') ?? 'en');
const isPseudo = asked.get('lang') === 'pseudo';
const catalogue = isPseudo ? pseudo(spoken) : spoken;
const words = { ...catalogue, dir: asked.get('dir') === 'rtl' ? ('rtl' as const) : spoken.dir };
const settings = await settingsWordsFor(spoken.lang);
const settingsWords = isPseudo ? pseudo(settings) : settings;
const view = asked.get('view') ?? 'found';
const popup = popups[view];
const report = view === 'report-huge' ? hugeReport() : reports[view];
const panel = panels[view];
const welcome = welcomes[view];
const options = optionsViews[view];
const address = addresses[view];

/** Each view is loaded by itself, with its own style sheets only. */
async function chosenView() {
  if (popup) {
    const { Popup } = await import('../../components/popup/Popup.tsx');
    return <Popup {...popup} actions={popupActions} />;
  }
  if (report) {
    const { Report } = await import('../../components/report/Report.tsx');
    return (
      <Report state={report} canSilence actions={{ ...popupActions, onSave: async (_, format) => format }} />
    );
  }
  if (panel) {
    const { Panel } = await import('../../components/panel/Panel.tsx');
    const actions = {
      ...popupActions,
      onLook: note('look'),
      onSave: async (_: unknown, format: string) => format,
    };
    return <Panel {...panel} actions={actions} />;
  }
  if (options) {
    const { Options } = await import('../../components/options/Options.tsx');
    return <Options {...options} />;
  }
  if (address) {
    const { AddressPage } = await import('../../components/address/AddressPage.tsx');
    const actions = { onAdd: note('add'), onRemove: note('remove'), onLookUp: note('look up') };
    return <AddressPage state={address} actions={actions} />;
  }
  if (welcome) {
    const { Welcome } = await import('../../components/welcome/Welcome.tsx');
    return <Welcome state={welcome} actions={welcomeActions} />;
  }
  const { DemoPage } = await import('../../components/demo/DemoPage.tsx');
  return <DemoPage {...demoStory} />;
}

// What is shown and is no sentence of the catalogue: test/browser/pseudo.test.ts tells it apart.
const data = popup ?? report ?? panel ?? welcome ?? options ?? address ?? demoStory;
Object.assign(globalThis, {
  shownData: JSON.stringify([data, SUGGESTION, OPEN_TABS]),
});

const root = document.getElementById('root')!;
render(
  <WordsContext.Provider value={words}>
    <SettingsWordsContext.Provider value={settingsWords}>{await chosenView()}</SettingsWordsContext.Provider>
  </WordsContext.Provider>,
  root,
);
