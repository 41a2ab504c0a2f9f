import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { demoStory } from '../../test/views/welcomes.ts';
import { DemoPage } from './DemoPage.tsx';

afterEach(cleanup);

test('the article holds the story and nothing of the furniture', () => {
  render(<DemoPage {...demoStory} />);
  const article = screen.getByRole('article');
  within(article).getByRole('heading', { level: 1, name: demoStory.story.headline });
  for (const paragraph of demoStory.story.paragraphs) expect(article.textContent).toContain(paragraph);
  expect(article.textContent).not.toContain('invented');
  expect(article.textContent).not.toContain(demoStory.more[0]!.headline);
  expect(article.querySelector('time')!.dateTime).toBe(demoStory.story.published);
});
