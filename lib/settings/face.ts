import * as v from 'valibot';

/** The fields of the settings that every page of the extension needs, and the popup no others. */
export const faceFields = {
  appearance: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** A language of lib/wording/catalogues.ts; `browser` follows the browser's. */
  language: v.fallback(v.string(), 'browser'),
  /** Changes are said in words to a screen reader, not by underline alone. */
  spokenMarks: v.fallback(v.boolean(), true),
};
const faceSchema = v.object(faceFields);
export type Face = v.InferOutput<typeof faceSchema>;

/** Where all settings are stored. */
export const SETTINGS_KEY = 'settings';

/** Of settings from outside, what is said of the face; defaults for what cannot be read. Never fails. */
export function parseFace(input: unknown): Face {
  const given: Partial<Record<keyof Face, unknown>> =
    typeof input === 'object' && input !== null ? input : {};
  const { appearance, language, spokenMarks } = given;
  return v.parse(faceSchema, { appearance, language, spokenMarks });
}
