/** A pack that stays at its address, as the page shows it. */
export interface PackAtAddress {
  readonly address: string;
  readonly name: string;
  readonly publisher: string;
  readonly count: number;
}

/** What went wrong, by the sentence that says so: `atAddress.problem`. */
export type AddressProblem =
  | 'address'
  | 'access'
  | 'storage'
  | 'unreachable'
  | 'noRanges'
  | 'changed'
  | 'notPack'
  | 'damaged'
  | 'tooMuch';

export interface AddressState {
  readonly packs: readonly PackAtAddress[];
  /** Headline of the article that can be looked up; null where there is none. */
  readonly article: string | null;
  /** What is under way. */
  readonly busy: 'adding' | 'looking' | null;
  readonly problem: AddressProblem | null;
}

/** Each is called inside the click, so that the optional permission may be asked for in it. */
export interface AddressActions {
  readonly onAdd: (address: string) => void;
  readonly onRemove: (address: string) => void;
  readonly onLookUp: (address: string) => void;
}

export interface AddressProps {
  readonly state: AddressState;
  readonly actions: AddressActions;
}
