import { describe, expect, test } from 'vitest';
import { whyNotFetch } from './address-guard.ts';

/** First and last of each block that is not meant to be reached: IANA's registries of special-purpose addresses. */
const CLOSED: readonly (readonly [string, string])[] = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
];

const numberOf = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const addressOf = (number: number) => [24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join('.');
const hex = (number: number) => number.toString(16);

/** What leads to an IPv4 address: itself as a name, as one number, and inside IPv6 addresses. */
const spellings = (address: string): string[] => {
  const number = numberOf(address);
  const [high, low] = [hex(number >>> 16), hex(number & 0xffff)];
  return [
    address,
    String(number),
    `0x${hex(number)}`,
    `[64:ff9b::${high}:${low}]`,
    `[2002:${high}:${low}::1]`,
  ];
};

const isClosed = (address: string) =>
  CLOSED.some(([first, last]) => {
    const number = numberOf(address);
    return numberOf(first) <= number && number <= numberOf(last);
  });

describe.each(CLOSED)('the block from %s to %s', (first, last) => {
  test('is refused from its first address to its last, in every spelling', () => {
    for (const address of [first, last, addressOf((numberOf(first) + numberOf(last)) / 2)])
      for (const host of spellings(address))
        expect(whyNotFetch(`https://${host}/`), host).toBe('private-host');
  });

  test('ends there: its neighbours are taken unless they are in another', () => {
    const neighbours = [numberOf(first) - 1, numberOf(last) + 1].filter((n) => n > 0 && n < 2 ** 32);
    for (const address of neighbours.map(addressOf).filter((one) => !isClosed(one)))
      for (const host of spellings(address)) expect(whyNotFetch(`https://${host}/`), host).toBeNull();
  });
});

test.each([
  ['1fff:ffff::1', false],
  ['2000::1', true],
  ['2001::1', false],
  ['2001:1ff::1', false],
  ['2001:200::1', true],
  ['2001:db8::1', false],
  ['2001:db9::1', true],
  ['3fff::1', false],
  ['3fff:fff::1', false],
  ['3fff:1000::1', true],
  ['3fff:ffff::1', true],
  ['4000::1', false],
  ['64:ff9b:1::808:808', false],
])('of IPv6, %s is reached: %s', (address, isOpen) => {
  expect(whyNotFetch(`https://[${address}]/`) === null).toBe(isOpen);
});
