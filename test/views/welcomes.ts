import type { DemoStoryProps } from '../../components/demo-story.ts';
import type { WelcomeState } from '../../components/welcome-state.ts';
import { ferry } from './ferry.ts';

const demonstration = [
  {
    url: '?view=demo&story=1',
    outlet: 'Harbour Courier',
    headline: 'Ferry operator skipped three safety checks before grounding, inquiry finds',
    kind: 'original',
  },
  {
    url: '?view=demo&story=2',
    outlet: 'Tidewater Today',
    headline: 'Ferry investigation: three controls omitted',
    kind: 'reworded',
  },
  {
    url: '?view=demo&story=3',
    outlet: 'Sallow Evening Post',
    headline: 'Survey ordered for ferry fleet',
    kind: 'independent',
  },
  {
    url: '?view=demo&story=4',
    outlet: 'Northern Wire',
    headline: 'Glass works to close after 140 years',
    kind: 'verbatim-uncredited',
  },
  {
    url: '?view=demo&story=5',
    outlet: 'Plain Speaker',
    headline: 'Library roof to be mended',
    kind: 'lightly-edited',
  },
  {
    url: '?view=demo&story=6',
    outlet: 'The Almanac',
    headline: 'Owls return to the marsh',
    kind: 'cut-down',
  },
  { url: '?view=demo&story=7', outlet: 'The Almanac', headline: 'Two bridges, one budget', kind: 'merged' },
] as const;

const plain = {
  when: 'on-click',
  hasLostEverywhere: false,
  sites: [],
  withoutAccess: [],
  offSites: [],
  refused: false,
  demonstration,
  keepRead: false,
  unsaved: null,
} as const;

/** Every state of the welcome page, by name. */
export const welcomes: Readonly<Record<string, WelcomeState>> = {
  welcome: plain,
  'welcome-sites': {
    ...plain,
    when: 'chosen-sites',
    sites: ['courier.example', 'tidewater.example'],
    withoutAccess: ['tidewater.example'],
  },
  'welcome-refused': { ...plain, refused: true },
  'welcome-unsaved': { ...plain, unsaved: 'keepRead' },
  'welcome-lost': { ...plain, hasLostEverywhere: true },
};

export const demoStory: DemoStoryProps = {
  story: {
    outlet: 'Tidewater Today',
    section: 'Coast',
    headline: 'Ferry investigation: three controls omitted',
    byline: 'Staff reporter',
    published: '2024-04-12T16:40:00Z',
    dateline: 'SALLOW POINT —',
    credit: 'With material of Northern Wire',
    paragraphs: ferry.article.split('\n\n'),
  },
  more: demonstration.slice(2, 5),
};
