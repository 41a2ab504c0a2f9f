/** Whether the site of a page is looked at by itself, and how to change that. */
export const site = {
  title: 'This site',
  state: {
    watched: 'On for this site: it is looked at without a click.',
    off: 'Off for this site: it is looked at on a click only.',
    'on-click': 'This site is looked at on a click only.',
  },
  turnOn: 'Turn on for this site',
  turnOff: 'Turn off for this site',
  refused: 'The browser gave no access to this site.',
};
