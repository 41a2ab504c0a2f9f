/** The sentences about saving a comparison, and those in the saved files. */
export const exports = {
  title: 'Save this comparison',
  why: 'Your browser saves the file; nothing is sent anywhere.',
  whole: 'The comparison',
  citations: 'References to both stories',
  format: {
    html: 'Web page',
    markdown: 'Markdown',
    annotation: 'Data for checking',
    'csl-json': 'CSL-JSON',
    ris: 'RIS',
    bibtex: 'BibTeX',
  },
  excerptsOnly: 'Excerpts only, without the whole texts',
  made: (name: string) => `The file ${name} was made.`,
  notNotarised:
    'This report is not notarised. It says what was compared and when, as one copy of Wireprint saw it; whoever holds the file can change it.',
  checkIt: 'Saved as data, the same comparison can be worked out anew: wireprint verify REPORT.json',
  excerptsNote: 'This file holds excerpts only. The whole texts can be told by their SHA-256.',
  about: 'About this report',
  madeAt: 'Made',
  madeWith: 'Version',
  address: 'Address',
  digest: 'SHA-256 of the text',
  searched: 'Sources searched',
  words: 'Words read',
  thresholds: 'Thresholds',
};
