import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseHtml } from '../../lib/page/parse-html.ts';
import { readPage } from '../../lib/page/read.ts';
import { LANGUAGES, wordsFor } from '../../lib/wording/catalogues.ts';
import { addressOf, stories } from './stories.ts';

beforeEach(() => {
  vi.resetModules();
  fakeBrowser.reset();
  document.body.innerHTML = '<div id="root"></div>';
});

/** The page of a story, for a reader of that language. */
async function open(query: string, language: string): Promise<void> {
  await fakeBrowser.storage.local.set({ settings: { language, appearance: 'dark' } });
  history.replaceState(null, '', `/demo.html${query}`);
  await import('./main.tsx');
}

const story = stories.find(({ of }) => of.length > 0)!;

test.each(LANGUAGES)(
  'for a reader of %s the page around a story speaks it, and the story is read as it is',
  async (lang) => {
    await open(`?story=${story.id}`, lang);
    const { demonstration } = await wordsFor(lang);
    const banner = document.querySelector<HTMLElement>('aside')!;
    expect(banner.textContent).toContain(demonstration.tryIt);
    expect(banner.lang).toBe(lang);
    expect(document.documentElement.dataset['theme']).toBe('dark');
    const url = addressOf(story);
    const reading = readPage(parseHtml(document.documentElement.outerHTML, url), url);
    if (reading.kind !== 'article') throw new Error(reading.reason);
    expect(reading.article.text.split('\n\n')).toEqual(story.paragraphs);
    expect(reading.article.title).toBe(story.headline);
    expect(reading.article.lang).toMatch(/^en/u);
  },
);

test('where an address names no story, that is said in the language of the reader', async () => {
  await open('?story=none', 'fr');
  const { demonstration } = await wordsFor('fr');
  expect(document.body.textContent).toContain(demonstration.missing);
  expect(document.documentElement.lang).toBe('fr');
});
