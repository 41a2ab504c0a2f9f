import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBackgroundMessage } from './background-messages.ts';
import { isSamePage, parsePage, parseVisit } from './page.ts';
import { parsePageScriptMessage } from './page-script-messages.ts';
import { identifySender, type Sender } from './sender.ts';
import { parseLookRequest, parseViewMessage } from './view-messages.ts';

const SELF = { id: 'abc', root: 'moz-extension://abc/' };
const VISIT = {
  page: { url: 'https://news.example/a', loadedAt: 1.5 },
  reading: {
    kind: 'article',
    article: { text: 'One. Two.', url: 'https://news.example/a' },
    paragraphs: [{ kind: 'body', span: { start: 0, end: 9 } }],
    words: 2,
    sure: 0.9,
    suspected: [],
    removed: [],
  },
};

const parsers = {
  parseBackgroundMessage,
  parseLookRequest,
  parsePage,
  parsePageScriptMessage,
  parseViewMessage,
  parseVisit,
};

describe('a message', () => {
  test.each(Object.entries(parsers))(
    '%s takes anything without throwing, and most of it for nothing',
    (_, parse) => {
      fc.assert(
        fc.property(
          fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
          (input) => {
            expect(parse(input)).toBeNull();
          },
        ),
        { numRuns: 1000 },
      );
    },
  );

  test('of one direction is none of another', () => {
    const view = { kind: 'keep', tabId: 1 };
    const page = { kind: 'page-read', visit: VISIT };
    const background = { kind: 'read-yourself', tabId: 1 };
    expect([parseViewMessage(view), parseViewMessage(page), parseViewMessage(background)]).toEqual([
      view,
      null,
      null,
    ]);
    expect([view, page, background].map((message) => parsePageScriptMessage(message)?.kind)).toEqual([
      undefined,
      'page-read',
      undefined,
    ]);
    expect([view, page, background].map((message) => parseBackgroundMessage(message)?.kind)).toEqual([
      undefined,
      undefined,
      'read-yourself',
    ]);
  });

  test('carries nothing that was not asked for', () => {
    const parsed = parseViewMessage({ kind: 'keep', tabId: 1, url: 'javascript:0', constructor: 1 });
    expect(parsed).toEqual({ kind: 'keep', tabId: 1 });
  });
});

describe('a visit', () => {
  test('of a page script is read as it was sent', () => {
    expect(parseVisit(VISIT)).toEqual(VISIT);
    expect(parseVisit({ ...VISIT, reading: { kind: 'skipped', reason: 'pdf' } })).not.toBeNull();
  });

  test.each([
    ['an address that is no web address', { article: { text: 'a', url: 'javascript:alert(1)' } }],
    ['a credit of another type', { article: { text: 'a', credit: ['AP'] } }],
    ['no text', { article: {} }],
    ['a text beyond all articles', { article: { text: 'a'.repeat(5_000_001) } }],
    ['a paragraph before the text', { paragraphs: [{ kind: 'body', span: { start: -1, end: 1 } }] }],
    ['words that are no number', { words: Number.NaN }],
  ])('with %s is none', (_, change) => {
    expect(parseVisit({ ...VISIT, reading: { ...VISIT.reading, ...change } })).toBeNull();
  });

  test('belongs to one document at one address', () => {
    const page = { url: 'https://news.example/a', loadedAt: 1 };
    expect(isSamePage(page, { ...page })).toBe(true);
    expect(isSamePage(page, { ...page, loadedAt: 2 })).toBe(false);
    expect(isSamePage(page, { ...page, url: 'https://news.example/a#b' })).toBe(false);
  });
});

describe('a sender', () => {
  const script: Sender = { id: 'abc', url: 'https://news.example/a', frameId: 0, tab: { id: 4 } };

  test('is a view only with an address of the extension itself', () => {
    expect(identifySender({ id: 'abc', url: 'moz-extension://abc/popup.html' }, SELF).kind).toBe('view');
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(identifySender({ ...script, url }, SELF).kind).not.toBe('view');
      }),
    );
    const lookAlike = { id: 'abc', url: 'moz-extension://abcd/popup.html' };
    expect(identifySender(lookAlike, SELF).kind).toBe('stranger');
  });

  test('is our script in the tab that the browser names', () => {
    expect(identifySender(script, SELF)).toEqual({ kind: 'page-script', tabId: 4 });
  });

  test.each<[string, Sender]>([
    ['of another extension', { ...script, id: 'other' }],
    ['of no extension', { ...script, id: undefined }],
    ['without an address', { ...script, url: undefined }],
    ['outside of all tabs', { ...script, tab: undefined }],
    ['in a frame', { ...script, frameId: 3 }],
    ['in a page that is prerendered', { ...script, documentId: 'd', documentLifecycle: 'prerender' }],
    ['in a page of the back-forward cache', { ...script, documentId: 'd', documentLifecycle: 'cached' }],
    ['at a data address', { ...script, url: 'data:text/html,hi' }],
  ])('%s is a stranger', (_, sender) => {
    expect(identifySender(sender, SELF).kind).toBe('stranger');
  });

  test('in a main frame that was prerendered has another frame id, and is heard where documents are named', () => {
    const activated = { ...script, frameId: 12, documentId: 'd', documentLifecycle: 'active' };
    expect(identifySender(activated, SELF)).toEqual({ kind: 'page-script', tabId: 4 });
  });
});
