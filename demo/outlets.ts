import type { Story } from './story.ts';
import { agencyPage } from './templates/agency.ts';
import { bulletinPage } from './templates/bulletin.ts';
import { courierPage } from './templates/courier.ts';
import { ledgerPage } from './templates/ledger.ts';
import { newsflashPage } from './templates/newsflash.ts';
import { standardPage } from './templates/standard.ts';
import type { Outlet } from './templates/template.ts';

/** The invented outlets. `.example` is reserved for examples: no such site can exist. */
export const OUTLETS: readonly Outlet[] = [
  { id: 'npa', host: 'npa.example', name: 'Northern Press Agency', lang: 'en', page: agencyPage },
  {
    id: 'courier',
    host: 'harbour-courier.example',
    name: 'The Harbour Courier',
    lang: 'en-GB',
    page: courierPage,
  },
  {
    id: 'standard',
    host: 'millbrook-standard.example',
    name: 'Millbrook Standard',
    lang: 'en',
    page: standardPage,
  },
  {
    id: 'newsflash',
    host: 'newsflash365.example',
    name: 'NewsFlash 365',
    lang: 'en-US',
    page: newsflashPage,
  },
  {
    id: 'bulletin',
    host: 'community-bulletin.example',
    name: 'Community Bulletin',
    lang: 'en',
    page: bulletinPage,
  },
  { id: 'ledger', host: 'plains-ledger.example', name: 'The Plains Ledger', lang: 'en-GB', page: ledgerPage },
];

/** The outlet of a story; an unknown one is a mistake in the data and throws. */
export function outletOf(story: Story): Outlet {
  const outlet = OUTLETS.find(({ id }) => id === story.outlet);
  if (!outlet) throw new Error(`${story.id}: no outlet ${story.outlet}`);
  return outlet;
}

/** The address under which a story is published, and the one that the starter pack holds. */
export function storyUrl(story: Story): string {
  return `http://${outletOf(story).host}${story.path}`;
}
