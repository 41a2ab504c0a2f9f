/** One step of an edit script from source to article. Concatenated `source` (`article`) parts rebuild each text. */
export interface Edit {
  readonly kind: 'same' | 'replaced' | 'deleted' | 'inserted';
  readonly source: string;
  readonly article: string;
}
