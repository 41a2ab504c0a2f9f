import { expect, test } from 'vitest';
import { createPageMarks } from './page-marks.ts';
import { parseHtml } from './parse-html.ts';

// What real browsers do with marks is in test/browser/marks.test.ts.
test('a browser without the highlight API is said to have none, and nothing else happens', () => {
  const document = parseHtml(
    '<main><p>The ferry left the harbour at six in the morning.</p></main>',
    'https://a.example/',
  );
  const before = document.documentElement.outerHTML;
  const marks = createPageMarks(document, () => 'https://a.example/');
  const request = {
    sourceId: 'a',
    text: 'The ferry left',
    marks: [{ kind: 'kept', span: { start: 0, end: 14 } }],
  } as const;
  expect(marks.show(request)).toEqual({ kind: 'unsupported' });
  expect(marks.shown()).toBeNull();
  expect(marks.goTo({ start: 0, end: 14 })).toBe(false);
  expect(document.documentElement.outerHTML).toBe(before);
});
