import type { DemoStory } from '../../components/demo-story.ts';
import type { DemonstrationLink } from '../../components/welcome-state.ts';
import { OUTLETS, storyUrl } from '../../demo/outlets.ts';
import type { Story } from '../../demo/story.ts';

/** Our own data, held to its schema by test/demonstration.test.ts; built in as it is. */
const files = import.meta.glob<readonly Story[]>('../../demo/stories/*.json', {
  import: 'default',
  eager: true,
});

/** The stories of the demonstration, those of one event together. */
export const stories: readonly Story[] = Object.values(files).flat();

/** The extension's own page that shows a story. */
export function pageOf(story: Pick<Story, 'id'>): string {
  return `demo.html?story=${story.id}`;
}

/** The copies, for the welcome page: each of them finds something. */
export function linksToCopies(): DemonstrationLink[] {
  return stories
    .filter((story) => story.of.length > 0)
    .map((story) => ({
      url: pageOf(story),
      outlet: outletName(story),
      headline: story.headline,
      kind: story.kind,
    }));
}

/** A story as its page shows it. */
export function shown(story: Story): DemoStory {
  const { headline, byline, credit, published, paragraphs } = story;
  return {
    outlet: outletName(story),
    headline,
    published,
    paragraphs,
    ...(byline !== undefined && { byline }),
    ...(credit !== undefined && { credit }),
    lang: OUTLETS.find(({ id }) => id === story.outlet)?.lang ?? 'en',
  };
}

/** The address that the story would have if its outlet existed; the starter pack holds originals under it. */
export function addressOf(story: Story): string {
  return storyUrl(story);
}

function outletName(story: Story): string {
  return OUTLETS.find(({ id }) => id === story.outlet)?.name ?? '';
}
