import { useEffect, useId, useState } from 'preact/hooks';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within bounds. Told when it is left or confirmed, not at each digit; what is none falls back. */
export function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  const settle = () => {
    const number = Math.round(Number(typed));
    if (typed.trim() === '' || Number.isNaN(number)) return setTyped(String(value));
    const bounded = Math.min(most, Math.max(least, number));
    setTyped(String(bounded));
    if (bounded !== value) onChange(bounded);
  };
  return (
    <div class="row">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={settle}
        onBlur={settle}
      />
    </div>
  );
}
