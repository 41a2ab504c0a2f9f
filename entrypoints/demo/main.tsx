import { DemoPage, NoDemoStory } from '../../components/demo/DemoPage.tsx';
import { readPage } from '../../lib/page/read.ts';
import { onBackgroundMessage } from '../../lib/platform/messaging.ts';
import { ownTabId } from '../../lib/platform/tabs.ts';
import type { Visit } from '../../lib/protocol/page.ts';
import { stage } from '../view/stage.tsx';
import { addressOf, linksToCopies, shown, stories } from './stories.ts';

const asked = new URLSearchParams(location.search).get('story');
const tabId = await ownTabId();
const story = stories.find(({ id }) => id === asked);
const more = linksToCopies().filter((link) => !link.url.endsWith(`=${asked}`));
const { show } = await stage({}, () =>
  story === undefined ? <NoDemoStory /> : <DemoPage story={shown(story)} more={more} />,
);
show({});

// No script can be injected into a page of the extension, so this one reads itself when it is asked to:
// live, by the same code, and under the address that it would have on the web.
if (story !== undefined)
  onBackgroundMessage((message) => {
    if (message.kind !== 'read-yourself' || message.tabId !== tabId) return undefined;
    const page = { url: location.href, loadedAt: performance.timeOrigin };
    const visit: Visit = { page, reading: readPage(document, addressOf(story)) };
    return Promise.resolve(visit);
  });
