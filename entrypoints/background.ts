import { defineBackground } from 'wxt/utils/define-background';
import { createBackground, type Background } from '../lib/background/background.ts';
import { errorEvent, type Noted } from '../lib/diagnosis/event.ts';
import { createLibrary } from '../lib/background/library.ts';
import { badge } from '../lib/platform/badge.ts';
import type { Connect } from '../lib/platform/storage/database.ts';
import { onUncaught } from '../lib/platform/diagnosis.ts';
import { keepFeedTime } from '../lib/platform/feeds/feed-time.ts';
import { createHoldings } from '../lib/platform/holdings.ts';
import { onBrowserStart, onFirstInstall } from '../lib/platform/lifecycle.ts';
import { createMenuReconciler, onCompareKey, onMenu, type MenuChoice } from '../lib/platform/menus.ts';
import { onAsked, onLook, onSubmitted, self } from '../lib/platform/messaging.ts';
import { createReconciler } from '../lib/platform/pages/page-watch.ts';
import { popup } from '../lib/platform/popup.ts';
import { pages } from '../lib/platform/pages/scripting.ts';
import { session } from '../lib/platform/session.ts';
import { tellChanged } from '../lib/platform/storage/news.ts';
import { createSilenced } from '../lib/platform/storage/silenced.ts';
import { createReadSources } from '../lib/platform/read-sources.ts';
import { createSources } from '../lib/platform/storage/sources.ts';
import { createStorage } from '../lib/platform/storage/storage.ts';
import { openOwnPage, tabs } from '../lib/platform/tabs.ts';
import { onSettingsChanged, readSettings } from '../lib/platform/settings.ts';
import { lookAtSiteOf, onChoiceChanged, stateOfSite, turnOffSiteOf } from '../lib/platform/when-to-look.ts';
import { languageOf } from '../lib/platform/language.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { outsideViewsFor } from '../lib/wording/outside-views.ts';

/** Listeners have to be in place when the script has run, or the event that woke it is lost. */
export default defineBackground(() => {
  // Asked before anything else is, so that it is known when there is something to say. The words of the badge
  // are changed in place: whoever has them speaks the language of now.
  const spoken = outsideViewsFor(languageOf({ language: 'browser' }));
  const words = { ...spoken.badge };
  const menus = { ...spoken.menus };
  const speak = (settings: Settings) => {
    const { badge, menus: entries } = outsideViewsFor(languageOf(settings));
    Object.assign(words, badge);
    Object.assign(menus, entries);
  };
  const settled = readSettings().then(speak);
  const reconcilers = [createReconciler(), createMenuReconciler(() => menus)];
  const reconcile = () => void settled.then(() => Promise.all(reconcilers.map((each) => each())));
  const note = (event: Noted) => void diagnosis.note(event);
  const storage = createStorage(note);
  const sources = createSources(storage);
  const reading = createReadSources(storage);
  const library = createLibrary(createHoldings(storage), async () => (await readSettings()).sensitivity);
  const now = Date.now;
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const ports = {
    session,
    tabs,
    pages,
    badge,
    popup,
    sources,
    reading,
    library,
    silenced: createSilenced(storage.connect, () => tellChanged('silenced')),
    words,
    siteState: stateOfSite,
    self,
    now,
    pause,
  };
  const background = createBackground(ports);
  const { diagnosis } = background;

  onAsked(background.onAsked);
  onLook(background.onLook);
  onSubmitted(background.onSubmitted);
  onMenu((choice, tabId, pageUrl) => void choose(background, choice, tabId, pageUrl, storage.connect));
  onCompareKey((tabId) => void background.onCompareSelection(tabId));
  onSettingsChanged((settings) => {
    speak(settings);
    note({ name: 'settings-changed' });
    void reading.prune();
  });
  onChoiceChanged(reconcile);
  keepFeedTime(storage.connect, {
    oldestStory: reading.oldestOfFeeds,
    prune: reading.prune,
    onNews: background.onNewSources,
    note,
  });
  onBrowserStart(reconcile);
  onBrowserStart(() => void reading.prune());
  onFirstInstall(() => void openOwnPage('welcome.html'));
  onUncaught((error) => void diagnosis.note(errorEvent(error)));
  diagnosis.hold({ name: 'started', ms: performance.now() });
  // At every start, since the last background may have been stopped before it got there.
  reconcile();
});

/** Nothing is awaited before the act of the reader has been used: for the popup, or for a permission. */
async function choose(
  background: Background,
  choice: MenuChoice,
  tabId: number,
  pageUrl: string,
  connect: Connect,
) {
  if (choice === 'compare-selection') await background.onCompareSelection(tabId);
  else if (choice === 'keep') await background.onKeep(tabId);
  else if (choice === 'keep-selection') await background.onKeep(tabId, 'selection');
  else if (choice === 'site-on') await lookAtSiteOf(pageUrl);
  else {
    await turnOffSiteOf(pageUrl, connect);
    await background.onSiteOff(tabId);
  }
}
