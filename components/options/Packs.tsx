import type { ListedPack, PacksProps } from '../library-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { useWords } from '../words-context.ts';
import { Confirm } from './Confirm.tsx';
import { FileButton } from './FileButton.tsx';

/** Packs of sources, each with where it is from and whether it is used. */
export function Packs({ packs, notice = null, isWorking, actions }: PacksProps) {
  const words = useSettingsWords();
  const { options } = words;
  const library = words.library.packs;
  return (
    <>
      <p>{library.lead}</p>
      {packs.length === 0 ? (
        <p class="quiet">{library.none}</p>
      ) : (
        <ul class="listing">
          {packs.map((pack) => (
            <Pack key={pack.id} pack={pack} actions={actions} />
          ))}
        </ul>
      )}
      <div class="row">
        <FileButton
          label={library.install}
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
    </>
  );
}

function Pack({ pack, actions }: { readonly pack: ListedPack; readonly actions: PacksProps['actions'] }) {
  const { text } = useWords();
  const { packs } = useSettingsWords().library;
  const { id, name, isOn } = pack;
  const facts = [
    [packs.publisher, pack.publisher],
    [packs.licence, pack.licence],
    [
      packs.made,
      [pack.from, pack.to]
        .filter((day) => day !== null)
        .map(text.date)
        .join(' – '),
    ],
    [packs.added, text.date(new Date(pack.installedAt).toISOString())],
    [packs.signedBy, pack.signedBy ?? packs.unsigned],
  ].filter(([, value]) => value !== '');
  return (
    <li class="wide">
      <div>
        <strong class="title">
          <bdi>{name}</bdi>
        </strong>
        <span class="quiet block">{packs.count(pack.count)}</span>
        {pack.problem && <span class="block mistake">{pack.problem}</span>}
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
      </div>
      <div class="tools">
        <label class="check">
          <input
            type="checkbox"
            checked={isOn}
            aria-label={packs.use(name)}
            onChange={(event) => actions.onUse(id, event.currentTarget.checked)}
          />
          {packs.useShort}
        </label>
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
