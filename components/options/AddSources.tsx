import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AddProps } from '../library-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import type { SettingsWords } from '../../lib/wording/settings-words.ts';
import { Account } from './Account.tsx';
import { Confirm } from './Confirm.tsx';
import { FileButton } from './FileButton.tsx';
import { PasteForm } from './PasteForm.tsx';

/** Sources from the reader's own hand: pasted, opened or dropped. */
export function AddSources({ state, accept, actions }: AddProps) {
  const { add } = useSettingsWords().library;
  const isAdding = state.kind === 'adding';
  return (
    <>
      <DropZone isDisabled={isAdding} onFiles={actions.onFiles}>
        <h3>{add.files}</h3>
        <p class="quiet">{add.filesWhy}</p>
        <FileButton
          label={add.choose}
          accept={accept}
          isMultiple
          isDisabled={isAdding}
          onFiles={actions.onFiles}
        />
      </DropZone>
      <AddProgress state={state} actions={actions} />
      <PasteForm isDisabled={isAdding} onPaste={actions.onPaste} />
    </>
  );
}

interface DropZoneProps {
  readonly isDisabled: boolean;
  readonly onFiles: AddProps['actions']['onFiles'];
  readonly children: ComponentChildren;
}

/** Takes dropped files. A drop that misses it opens the file in place of the page, which is the browser's own way. */
function DropZone({ isDisabled, onFiles, children }: DropZoneProps) {
  const { add } = useSettingsWords().library;
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!isDisabled && files.length > 0) onFiles(files);
  };
  return (
    <div
      class={`part drop${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!isDisabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
      {isOver && <p aria-hidden="true">{add.drop}</p>}
    </div>
  );
}

function AddProgress({ state, actions }: Pick<AddProps, 'state' | 'actions'>) {
  const words = useSettingsWords();
  const { add } = words.library;
  if (state.kind === 'idle') return <p role="status" class="hidden" />;
  if (state.kind === 'adding')
    return (
      <div class="notice" role="status">
        <p>{add.adding(state.name)}</p>
        <progress aria-label={add.adding(state.name)} value={state.done} max={Math.max(1, state.total)} />
        <p aria-hidden="true">{add.progress(state.done, state.total)}</p>
        <button type="button" onClick={actions.onCancel}>
          {add.cancel}
        </button>
      </div>
    );
  return (
    <div class="notice" role="status">
      <p>{saidOf(state, words)}</p>
      {state.kind === 'done' && state.refused.length > 0 && (
        <Account title={add.refused(state.refusedInAll)} lines={state.refused} />
      )}
      {state.kind === 'done' && state.onUndo && (
        <Confirm label={words.keeping.takeBack} onConfirm={state.onUndo} />
      )}
      <button type="button" onClick={actions.onClose}>
        {add.close}
      </button>
    </div>
  );
}

function saidOf(
  state: Exclude<AddProps['state'], { kind: 'idle' | 'adding' }>,
  { library: { add }, keeping }: SettingsWords,
): string {
  switch (state.kind) {
    case 'cancelled':
      return add.cancelled;
    case 'failed':
      return state.why;
    case 'taken-back':
      return keeping.takenBack(state.count);
    case 'done':
    default:
      return add.taken(state.taken);
  }
}
