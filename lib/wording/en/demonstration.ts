/** The sentences of the demonstration. */
export const demonstration = {
  kind: {
    original: 'the original',
    'verbatim-credited': 'word for word, with credit',
    'verbatim-uncredited': 'word for word, credit dropped',
    'cut-down': 'cut down',
    'lightly-edited': 'lightly edited',
    reworded: 'reworded',
    merged: 'merged with another story',
    independent: 'independent report, no match expected',
    unrelated: 'unrelated, no match expected',
  },
  banner: 'A demonstration story. The outlet, the people and the events are invented.',
  tryIt: 'Click the Wireprint icon in the toolbar to compare this page.',
  sections: ['News', 'Business', 'Culture', 'Sport', 'Weather'],
  by: (name: string) => `By ${name}`,
  more: 'More stories',
  missing: 'There is no such story in the demonstration.',
};
