import { useRef } from 'preact/hooks';

interface FileButtonProps {
  readonly label: string;
  /** As the attribute of an input. */
  readonly accept?: string;
  readonly isMultiple?: boolean;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files. The input itself cannot be dressed, nor speak the reader's language. */
export function FileButton({
  label,
  accept,
  isMultiple = false,
  isDisabled = false,
  onFiles,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const hear = () => {
    const files = [...(input.current?.files ?? [])];
    // So that the same file can be chosen again.
    if (input.current !== null) input.current.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <button type="button" disabled={isDisabled} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={isMultiple}
        accept={accept}
        onChange={hear}
      />
    </>
  );
}
