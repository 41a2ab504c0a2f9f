import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSettings } from './settings.ts';

describe('settings', () => {
  test('can be read from anything, and read again are the same', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const settings = parseSettings(input);
        expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      }),
    );
  });

  test('lose one field that cannot be read, and keep the others', () => {
    const settings = parseSettings({ when: 'always', sites: ['news.example'], keepReadDays: 30 });
    expect(settings).toMatchObject({ when: 'on-click', sites: ['news.example'], keepReadDays: 30 });
  });

  test('look and keep nothing by themselves until that is chosen', () => {
    expect(parseSettings(undefined)).toMatchObject({ when: 'on-click', keepRead: false });
  });
});
