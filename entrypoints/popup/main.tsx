import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupProps } from '../../components/popup-state.ts';
import { askBackground, onBackgroundMessage } from '../../lib/platform/messaging.ts';
import { currentTabId, openOwnPage, openWebAddress } from '../../lib/platform/tabs.ts';

const root = document.getElementById('root')!;
let tabId = -1;
let isOwnPage = false;
let shown: Omit<PopupProps, 'actions'> = { state: { kind: 'looking', progress: null } };

function show(change: Partial<typeof shown>): void {
  shown = { ...shown, ...change };
  render(<Popup {...shown} actions={actions} />, root);
}

const actions: PopupProps['actions'] = {
  onCancel: () => void askBackground({ kind: 'cancel', tabId }),
  onRetry: () => void look(),
  onKeepAsSource: () => void keep(),
  onOpenOriginal: (sourceId) => void openOriginal(sourceId),
  onOpenLink: (url) => void openLink(url),
  onOpenWelcome: () => void openOwnPage('welcome.html'),
};

async function look(): Promise<void> {
  show({ state: { kind: 'looking', progress: null } });
  try {
    const look = await askBackground({ kind: 'look', tabId });
    isOwnPage = look.isOwnPage;
    show({ state: look.outcome, keeping: look.keeping, originals: look.originals });
  } catch (error) {
    show({ state: { kind: 'failed', reason: 'internal', detail: String(error) } });
  }
}

/** The outlets of the demonstration exist only as pages of the extension. */
function openLink(url: string): Promise<void> {
  const matches = shown.state.kind === 'compared' ? shown.state.report.matches : [];
  const id = matches.find((match) => match.source.url === url)?.source.id;
  const story = isOwnPage ? /^demo:([a-z0-9-]+)$/u.exec(id ?? '')?.[1] : undefined;
  return story === undefined ? openWebAddress(url) : openOwnPage(`demo.html?story=${story}`);
}

async function keep(): Promise<void> {
  show({ keeping: 'keeping' });
  const kept = await askBackground({ kind: 'keep', tabId }).catch(() => null);
  show({ keeping: kept?.ok ? 'kept' : 'failed' });
}

async function openOriginal(sourceId: string): Promise<void> {
  show({ originals: { ...shown.originals, [sourceId]: 'opening' } });
  const opened = await askBackground({ kind: 'open-original', tabId, sourceId }).catch(() => null);
  show({ originals: { ...shown.originals, [sourceId]: opened?.ok ? opened.value : 'unreadable' } });
}

onBackgroundMessage((message) => {
  if (message.kind === 'progress' && message.tabId === tabId && shown.state.kind === 'looking')
    show({ state: { kind: 'looking', progress: message.progress } });
  return undefined;
});

show({});
tabId = (await currentTabId()) ?? -1;
await look();
