import * as v from 'valibot';
import { ENGINES } from '../search-words/engines.ts';
import { faceFields } from './face.ts';
import { SENSITIVITIES } from '../verdict/sensitivity.ts';

/** Raised when older settings have to be read otherwise; each step up is in `upgrade`. */
export const SETTINGS_VERSION = 1;

const host = v.pipe(v.string(), v.maxLength(253), v.regex(/^[^\s/*:]+$/u));
/** More than a reader can have an eye on; see lib/settings/site-list.ts. */
export const MAX_SITES = 10_000;
const hosts = v.pipe(v.array(host), v.maxLength(MAX_SITES));
const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650));
const megabytes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

/** What the reader has chosen. Every field by itself falls back to its default where it cannot be read. */
export const settingsSchema = v.object({
  version: v.fallback(v.literal(SETTINGS_VERSION), SETTINGS_VERSION),
  /** When to look by itself. The browser's permissions bound it: what was not granted is not looked at. */
  when: v.fallback(v.picklist(['on-click', 'chosen-sites', 'everywhere']), 'on-click'),
  /** Hosts, their subdomains included: looked at under `chosen-sites`. */
  sites: v.fallback(hosts, []),
  /** Never looked at by itself, whatever else is chosen. */
  offSites: v.fallback(hosts, []),
  /** Keep articles that the reader opens as sources. */
  keepRead: v.fallback(v.boolean(), false),
  keepReadDays: v.fallback(days, 90),
  keepReadMegabytes: v.fallback(megabytes, 200),
  /** Stories of feeds are asked for, so they may stay longer than what was only passed by. */
  keepFeedDays: v.fallback(days, 365),
  keepFeedMegabytes: v.fallback(megabytes, 300),
  /** Hosts of which nothing is kept by itself, besides those that never are; see lib/settings/private-hosts.ts. */
  keepReadExcept: v.fallback(hosts, []),
  /** How sure a match must be to alert. */
  sensitivity: v.fallback(v.picklist(SENSITIVITIES), 'usual'),
  ...faceFields,
  /** Where a search that the reader starts is opened. None is asked by itself. */
  searchEngine: v.fallback(v.picklist(ENGINES), ENGINES[0]),
});
export type Settings = v.InferOutput<typeof settingsSchema>;
export type WhenToLook = Settings['when'];

/** Settings from outside: what of them can be read, and defaults for the rest. Never fails. */
export function parseSettings(input: unknown): Settings {
  const isRecord = typeof input === 'object' && input !== null && !Array.isArray(input);
  const parsed = v.parse(v.record(v.string(), v.unknown()), isRecord ? { ...input } : {});
  return v.parse(settingsSchema, { ...UNSET, ...parsed });
}

/** A missing field is no entry of an object schema; undefined falls back. */
const UNSET = Object.fromEntries(Object.keys(settingsSchema.entries).map((key) => [key, undefined]));
