interface ChoicesProps<Value extends string> {
  readonly title: string;
  /** Of the group of radio buttons; one of its kind on the page. */
  readonly name: string;
  readonly chosen: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly why?: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, each with what it means. */
export function Choices<Value extends string>({
  title,
  name,
  chosen,
  choices,
  onChoose,
}: ChoicesProps<Value>) {
  const isShort = choices.every(({ why }) => why === undefined);
  return (
    <fieldset class={isShort ? 'choices short' : 'choices'}>
      <legend>
        <h3>{title}</h3>
      </legend>
      {choices.map(({ value, label, why }) => (
        <label key={value} class={value === chosen ? 'picked' : ''}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>
            <strong>{label}</strong>
            {why !== undefined && <span class="quiet">{why}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
