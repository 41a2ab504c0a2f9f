import { useId, useState } from 'preact/hooks';
import type { DataProps } from '../options-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { FileButton } from './FileButton.tsx';

/** Everything out, everything in, everything gone. */
export function Data({ state, actions }: DataProps) {
  const { options, keeping } = useSettingsWords();
  const { data } = options;
  const [withPacks, setWithPacks] = useState(false);
  const isWorking = state.kind === 'working';
  return (
    <>
      <p>{data.lead}</p>
      <div class="part">
        <button type="button" disabled={isWorking} onClick={() => actions.onExport(withPacks)}>
          {data.export}
        </button>
        <p class="quiet">{data.exportWhy}</p>
        <label class="check">
          <input
            type="checkbox"
            checked={withPacks}
            onChange={(event) => setWithPacks(event.currentTarget.checked)}
          />
          {keeping.exportPacks}
        </label>
      </div>
      <div class="part">
        <FileButton
          label={data.import}
          isDisabled={isWorking}
          onFiles={([file]) => file && actions.onImport(file)}
        />
        <p class="quiet">
          {data.importWhy} {keeping.settingsWhy}
        </p>
      </div>
      <p role="status">
        {isWorking && data.working}
        {state.kind === 'failed' && (state.why ?? data.failed)}
        {state.kind === 'deleted' && data.deleted}
        {state.kind === 'exported' && data.exported(state.name)}
        {state.kind === 'imported' && data.imported(state.sources)}
      </p>
      <DeleteEverything isWorking={isWorking} onDelete={actions.onDelete} />
    </>
  );
}

/** Says what goes, and goes on only when the reader has written it. */
function DeleteEverything({ isWorking, onDelete }: { isWorking: boolean; onDelete: () => void }) {
  const { data } = useSettingsWords().options;
  const id = useId();
  const [typed, setTyped] = useState('');
  const isMeant = typed.trim().toLocaleLowerCase() === data.deleteWord;
  const remove = (event: Event) => {
    event.preventDefault();
    if (!isMeant || isWorking) return;
    setTyped('');
    onDelete();
  };
  return (
    <details class="danger-zone">
      <summary>{data.delete}</summary>
      <p>{data.deleteWhy}</p>
      <ul class="bullets">
        {data.deletes.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p>{data.staysWhy}</p>
      <form class="row" onSubmit={remove}>
        <label for={id}>{data.typeToDelete(data.deleteWord)}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="danger" disabled={!isMeant || isWorking}>
          {data.delete}
        </button>
      </form>
    </details>
  );
}
