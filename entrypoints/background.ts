import { defineBackground } from 'wxt/utils/define-background';
import { createBackground } from '../lib/background/background.ts';
import { createLibrary } from '../lib/background/library.ts';
import { badge } from '../lib/platform/badge.ts';
import { bundledRecords } from '../lib/platform/bundled.ts';
import { createConnection } from '../lib/platform/database.ts';
import { onBrowserStart, onFirstInstall } from '../lib/platform/lifecycle.ts';
import { onAsked, onLook, onSubmitted, self } from '../lib/platform/messaging.ts';
import { createReconciler } from '../lib/platform/page-watch.ts';
import { onPermissionsChanged } from '../lib/platform/permissions.ts';
import { pages } from '../lib/platform/scripting.ts';
import { session } from '../lib/platform/session.ts';
import { createSources } from '../lib/platform/sources.ts';
import { openOwnPage, tabs } from '../lib/platform/tabs.ts';
import { badge as words } from '../lib/wording/en/badge.ts';

/** Listeners have to be in place when the script has run, or the event that woke it is lost. */
export default defineBackground(() => {
  const reconcile = createReconciler();
  const sources = createSources(createConnection());
  const library = createLibrary({ bundled: bundledRecords, kept: sources.all });
  const background = createBackground({
    session,
    tabs,
    pages,
    badge,
    sources,
    library,
    words,
    self,
    now: Date.now,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });

  onAsked(background.onAsked);
  onLook(background.onLook);
  onSubmitted(background.onSubmitted);
  onPermissionsChanged(() => void reconcile());
  onBrowserStart(() => void reconcile());
  onFirstInstall(() => void openOwnPage('welcome.html'));
  // At every start, since the last background may have been stopped before it got there.
  void reconcile();
});
