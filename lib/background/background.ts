import type { FailureReason, Progress } from '../compare/outcome.ts';
import { errorNamed } from '../diagnosis/event.ts';
import { parsePageScriptMessage, type PageScriptMessage } from '../protocol/page-script-messages.ts';
import type { Visit } from '../protocol/page.ts';
import type { Result } from '../protocol/result.ts';
import { identifySender, isOfSender, type Sender } from '../protocol/sender.ts';
import {
  parseLookRequest,
  parseViewMessage,
  type Look,
  type LookRequest,
  type ViewMessage,
  type ViewReplies,
} from '../protocol/view-messages.ts';
import { badgeForSiteOff } from './badge.ts';
import { createDiagnosis, type Diagnosis } from './diagnosis.ts';
import { keepAsSource } from './keep.ts';
import { keepRead } from './keep-read.ts';
import { createLooker } from './look.ts';
import { openOriginal } from './open-original.ts';
import { createOriginals } from './originals.ts';
import { createOutcomes } from './outcomes.ts';
import { compareSelection, keepFromMenu } from './menu.ts';
import type { Ports } from './ports.ts';
import { describe } from './recall.ts';
import { suggestWords } from './suggest-words.ts';
import { createTwoPages } from './two-pages.ts';
import { changeSilence } from './silence.ts';

/** What the browser's events are wired to. */
export interface Background {
  /** A promise of the reply, or undefined where the sender may not ask or the message is none of ours. */
  readonly onAsked: (message: unknown, sender: Sender) => Promise<unknown> | undefined;
  /** The same, for a view that waits for a tab's outcome and is told how far it has come. */
  readonly onLook: (
    request: unknown,
    sender: Sender,
    tell: (progress: Progress) => void,
  ) => Promise<Look> | undefined;
  /** The reader asks by menu or key, and may be answered inside that act only. */
  readonly onCompareSelection: (tabId: number) => Promise<unknown>;
  readonly onKeep: (tabId: number, what?: 'page' | 'selection') => Promise<void>;
  /** The reader has turned the site of this tab off. */
  readonly onSiteOff: (tabId: number) => Promise<void>;
  /** Sources have come from elsewhere than a page: what was answered without them counts no more. */
  readonly onNewSources: () => Promise<void>;
  /** What a page script has read. */
  readonly onSubmitted: (message: unknown, sender: Sender) => Promise<null> | undefined;
  readonly diagnosis: Diagnosis;
}

/** Puts the parts together. Who may ask for what is decided here, by the browser's word on the sender alone. */
export function createBackground(ports: Ports): Background {
  const outcomes = createOutcomes(ports.session);
  const originals = createOriginals(ports.session);
  const diagnosis = createDiagnosis(ports);
  const twoPages = createTwoPages(ports);
  const onCompared = (tabId: number, visit: Visit) => void keepRead(tabId, visit, ports).catch(() => {});
  const looker = createLooker(ports, outcomes, originals, diagnosis, onCompared);

  async function look({ tabId, what }: LookRequest, tell: (progress: Progress) => void): Promise<Look> {
    const looked = await (what === undefined ? looker.look(tabId, tell) : looker.lookAnew(tabId, what, tell));
    return describe(tabId, looked, { ...ports, isKept: ports.sources.has });
  }

  async function keep(
    tabId: number,
    what: 'page' | 'selection' = 'page',
  ): Promise<Result<null, FailureReason>> {
    const began = ports.now();
    const kept = await keepAsSource(tabId, what, ports, outcomes);
    const code = kept.ok ? 'ok' : kept.failure;
    diagnosis.noteOf(tabId, { name: 'kept', code, ms: ports.now() - began });
    return kept;
  }

  async function answerView(message: ViewMessage): Promise<ViewReplies[ViewMessage['kind']]> {
    switch (message.kind) {
      case 'keep':
        return keep(message.tabId, message.what);
      case 'sources-changed':
        looker.cancelAll();
        ports.library.forget();
        await outcomes.forgetAll();
        return null;
      case 'note':
        void diagnosis.note(message.event);
        return null;
      case 'open-original':
        return openOriginal(message.tabId, message.sourceId, ports, looker, originals);
      case 'silence':
        return silence(message);
      case 'search-words':
        return suggestWords(message, ports.library);
      case 'pair-tabs':
        return twoPages.pair(message.tabId, message.otherTabId);
      case 'choose-page':
        return twoPages.choose(message.tabId);
      case 'unchoose-page':
        return twoPages.unchoose();
      case 'pair-with-chosen':
        return twoPages.pairWithChosen(message.tabId);
      case 'compare-pair':
        return twoPages.compare(message.id);
      case 'cancel':
        looker.cancel(message.tabId);
    }
    return null;
  }

  async function silence(message: Extract<ViewMessage, { kind: 'silence' }>) {
    const changed = await changeSilence(message, ports);
    if (changed.ok) await looker.showBadge(message.tabId);
    return changed;
  }

  /** A watch may outlive the choice that it began with, until its page goes; what it submits counts no more. */
  async function takeFromPage(tabId: number, pageUrl: string, message: PageScriptMessage): Promise<void> {
    const state = await ports.siteState(pageUrl);
    if (message.kind === 'page-read' && state === 'watched') await looker.take(tabId, message.visit);
    if (message.kind === 'reading-failed') diagnosis.noteOf(tabId, errorNamed(message.error));
    if (state === 'off') await ports.badge.show(tabId, badgeForSiteOff(ports.words));
  }

  return {
    diagnosis,
    onAsked(message, sender) {
      const isView = identifySender(sender, ports.self).kind === 'view';
      const parsed = isView ? parseViewMessage(message) : null;
      return parsed === null ? undefined : answerView(parsed);
    },
    onLook(request, sender, tell) {
      const isView = identifySender(sender, ports.self).kind === 'view';
      const parsed = isView ? parseLookRequest(request) : null;
      return parsed === null ? undefined : look(parsed, tell).catch(lookThatFailed);
    },
    onCompareSelection: (tabId) => compareSelection(tabId, ports, looker),
    onKeep: (tabId, what) => keepFromMenu(tabId, ports, () => keep(tabId, what)),
    onSiteOff: (tabId) => ports.badge.show(tabId, badgeForSiteOff(ports.words)),
    onNewSources: () => outcomes.forgetAll(),
    onSubmitted(message, sender) {
      const from = identifySender(sender, ports.self);
      const parsed = from.kind === 'page-script' ? parsePageScriptMessage(message) : null;
      if (from.kind !== 'page-script' || parsed === null) return undefined;
      if (parsed.kind === 'page-read' && !isOfSender(sender, parsed.visit.page.url)) return undefined;
      // A page script is told nothing but that it was heard.
      return takeFromPage(from.tabId, sender.url ?? '', parsed).then(() => null);
    },
  };
}

/** Even a bug gets a popup that says something. */
function lookThatFailed(error: unknown): Look {
  return {
    page: null,
    outcome: { kind: 'failed', reason: 'internal', detail: String(error) },
    isOwnPage: false,
    keeping: 'not-kept',
    originals: {},
    silenced: [],
  };
}
