/** Entries of the menu that opens on a page, under the name of the extension. */
export const menus = {
  compareSelection: 'Compare the selection',
  keepSelection: 'Keep the selection as a source',
  keep: 'Keep as a source',
  siteOn: 'Look at this site without a click',
  siteOff: 'Look at this site on a click only',
};
