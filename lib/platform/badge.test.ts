import { expect, test } from 'vitest';
import { COLOURS, TEXT_COLOUR } from './badge.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The toolbars of Chromium and Firefox, light and dark. */
const TOOLBARS = ['#ffffff', '#f9f9fb', '#202124', '#2b2a33'];

test.each(Object.entries(COLOURS))(
  '%s: digits are read on it, and it is seen on every toolbar',
  (_, colour) => {
    expect(contrast(colour, TEXT_COLOUR)).toBeGreaterThanOrEqual(4.5);
    for (const toolbar of TOOLBARS) expect(contrast(colour, toolbar)).toBeGreaterThanOrEqual(3);
  },
);

test('no two kinds look the same', () => {
  expect(new Set(Object.values(COLOURS)).size).toBe(Object.keys(COLOURS).length);
});
