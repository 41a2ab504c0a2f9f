/** The sentences about the keys that the browser gives to Wireprint. */
export const keys = {
  title: 'Keys',
  why: 'They work on the page in front, and can be changed in the browser.',
  open: 'Open Wireprint',
  none: 'no key',
  change: 'Change the keys in the browser',
};
