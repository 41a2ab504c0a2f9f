import type { WhenProps } from '../options-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { HostForm } from '../when/HostForm.tsx';
import { HostList } from '../when/HostList.tsx';
import { WhenChoice } from '../when/WhenChoice.tsx';
import { SiteListFile } from './SiteListFile.tsx';

/** When to look by itself, and where never. */
export function When({ state, actions }: WhenProps) {
  const { welcome, options } = useSettingsWords();
  return (
    <>
      <WhenChoice state={state} actions={actions} heading="h3" />
      {state.when === 'chosen-sites' && (
        <SiteListFile sites={state.sites} onSave={actions.onSaveList} onAdd={actions.onAddSites} />
      )}
      <div class="part">
        <h3>{options.when.offSites}</h3>
        <p class="quiet">{options.when.offSitesWhy}</p>
        {state.offSites.length === 0 ? (
          <p>{options.when.noOffSites}</p>
        ) : (
          <HostList
            title={options.when.offSites}
            hosts={state.offSites}
            removeLabel={welcome.removeSite}
            onRemove={actions.onTurnOn}
          />
        )}
        <HostForm
          label={welcome.siteName}
          button={options.when.turnOff}
          known={state.offSites}
          onAdd={actions.onTurnOff}
        />
      </div>
    </>
  );
}
