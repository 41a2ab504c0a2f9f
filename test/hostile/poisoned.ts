/**
 * Fields whose words the program chooses, from lists of its own. What a page, a pack, a feed or a file can write is in
 * none of them: whatever is not named here is taken to be free text.
 */
const CLOSED: ReadonlySet<string> = new Set([
  'appearance',
  'busy',
  'chosen',
  'code',
  'credit',
  'engine',
  'first',
  'keeping',
  'kind',
  'kinds',
  'language',
  'order',
  'origin',
  'problem',
  'reason',
  'relation',
  'saved',
  'side',
  'stage',
  'suspected',
  'waiting',
  'when',
]);

/** A word of such a list, never a sentence or a name. */
const WORD = /^[a-z]+(?:[-A-Z][a-z]*)*$/u;

/** Longer ones are texts with spans in them, which have to stay inside. */
const LONGEST_FIELD = 200;

/**
 * Long texts over and over, or the beginning of each paragraph, or nothing but names: what is worked out of texts, dates
 * and addresses is then still there to be shown.
 */
export type Extent = 'whole' | 'starts' | 'names';

const NAMES: ReadonlySet<string> = new Set(['title', 'site', 'name', 'publisher', 'byline', 'speaker']);

/**
 * The value with each free text in it replaced by what `hand` gives. The same text is the same again, so that what
 * refers to it still does; those that spans point into keep their length.
 */
export function poisoned<T>(value: T, hand: () => string, extent: Extent): T {
  const given = new Map<string, string>();
  const replace = (text: string): string => {
    const payload = given.get(text) ?? hand();
    given.set(text, payload);
    if (text.length <= LONGEST_FIELD) return payload;
    if (extent === 'whole')
      return payload.repeat(Math.ceil(text.length / payload.length)).slice(0, text.length);
    return text
      .split('\n\n')
      .map((part) => (part.length > payload.length ? payload + part.slice(payload.length) : part))
      .join('\n\n');
  };
  const walk = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') {
      const isFree = extent === 'names' ? NAMES.has(key) : !(CLOSED.has(key) && WORD.test(part));
      return isFree ? replace(part) : part;
    }
    if (Array.isArray(part)) return part.map((item) => walk(item, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      // Keys that are no names of fields are ids.
      Object.entries(part).map(([name, inner]) => [
        WORD.test(name) ? name : replace(name),
        walk(inner, name),
      ]),
    );
  };
  return walk(value, '') as T;
}
