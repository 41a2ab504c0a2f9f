import browser from 'webextension-polyfill';

export interface Key {
  readonly does: 'open' | 'compare-selection';
  /** As the browser writes it: "Alt+Shift+Y"; empty where the reader or another extension has taken it. */
  readonly key: string;
}

const OPEN = '_execute_action';

/** The keys that the browser gives to the extension now. */
export async function currentKeys(): Promise<readonly Key[]> {
  const commands = await browser.commands.getAll().catch(() => []);
  const keyOf = (name: string) => commands.find((command) => command.name === name)?.shortcut ?? '';
  return [
    { does: 'open', key: keyOf(OPEN) },
    { does: 'compare-selection', key: keyOf('compare-selection') },
  ];
}

/** Opens the page of the browser on which its keys are changed. */
export async function openKeySettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
