import { render, type ComponentChild } from 'preact';
import { keepFocus } from '../../components/keep-focus.ts';
import type { PopupActions, PopupProps } from '../../components/popup-state.ts';
import { SettingsWordsContext } from '../../components/settings-words-context.ts';
import { WordsContext } from '../../components/words-context.ts';
import { settingsWordsFor } from '../../lib/wording/settings-catalogues.ts';
import { ENGINE_NAMES } from '../../lib/search-words/engines.ts';
import { wordsFor } from '../../lib/wording/catalogues.ts';
import { openUp } from './opened.ts';
import { OPEN_TABS, popups, SEARCHED, SUGGESTION } from './popups.ts';
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
  onListSearched: async () => SEARCHED,
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
  onTurnSite: note('turn site'),
};

const welcomeActions = {
  onChooseWhen: note('when'),
  onAddSites: note('add'),
  onRemoveSite: note('remove'),
  onKeepRead: note('keepRead'),
  onOpenOptions: note('options'),
};

/** What a popup is told after its answer. */
const LATE: Omit<PopupProps, 'state' | 'actions'> = { isSelected: true, site: { state: 'on-click' } };

/** Draws the view that an address asks for, in place of the one before: what is loaded is loaded once. */
async function draw(asked: URLSearchParams): Promise<void> {
  const lang = asked.get('lang') ?? 'en';
  const isPseudo = lang === 'pseudo';
  const spoken = await wordsFor(lang);
  const settings = await settingsWordsFor(spoken.lang);
  const catalogue = isPseudo ? pseudo(spoken) : spoken;
  const words = { ...catalogue, dir: asked.get('dir') === 'rtl' ? ('rtl' as const) : spoken.dir };
  const view = asked.get('view') ?? 'found';
  const { data, drawn } = await chosenView(view, asked.get('late'));
  // What is shown and is no sentence of the catalogue: test/browser/pseudo.test.ts tells it apart.
  Object.assign(globalThis, {
    shownData: JSON.stringify([data, SUGGESTION, OPEN_TABS, SEARCHED, ENGINE_NAMES]),
  });
  const root = document.getElementById('root')!;
  render(null, root);
  scrollTo(0, 0);
  render(
    <WordsContext.Provider value={words}>
      <SettingsWordsContext.Provider value={isPseudo ? pseudo(settings) : settings}>
        {drawn}
      </SettingsWordsContext.Provider>
    </WordsContext.Provider>,
    root,
  );
  await openUp(view);
  Object.assign(globalThis, { isDrawn: true });
}

/** A view with what it shows. Each kind is loaded by itself, with its own style sheets only. */
async function chosenView(
  view: string,
  late: string | null,
): Promise<{ data: unknown; drawn: ComponentChild }> {
  const popup = popups[view];
  if (popup) {
    const { Popup } = await import('../../components/popup/Popup.tsx');
    const actions =
      late === 'not-yet'
        ? { ...popupActions, onListSearched: () => new Promise<never>(() => {}) }
        : popupActions;
    return { data: popup, drawn: <Popup {...popup} {...(late === 'all' && LATE)} actions={actions} /> };
  }
  const report = view === 'report-huge' ? hugeReport() : reports[view];
  if (report) {
    const { Report } = await import('../../components/report/Report.tsx');
    const actions = { ...popupActions, onSave: async (_: unknown, format: string) => format };
    return { data: report, drawn: <Report state={report} canSilence actions={actions} /> };
  }
  const panel = panels[view];
  if (panel) {
    const { Panel } = await import('../../components/panel/Panel.tsx');
    const onSave = async (_: unknown, format: string) => format;
    return {
      data: panel,
      drawn: <Panel {...panel} actions={{ ...popupActions, onLook: note('look'), onSave }} />,
    };
  }
  const options = optionsViews[view];
  if (options) {
    const { Options } = await import('../../components/options/Options.tsx');
    return { data: options, drawn: <Options {...options} /> };
  }
  const address = addresses[view];
  if (address) {
    const { AddressPage } = await import('../../components/address/AddressPage.tsx');
    const actions = { onAdd: note('add'), onRemove: note('remove'), onLookUp: note('look up') };
    return { data: address, drawn: <AddressPage state={address} actions={actions} /> };
  }
  const welcome = welcomes[view];
  if (welcome) {
    const { Welcome } = await import('../../components/welcome/Welcome.tsx');
    return { data: welcome, drawn: <Welcome state={welcome} actions={welcomeActions} /> };
  }
  const { DemoPage } = await import('../../components/demo/DemoPage.tsx');
  return { data: demoStory, drawn: <DemoPage {...demoStory} /> };
}

keepFocus(document.getElementById('root')!);
Object.assign(globalThis, { drawView: (search: string) => draw(new URLSearchParams(search)) });
await draw(new URLSearchParams(location.search));
