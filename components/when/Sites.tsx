import type { WhenActions, WhenState } from '../welcome-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { HostForm } from './HostForm.tsx';
import { HostList } from './HostList.tsx';

interface SitesProps {
  readonly state: WhenState;
  readonly actions: WhenActions;
}

/** The list of sites that Wireprint looks at by itself, with a line to add one. */
export function Sites({ state: { sites, withoutAccess }, actions }: SitesProps) {
  const { welcome, options } = useSettingsWords();
  return (
    <div class="sites">
      <h3>{welcome.sites}</h3>
      {sites.length === 0 ? (
        <p class="quiet">{welcome.noSites}</p>
      ) : (
        <HostList
          title={welcome.sites}
          hosts={sites}
          withoutAccess={withoutAccess}
          removeLabel={welcome.removeSite}
          onRemove={actions.onRemoveSite}
        />
      )}
      {withoutAccess.length > 0 && (
        <div class="notice">
          <p>{options.when.sitesLost(withoutAccess.length)}</p>
          <button type="button" onClick={() => actions.onAddSites(withoutAccess)}>
            {options.when.askAgain}
          </button>
        </div>
      )}
      <HostForm
        label={welcome.siteName}
        button={welcome.addSite}
        known={sites}
        onAdd={(host) => actions.onAddSites([host])}
      />
    </div>
  );
}
