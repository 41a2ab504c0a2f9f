import { expect, test } from 'vitest';
import { SELF } from '../../test/support/fake-ports.ts';
import { demoAddress } from './demo-address.ts';

test('only a story of the demonstration, and only from one of its pages, is opened as such a page', () => {
  const own = { url: `${SELF.root}demo.html?story=copy`, loadedAt: 1 };
  expect(demoAddress(own, 'demo:ferry-inquiry', SELF)).toBe(`${SELF.root}demo.html?story=ferry-inquiry`);
  for (const id of ['pack:1', 'kept:demo:x', 'demo:', 'demo:../x', 'demo:a&b'])
    expect(demoAddress(own, id, SELF)).toBeNull();
  const foreign = { url: `https://evil.example/#${SELF.root}demo.html`, loadedAt: 1 };
  expect(demoAddress(foreign, 'demo:ferry-inquiry', SELF)).toBeNull();
});
