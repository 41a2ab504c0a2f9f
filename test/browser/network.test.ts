import { describe, expect, test } from 'vitest';
import { zeroNetwork } from '../life/network.ts';
import { BROWSERS } from './support/browser.ts';

/** Short; `npm run life -- network` reads 100 pages. */
describe.each(BROWSERS)('%s: the network', (kind) => {
  test('sees no request of the extension: 8 pages read by itself, every view opened, a restart', async () => {
    const { failed } = await zeroNetwork(kind, 8);
    expect(failed).toEqual([]);
  });
});
