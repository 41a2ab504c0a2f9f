import type { AddressState } from '../../components/address-state.ts';

const NOTHING: AddressState = { packs: [], article: null, busy: null, problem: null };

/** The states of the page of packs that stay at their address. */
export const addresses: Readonly<Record<string, AddressState>> = {
  'address-none': { ...NOTHING, problem: 'noRanges' },
  'address-looking': {
    ...NOTHING,
    packs: [
      {
        address: 'https://archive.example/packs/coast.pack',
        name: 'Coast archive',
        publisher: 'Northern Wire',
        count: 1_200_000,
      },
    ],
    article: 'Ferry inquiry faults missing checks',
    busy: 'looking',
  },
};
