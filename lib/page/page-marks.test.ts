import { expect, test, vi } from 'vitest';
import { domOf } from './dom.ts';
import { scrollToRange } from './highlight.ts';
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

test('a form whose fields are called like what scrolls is scrolled to all the same', () => {
  const document = parseHtml('<form>The ferry left.<input></form>', 'https://a.example/');
  const scrolled = vi.fn<() => void>();
  document.defaultView!.Element.prototype.scrollIntoView = scrolled;
  const form = document.querySelector('form')!;
  // Browsers do this by the names of the fields, jsdom does not.
  for (const name of ['scrollIntoView', 'parentElement', 'parentNode', 'nodeType'])
    Object.defineProperty(form, name, { value: form.lastChild });
  const range = document.createRange();
  range.selectNodeContents(form.firstChild!);
  scrollToRange(range, domOf(document));
  range.selectNodeContents(form);
  scrollToRange(range, domOf(document));
  expect(scrolled.mock.contexts).toEqual([form, form]);
});
