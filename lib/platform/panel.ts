import browser from 'webextension-polyfill';

/** What Chrome has for it, and the polyfill does not know. */
interface WithSidePanel {
  readonly sidePanel?: { readonly open: (where: { readonly tabId: number }) => Promise<void> };
}

/** Opens the panel beside the page. Has to be called inside a click, before anything is awaited. */
export async function openPanel(tabId: number): Promise<boolean> {
  const { chrome } = globalThis as { readonly chrome?: WithSidePanel };
  const opening = chrome?.sidePanel?.open({ tabId }) ?? browser.sidebarAction.open();
  return opening.then(
    () => true,
    () => false,
  );
}
