import { useState } from 'preact/hooks';
import { typedAddress } from '../../lib/feed/typed-address.ts';
import { useSettingsWords } from '../settings-words-context.ts';

interface AddressFormProps {
  /** Of the field; no two on a page are the same. */
  readonly id: string;
  readonly label: string;
  /** An address of the kind that is asked for, of a site that is none. */
  readonly example: string;
  /** What comes of it, for who hesitates. */
  readonly why?: string;
  /** Called inside the act of the reader, with an https address. */
  readonly onSubscribe: (address: string) => void;
}

/** A line to subscribe by an address. What is no address is said at once, and asks the browser for nothing. */
export function AddressForm({ id, label, example, why, onSubscribe }: AddressFormProps) {
  const words = useSettingsWords().library.feeds;
  const [typed, setTyped] = useState('');
  const [isMistaken, setMistaken] = useState(false);
  const subscribe = (event: Event) => {
    event.preventDefault();
    const address = typedAddress(typed);
    setMistaken(address === null);
    if (address === null) return;
    setTyped('');
    onSubscribe(address);
  };
  return (
    <form class="host-form" onSubmit={subscribe}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        dir="ltr"
        autoComplete="off"
        spellcheck={false}
        placeholder={example}
        value={typed}
        aria-invalid={isMistaken}
        aria-describedby={`${id}-mistake`}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit">{words.subscribe}</button>
      {why !== undefined && <p class="quiet">{why}</p>}
      <p id={`${id}-mistake`} class="mistake" role="alert">
        {isMistaken && words.badAddress}
      </p>
    </form>
  );
}
