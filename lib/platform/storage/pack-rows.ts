import * as v from 'valibot';
import { manifestSchema, type Manifest } from '../../pack/manifest.ts';

/** What a list shows of a pack. Dates are ISO 8601, `bytes` those of its file. */
const factsSchema = v.object({
  ...v.pick(manifestSchema, ['name', 'publisher', 'licence', 'languages', 'from', 'to', 'count', 'withText'])
    .entries,
  bytes: v.number(),
  /** The key that signed it, in hexadecimal digits; null for nobody's. */
  signedBy: v.nullable(v.string()),
});
export type PackFacts = v.InferOutput<typeof factsSchema>;

const versionSchema = v.object({ file: v.blob(), facts: factsSchema, installedAt: v.number() });

/** A pack of the reader's, and the version before it. `address`: where newer versions come from. */
export const packRowSchema = v.object({
  id: v.string(),
  ...versionSchema.entries,
  isOn: v.boolean(),
  address: v.nullable(v.string()),
  previous: v.nullable(versionSchema),
});
export type PackRow = v.InferOutput<typeof packRowSchema>;

export function parsePackRow(row: unknown): PackRow | null {
  const parsed = v.safeParse(packRowSchema, row);
  return parsed.success ? parsed.output : null;
}

export function factsOf(manifest: Manifest, signedBy: string | null, bytes: number): PackFacts {
  const { name, publisher, licence, languages, from, to, count, withText } = manifest;
  return { name, publisher, licence, languages, from, to, count, withText, bytes, signedBy };
}
