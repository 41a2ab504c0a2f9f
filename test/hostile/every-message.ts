import { globSync } from 'node:fs';
import * as v from 'valibot';
import type { PageScriptMessage } from '../../lib/protocol/page-script-messages.ts';
import type { FeedMessage } from '../../lib/protocol/feed-messages.ts';
import type { LookRequest, ViewMessage } from '../../lib/protocol/view-messages.ts';
import { ORIGINAL_TEXT, TEXTLESS, visitTo } from '../support/fake-ports.ts';

export const TAB = 4;
export const OTHER_TAB = 5;

export const COPY = visitTo('https://news.example/a', `${ORIGINAL_TEXT} It is said.`);

const FROM_VIEWS: readonly ViewMessage[] = [
  { kind: 'cancel', tabId: TAB },
  { kind: 'keep', tabId: TAB },
  { kind: 'keep', tabId: TAB, what: 'selection' },
  { kind: 'sources-changed' },
  { kind: 'note', event: { name: 'imported', code: 'ok', ms: 12, count: 3 } },
  { kind: 'open-original', tabId: TAB, sourceId: TEXTLESS.id },
  { kind: 'open-original', tabId: TAB, sourceId: 'demo:ferry-inquiry' },
  { kind: 'silence', tabId: TAB, page: COPY.page, sourceId: TEXTLESS.id, isSilenced: true },
  { kind: 'silence', tabId: TAB, page: COPY.page, sourceId: TEXTLESS.id, isSilenced: false },
  { kind: 'pair-tabs', tabId: TAB, otherTabId: OTHER_TAB },
  { kind: 'choose-page', tabId: TAB },
  { kind: 'unchoose-page' },
  { kind: 'pair-with-chosen', tabId: TAB },
  { kind: 'compare-pair', id: 1000 },
  { kind: 'search-words', text: ORIGINAL_TEXT, lang: 'en', sourceText: null },
];

const OF_FEEDS: readonly FeedMessage[] = [
  { kind: 'look-at-feeds' },
  { kind: 'may-fetch', address: 'https://evil.example/' },
  { kind: 'oldest-story' },
  { kind: 'gathered', hasNews: true },
];

const LOOKS: readonly LookRequest[] = [
  { tabId: TAB },
  { tabId: TAB, what: 'page' },
  { tabId: TAB, what: 'selection' },
];

const FROM_PAGE_SCRIPTS: readonly PageScriptMessage[] = [
  { kind: 'page-read', visit: COPY },
  { kind: 'page-read', visit: { page: COPY.page, reading: { kind: 'skipped', reason: 'no-article' } } },
  { kind: 'reading-failed', error: 'TypeError' },
  { kind: 'off-here' },
];

/** By the ear that hears them; what only the background or a page's own script says the background never hears. */
export const MESSAGES: Readonly<
  Record<'asked' | 'look' | 'submitted' | 'feeds' | 'none', readonly object[]>
> = {
  asked: FROM_VIEWS,
  look: LOOKS,
  submitted: FROM_PAGE_SCRIPTS,
  feeds: OF_FEEDS,
  none: [
    // Of another site than the script that says it is in.
    { kind: 'page-read', visit: visitTo('https://victim.example/story', ORIGINAL_TEXT) },
    { kind: 'read-yourself', tabId: TAB },
    { kind: 'marked', sourceId: TEXTLESS.id, found: 1, missing: 0, kinds: ['kept'] },
    { kind: 'unsupported' },
    COPY,
    COPY.page,
  ],
};

export const EVERY_MESSAGE: readonly object[] = Object.values(MESSAGES).flat();

type Schema = v.GenericSchema;
type Parser = (input: unknown) => unknown;

/** What lib/protocol says of messages: each form that one may have, and everything that parses one, by name. */
export async function protocol() {
  const forms: Record<string, Schema> = {};
  const parsers: Record<string, Parser> = {};
  for (const file of globSync('lib/protocol/*.ts').filter((name) => !name.endsWith('.test.ts'))) {
    const exported = (await import(/* @vite-ignore */ `../../${file}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value === 'function' && name.startsWith('parse')) parsers[name] = value as Parser;
      if (isSchema(value)) Object.assign(forms, formsOf(name, value));
    }
  }
  return { forms, parsers };
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';

const variantSchema = v.object({
  type: v.literal('variant'),
  options: v.array(
    v.looseObject({ entries: v.looseObject({ kind: v.looseObject({ literal: v.string() }) }) }),
  ),
});

/** Each kind of a schema of several, by name; the schema itself where it is of one form. */
function formsOf(name: string, schema: Schema): Record<string, Schema> {
  if (schema.type !== 'variant') return { [name]: schema };
  v.parse(variantSchema, schema);
  const { options } = schema as unknown as { options: (Schema & Option)[] };
  return Object.fromEntries(options.map((option) => [`${name}: ${option.entries.kind.literal}`, option]));
}

interface Option {
  readonly entries: { readonly kind: { readonly literal: string } };
}
