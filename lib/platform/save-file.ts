import browser from 'webextension-polyfill';

/** Of the extension, as its manifest has it. */
export const version: string = browser.runtime.getManifest().version;

/** Long enough for a browser to have taken the file, even one that asks where to put it. */
const TAKEN_MS = 60_000;

/** Gives the browser a file to save, as a download of this page's own: no permission is needed for that. */
export function saveFile({ name, type, content }: { name: string; type: string; content: string }): void {
  saveBlob(name, new Blob([content], { type: `${type};charset=utf-8` }));
}

/** The same, of what is bytes already. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS);
}
