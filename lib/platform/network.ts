import browser from 'webextension-polyfill';

/** Reads a file that is packed with the extension: "corpus/starter.pack". The only fetch of the product. */
export async function readPackedFile(path: string): Promise<Response> {
  // oxlint-disable-next-line no-restricted-globals -- this is the one module that may
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`The extension lacks its file ${path}.`);
  return response;
}
