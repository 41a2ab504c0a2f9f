import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyNotFetch } from './address-guard.ts';
import { CATALOGUE } from './catalogue.ts';
import {
  after,
  conditionalHeaders,
  dueFeeds,
  LONGEST_MS,
  outcomeOf,
  SHORTEST_MS,
  subscribed,
  type FeedOutcome,
  type FeedState,
} from './schedule.ts';

describe('an address is fetched only if it is public and secret', () => {
  test.each([
    'https://news.example.com/feed',
    'https://news.example.com:8443/feed',
    'https://8.8.8.8/feed',
    'https://[2606:4700::1111]/feed',
    'https://localhost.example.com/',
    'https://10.example.com/',
    'https://bücher.example.com/',
  ])('%s is', (address) => {
    expect(whyNotFetch(address)).toBeNull();
  });

  test.each([
    ['http://news.example.com/', 'not-https'],
    ['ftp://news.example.com/', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['/feed', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https://user:pass@news.example.com/', 'has-credentials'],
    ['https://news.example.com@127.0.0.1/', 'has-credentials'],
  ])('%s is not: %s', (address, fault) => {
    expect(whyNotFetch(address)).toBe(fault);
  });

  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '１２７.０.０.１',
    '127。0。0。1',
    '0',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[ff02::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2002:c0a8:101::1]',
    '[2001:db8::1]',
    '[2001:0:1::1]',
    'localhost',
    'LOCALHOST',
    'localhost.',
    'ｌocalhost',
    'foo.localhost',
    'printer',
    'printer.local',
    'router.lan',
    'nas.home.arpa',
    'db.internal',
    'x.onion',
    'a.test',
  ])('the private host %s is not', (host) => {
    expect(whyNotFetch(`https://${host}/feed`)).toBe('private-host');
  });

  test('anything at all is judged without a fault of ours', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.ipV6().map((ip) => `https://[${ip}]/`),
        ),
        (address) => {
          whyNotFetch(address);
        },
      ),
    );
  });
});

const outcome: fc.Arbitrary<FeedOutcome> = fc.oneof(
  fc.record({
    kind: fc.constant('changed' as const),
    etag: fc.option(fc.string()),
    lastModified: fc.option(fc.string()),
    newEntries: fc.nat(50),
    freshMs: fc.nat(),
  }),
  fc.record({ kind: fc.constant('unchanged' as const), freshMs: fc.nat() }),
  fc.record({ kind: fc.constant('failed' as const), retryAfterMs: fc.nat() }),
);
const NOW = 1_700_000_000_000;
const middle = () => 0.5;
const changed: FeedOutcome = { kind: 'changed', etag: '"1"', lastModified: 'Mon', newEntries: 3, freshMs: 0 };
const failed: FeedOutcome = { kind: 'failed', retryAfterMs: 0 };

describe('a feed is asked politely', () => {
  test('never sooner than after a quarter of an hour, give or take a tenth, and within a week', () => {
    fc.assert(
      fc.property(
        fc.array(outcome, { minLength: 1 }),
        fc.float({ min: 0, max: Math.fround(0.999), noNaN: true }),
        (outcomes, luck) => {
          let state: FeedState = subscribed('https://a.example.com/', NOW);
          for (const one of outcomes) state = after(state, one, NOW, () => luck);
          expect(state.nextAt - NOW).toBeGreaterThanOrEqual(0.9 * SHORTEST_MS);
          expect(state.nextAt - NOW).toBeLessThanOrEqual(7 * 24 * 3_600_000);
        },
      ),
    );
  });

  test('with what it called its version, and for what changed only', () => {
    const state = after(subscribed('https://a.example.com/', NOW), changed, NOW, middle);
    expect(conditionalHeaders(state)).toEqual({ 'If-None-Match': '"1"', 'If-Modified-Since': 'Mon' });
    const unchanged = after(state, { kind: 'unchanged', freshMs: 0 }, NOW, middle);
    expect(conditionalHeaders(unchanged)).toEqual(conditionalHeaders(state));
    expect(conditionalHeaders(subscribed('https://a.example.com/', NOW))).toEqual({});
  });

  test('ever less while it fails, and as before once it answers', () => {
    const first = subscribed('https://a.example.com/', NOW);
    let state = first;
    let waited = 0;
    for (let i = 0; i < 40; i++) {
      state = after(state, failed, NOW, middle);
      expect(state.nextAt - NOW).toBeGreaterThanOrEqual(Math.min(waited, LONGEST_MS));
      waited = state.nextAt - NOW;
    }
    expect(waited).toBe(LONGEST_MS);
    expect(after(state, changed, NOW, middle).nextAt - NOW).toBeLessThan(first.intervalMs);
  });

  test('when it asked for it, in seconds or by the clock', () => {
    const retry = (value: string) => outcomeOf(503, (name) => (name === 'retry-after' ? value : null), NOW);
    expect(retry('120')).toEqual({ kind: 'failed', retryAfterMs: 120_000 });
    expect(retry(new Date(NOW + 60_000).toUTCString())).toEqual({ kind: 'failed', retryAfterMs: 60_000 });
    expect(retry('soon')).toEqual({ kind: 'failed', retryAfterMs: 0 });
    const state = after(subscribed('https://a.example.com/', NOW), retry('172800'), NOW, middle);
    expect(state.nextAt - NOW).toBe(172_800_000);
    const fresh = outcomeOf(200, (name) => (name === 'cache-control' ? 'public, max-age=7200' : null), NOW);
    expect(after(state, fresh, NOW, middle).nextAt - NOW).toBe(7_200_000);
  });

  test('not again once it is gone', () => {
    const state = after(
      subscribed('https://a.example.com/', NOW),
      outcomeOf(410, () => null, NOW),
      NOW,
      middle,
    );
    expect(dueFeeds([state], NOW + 1e12, 10)).toEqual([]);
  });

  test('in the order in which it is due', () => {
    const states = [5, 1, 9, 3].map((at) => subscribed(`https://${at}.example.com/`, at));
    expect(dueFeeds(states, 5, 2).map(({ nextAt }) => nextAt)).toEqual([1, 3]);
  });
});

test('the catalogue offers at least 40 feeds in at least 8 languages, each once, each allowed', () => {
  expect(CATALOGUE.length).toBeGreaterThanOrEqual(40);
  expect(new Set(CATALOGUE.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(8);
  expect(new Set(CATALOGUE.map(({ address }) => address)).size).toBe(CATALOGUE.length);
  for (const { address, licence, publisher } of CATALOGUE) {
    expect(whyNotFetch(address), address).toBeNull();
    expect(licence && publisher).toBeTruthy();
  }
});
