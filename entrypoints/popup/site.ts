import type { SiteView } from '../../components/popup-state.ts';
import { where } from '../../lib/platform/pages/where.ts';
import type { PopupStage } from './popup-stage.ts';

type Watching = typeof import('./watching.ts');

/** On or off for the site of the popup's tab. */
export function siteOf(popup: PopupStage) {
  const { tabId, show } = popup;
  let page: { readonly url: string; readonly watching: Watching } | null = null;
  return {
    /** How it stands with the site; null where the page is of none. By then all is there that a click needs. */
    async read(): Promise<SiteView | null> {
      const [at, watching] = await Promise.all([where(tabId), import('./watching.ts')]);
      if (at === null || !/^https?:/iu.test(at.url)) return null;
      page = { url: at.url, watching };
      return { state: await watching.stateOfSite(at.url) };
    },
    /** To be called inside the click, before anything is awaited: the browser asks the reader. */
    async turn(isOn: boolean): Promise<void> {
      if (page === null) return;
      const { url, watching } = page;
      const isDone = await (isOn ? watching.turnOn(url, popup) : watching.turnOff(url, popup));
      show({ site: { state: await watching.stateOfSite(url), isRefused: !isDone } });
    },
  };
}
