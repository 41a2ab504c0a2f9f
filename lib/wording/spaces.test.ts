import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What stands between quotes in a catalogue, the holes of its templates left out; with where it stands. */
function written(language: string): string[] {
  const folder = new URL(`./${language}/`, import.meta.url);
  return readdirSync(folder).flatMap((file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const quoted = source.match(/'[^'\n]*'/gu) ?? [];
    const templates = (source.match(/`[^`]*`/gu) ?? []).map((template) => template.replaceAll(HOLE, '#'));
    return [...quoted, ...templates].map((text) => `${file}: ${text}`);
  });
}

/** One level of braces inside is as deep as they go. */
const HOLE = /\$\{(?:[^{}]|\{[^{}]*\})*\}/gu;

test('French has no space that may break before its tall punctuation, nor inside its quotation marks', () => {
  const french = written('fr');
  expect(french.length).toBeGreaterThan(400);
  expect(french.filter((text) => /: .*(?: [?!;:»]|« )/u.test(text))).toEqual([]);
});

test.each(['fr', 'es', 'ja', 'ar'])('%s has no space before an ellipsis', (language) => {
  expect(written(language).filter((text) => / …/u.test(text))).toEqual([]);
});

test('Japanese has no space between its own letters and those of others', () => {
  const spaced =
    /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}] \w|\w [\p{Script=Han}\p{Script=Hira}\p{Script=Kana}]/u;
  expect(written('ja').filter((text) => spaced.test(text))).toEqual([]);
});
