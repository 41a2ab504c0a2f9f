/** Strings that no page should have and some will, by name; built when asked for. */
export const BAD_INPUT: Readonly<Record<string, () => string>> = {
  empty: () => '',
  blank: () => ' \n\u00a0\n '.repeat(1000),
  'only punctuation': () => '?!…—;:'.repeat(100_000),
  'a million periods': () => '.'.repeat(1_000_000),
  'lone surrogates': () => '\ud800\udc00\ud800 \udfff'.repeat(100_000),
  'one word repeated': () => 'buffalo '.repeat(500_000),
  'one long word': () => 'a'.repeat(5_000_000),
  '50,000 identical sentences': () => 'The council of Lindholm met on Tuesday. '.repeat(50_000),
  '50,000 identical lines': () => 'The council of Lindholm met on Tuesday.\n'.repeat(50_000),
  'two million quotation marks': () => '"'.repeat(2_000_000),
  'opening marks': () => '“'.repeat(1_000_000),
  'quotations of three words': () => '“we met twice” '.repeat(100_000),
  'the same quotation with its speaker': () =>
    '“We met twice in Lindholm this year,” said Ms Orsolya Brandt. '.repeat(30_000),
  'Han without end': () => '国'.repeat(1_000_000),
  'five million letters of prose': prose,
};

/** Sentences of 6 to 25 words that do not recur, 5 MB. */
function prose(): string {
  let state = 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const syllables = ['ba', 'ker', 'lin', 'mo', 'stra', 'ten', 'vi', 'os', 'quel', 'dor'];
  const word = () => Array.from({ length: 1 + next(4) }, () => syllables[next(10)]).join('');
  const parts: string[] = [];
  for (let length = 0; length < 5_000_000; length += parts.at(-1)!.length) {
    const words = Array.from({ length: 6 + next(20) }, word).join(' ');
    parts.push(`${words.charAt(0).toUpperCase()}${words.slice(1)}${next(8) === 0 ? '.\n' : '. '}`);
  }
  return parts.join('');
}
