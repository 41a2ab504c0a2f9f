/** The sentences of the panel beside the page. */
export const panel = {
  unseen: 'Not looked at yet',
  unseenWhy: 'Wireprint looks at this page when you ask it to.',
  look: 'Look at this page',
  closed: 'This page is closed to Wireprint',
  closedWhy: 'It may see a page only after a click on its icon, or on the sites that you chose.',
  closedAdvice: 'Click the Wireprint icon on this page, and the answer appears here.',
};
