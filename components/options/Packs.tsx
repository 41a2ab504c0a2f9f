import type { BundledPack, ListedPack, PacksProps, PackSubscription } from '../library-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { useWords } from '../words-context.ts';
import { AddressForm } from './AddressForm.tsx';
import { Confirm } from './Confirm.tsx';
import { FileButton } from './FileButton.tsx';
import { megabytes } from './megabytes.ts';
import { PackNews, PackTools } from './PackUpdates.tsx';

/** Packs of sources, each with where it is from and whether it is used; ways to more, by file and by address. */
export function Packs(props: PacksProps) {
  const { bundled, packs, broken, coming, refused, notice = null, isWorking, actions } = props;
  const { atAddress, holdings, options, library } = useSettingsWords();
  const words = library.packs;
  return (
    <>
      <p>{words.lead}</p>
      {bundled.length + packs.length + broken.length + coming.length === 0 && (
        <p class="quiet">{words.none}</p>
      )}
      <ul class="listing">
        {bundled.map((pack) => (
          <Bundled key={`${pack.name} ${pack.publisher}`} pack={pack} />
        ))}
        {broken.map(({ id }) => (
          <Broken key={id} id={id} actions={actions} />
        ))}
        {packs.map((pack) => (
          <Pack key={pack.id} pack={pack} actions={actions} />
        ))}
        {coming.map((subscription) => (
          <Coming key={subscription.address} subscription={subscription} actions={actions} />
        ))}
      </ul>
      <div class="row">
        <FileButton
          label={words.install}
          isDisabled={isWorking}
          onFiles={([file]) => file && actions.onInstall(file)}
        />
        <span role="status">{isWorking && options.data.working}</span>
      </div>
      {notice !== null && (
        <div class="notice" role="alert">
          <p>{notice.text}</p>
          {notice.onConfirm && (
            <button type="button" onClick={notice.onConfirm}>
              {options.goOn}
            </button>
          )}
        </div>
      )}
      <AddressForm
        id="pack-address"
        label={holdings.packAddress}
        example="https://packs.example/news.pack"
        why={holdings.packAddressWhy}
        onSubscribe={actions.onSubscribe}
      />
      <p role="status" class={refused === null ? 'hidden' : 'notice'}>
        {refused}
      </p>
      <p>
        <a href="address.html">{atAddress.title}</a>
      </p>
    </>
  );
}

/** A pack that came with the extension; it is searched as long as the extension is there. */
function Bundled({ pack }: { readonly pack: BundledPack }) {
  const { packs } = useSettingsWords().library;
  return (
    <li class="wide">
      <div>
        <strong class="title">
          <bdi>{pack.name}</bdi>
        </strong>
        <span class="quiet block">
          {packs.count(pack.count)} · {packs.bundled}
        </span>
        <Facts pack={pack} />
      </div>
    </li>
  );
}

interface OfPack {
  readonly actions: PacksProps['actions'];
}

function Pack({ pack, actions }: OfPack & { readonly pack: ListedPack }) {
  const { packs, sources } = useSettingsWords().library;
  const { text } = useWords();
  const { id, name, isOn, subscription } = pack;
  return (
    <li class="wide">
      <div>
        <strong class="title">
          <bdi>{name}</bdi>
        </strong>
        <span class="quiet block">{sources.summary(pack.count, megabytes(pack.bytes))}</span>
        {pack.problem !== null && <span class="block mistake">{pack.problem}</span>}
        <label class="check">
          <input
            type="checkbox"
            checked={isOn}
            aria-label={packs.use(name)}
            onChange={(event) => actions.onUse(id, event.currentTarget.checked)}
          />
          {packs.useShort}
        </label>
        <Facts
          pack={pack}
          more={[
            [packs.added, text.date(new Date(pack.installedAt).toISOString())],
            [packs.signedBy, pack.signedBy ?? packs.unsigned],
          ]}
        />
        {subscription && <PackNews subscription={subscription} />}
      </div>
      <div class="tools">
        {subscription && <PackTools subscription={subscription} name={name} actions={actions} />}
        {pack.canUndo && <Confirm label={packs.undo} onConfirm={() => actions.onUndo(id)} />}
        <Confirm
          label={packs.removeShort}
          fullLabel={packs.remove(name)}
          onConfirm={() => actions.onRemove(id)}
        />
      </div>
    </li>
  );
}

interface FactsProps {
  readonly pack: BundledPack;
  readonly more?: readonly (readonly [term: string, value: string])[];
}

function Facts({ pack, more = [] }: FactsProps) {
  const { text } = useWords();
  const { packs } = useSettingsWords().library;
  const days = [pack.from, pack.to].filter((day) => day !== null).map(text.date);
  const facts = [
    [packs.publisher, pack.publisher],
    [packs.licence, pack.licence],
    [packs.period, [...new Set(days)].join(' – ')],
    ...more,
  ].filter(([, value]) => value !== '');
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A pack whose row cannot be read: not even its name is known. */
function Broken({ id, actions }: OfPack & { readonly id: string }) {
  const { holdings, library } = useSettingsWords();
  return (
    <li class="wide">
      <div>
        <strong class="title">{holdings.packUnnamed}</strong>
        <span class="block mistake">
          {holdings.packBroken} {holdings.packAgainFromFile}
        </span>
      </div>
      <div class="tools">
        <Confirm label={library.packs.removeShort} onConfirm={() => actions.onRemove(id)} />
      </div>
    </li>
  );
}

/** A subscription that no pack has come from yet. */
function Coming({ subscription, actions }: OfPack & { readonly subscription: PackSubscription }) {
  const { holdings } = useSettingsWords();
  const { address, isBusy, problem } = subscription;
  return (
    <li class="wide">
      <div>
        <strong class="title" dir="ltr">
          {address}
        </strong>
        {!isBusy && problem === null && <span class="quiet block">{holdings.packWaiting}</span>}
        <PackNews subscription={subscription} />
      </div>
      <div class="tools">
        <PackTools subscription={subscription} name={address} actions={actions} isComing />
      </div>
    </li>
  );
}
