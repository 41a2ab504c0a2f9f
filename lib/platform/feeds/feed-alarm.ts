import browser from 'webextension-polyfill';

const NAME = 'feeds';

/** Sets the one alarm of the subscriptions, in ms since the epoch; null takes it away. Outlives the background. */
export async function setFeedAlarm(atMs: number | null): Promise<void> {
  if (atMs === null) await browser.alarms.clear(NAME);
  else await browser.alarms.create(NAME, { when: atMs });
}

export function onFeedAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) listener();
  });
}
