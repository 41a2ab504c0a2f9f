import type { WhenProps } from '../../components/options-state.ts';
import type { Connect } from '../../lib/platform/storage/database.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import {
  currentChoice,
  forgetSite,
  lookAtChosenSitesOnly,
  lookAtSites,
  lookEverywhere,
  lookOnClickOnly,
  onChoiceChanged,
  setOff,
} from '../../lib/platform/when-to-look.ts';
import { writeSiteList } from '../../lib/settings/site-list.ts';
import type { Section } from './section.ts';

/** When to look, over the browser. Every permission is asked for inside the click, before anything is awaited. */
export function createWhen(connect: Connect, { report, redraw }: Section): () => Promise<WhenProps> {
  let refused = false;
  const ask = (question: Promise<boolean>) => {
    refused = false;
    redraw();
    void question.then(
      (isGranted) => {
        refused = !isGranted;
        return isGranted ? report(Promise.resolve()) : redraw();
      },
      () => report(question),
    );
  };
  const withdraw = (change: Promise<unknown>) => {
    refused = false;
    void report(change);
  };
  const actions: WhenProps['actions'] = {
    onChooseWhen: (when) => {
      if (when === 'everywhere') ask(lookEverywhere());
      if (when === 'chosen-sites') withdraw(lookAtChosenSitesOnly());
      if (when === 'on-click') withdraw(lookOnClickOnly(connect));
    },
    onAddSites: (hosts) => ask(lookAtSites(hosts)),
    onRemoveSite: (host) => withdraw(forgetSite(host, connect)),
    onTurnOff: (host) => withdraw(setOff(host, true)),
    onTurnOn: (host) => withdraw(setOff(host, false)),
    onSaveList: (hosts) =>
      saveFile({ name: 'wireprint-sites.txt', type: 'text/plain', content: writeSiteList(hosts) }),
  };
  onChoiceChanged(redraw);
  return async () => ({ state: { ...(await currentChoice()), refused }, actions });
}
