/**
 * Spellings that differ by country, not by wording. Every word goes through the same rules, so a form that is no word
 * at all ("promize") does no harm: both texts have it.
 */
const WORDS: ReadonlyMap<string, string> = new Map(
  (
    'grey:gray programme:program programmes:programs cheque:check cheques:checks tyre:tire tyres:tires plough:plow ' +
    'sceptical:skeptical sceptic:skeptic sceptics:skeptics judgement:judgment ageing:aging enquiry:inquiry ' +
    'enquiries:inquiries towards:toward afterwards:afterward whilst:while amongst:among learnt:learned burnt:burned ' +
    'spelt:spelled dreamt:dreamed mum:mom mums:moms maths:math jewellery:jewelry okay:ok pyjamas:pajamas ' +
    'moustache:mustache storey:story storeys:stories kerb:curb fulfil:fulfill skilful:skillful wilful:willful ' +
    'gonna:going_to wanna:want_to gotta:got_to cos:because til:until till:until thru:through alright:all_right ' +
    'cannot:can_not wont:will_not dont:do_not didnt:did_not doesnt:does_not isnt:is_not arent:are_not wasnt:was_not ' +
    'werent:were_not wouldnt:would_not couldnt:could_not shouldnt:should_not havent:have_not hasnt:has_not hadnt:had_not ' +
    'cant:can_not'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const RULES: readonly (readonly [RegExp, string])[] = [
  [
    /(col|fav|neighb|hon|lab|rum|harb|behavi|flav|hum|vap|arm|endeav|sav|vig|val|cand|glam|od|tum|ferv)our/u,
    '$1or',
  ],
  [/^(cent|theat|met|lit|fib|meag|somb|lust|spect|calib|kilomet|millimet|centimet)re(s|d)?$/u, '$1er$2'],
  [/(def|off|lic|pret)ence/u, '$1ense'],
  [/([iy])s(e|es|ed|er|ers|ing|ation|ations)$/u, '$1z$2'],
  [/([aeiou])ll(ed|ing|er|ers|or|ors|ment)$/u, '$1l$2'],
  [/(dial|catal|anal|monol|prol)ogue/u, '$1og'],
  [/^([a-z]{2,40})(?:ae|oe)([a-z]{3,40})$/u, '$1e$2'],
];

/** What a word has that any of the rules changes; most have nothing of it. */
const MAY_DIFFER = /our|re|ence|[iy]s[aei]|ll|ogue|ae|oe/u;

/** The words, one or more, that a folded word stands for whatever the country and the haste: "gonna" is "going to". */
export function plainSpelling(word: string): readonly string[] {
  const listed = WORDS.get(word);
  if (listed !== undefined) return listed.split('_');
  if (word.length < 5 || !MAY_DIFFER.test(word)) return [word];
  return [RULES.reduce((spelled, [from, to]) => spelled.replace(from, to), word)];
}

const SHORT: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['is', 'not']],
  ["let's", ['let', 'us']],
]);
const TAILS: Readonly<Record<string, string>> = {
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'am',
};
const IS = /^(?:it|that|there|here|what|who|where|how|he|she|this|everyone|everything|nobody|nothing)$/u;

/** "didn't" as "did not", "we're" as "we are"; a possessive loses its tail. The word must be folded. */
export function expand(word: string): readonly string[] {
  const at = word.indexOf("'");
  if (at < 0) return plainSpelling(word);
  const listed = SHORT.get(word);
  if (listed !== undefined) return listed;
  const head = word.slice(0, at);
  const tail = word.slice(at);
  if (tail === "'t" && head.endsWith('n')) return [head.slice(0, -1), 'not'];
  if (tail === "'s") return IS.test(head) ? [head, 'is'] : plainSpelling(head);
  const meant = TAILS[tail];
  return meant === undefined ? plainSpelling(head) : [...plainSpelling(head), meant];
}
