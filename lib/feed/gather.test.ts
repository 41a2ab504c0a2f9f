import { describe, expect, test } from 'vitest';
import { feedFile } from '../../test/feeds/files.ts';
import { FEED, feedWorld } from '../../test/feeds/fake-ports.ts';
import { SHORTEST_MS } from './schedule.ts';
import { asked, newSubscription, nextDueAt } from './subscription.ts';

const MINUTE = 60_000;
const rss = feedFile('rss-2.xml');

describe('a feed that is due', () => {
  test('gives its whole stories, with where and when they were published', async () => {
    const world = feedWorld({ [FEED]: { body: rss, headers: { etag: '"1"' } } });
    expect(await world.run()).toBe(true);
    expect([...world.kept.values()]).toMatchObject([
      {
        id: 'feed:https://gazette.example.com/2026/swing-bridge',
        title: 'Swing bridge to close for eleven weeks',
        url: 'https://gazette.example.com/2026/swing-bridge',
        site: 'Brenholm Gazette',
        published: '2026-02-02T06:30:00.000Z',
        byline: 'Mette Aal',
        firstSeen: world.now,
      },
      { url: 'https://gazette.example.com/2026/seahorses' },
    ]);
    expect(world.row()).toMatchObject({ last: 'news', taken: 2, title: 'Brenholm Gazette', lang: 'en' });
  });

  test('is asked the second time only whether it has changed', async () => {
    const headers = { etag: '"1"', 'last-modified': 'Mon, 02 Feb 2026 06:30:00 GMT' };
    const world = feedWorld({ [FEED]: { body: rss, headers } });
    await world.run();
    world.pages[FEED] = { status: 304 };
    world.now = world.row().nextAt;
    await world.run();
    expect(world.requests[0]?.headers).not.toHaveProperty('If-None-Match');
    expect(world.requests[1]?.headers).toMatchObject({
      'If-None-Match': '"1"',
      'If-Modified-Since': 'Mon, 02 Feb 2026 06:30:00 GMT',
    });
    expect(world.row()).toMatchObject({ last: 'unchanged', failures: 0, taken: 2 });
    expect(world.kept.size).toBe(2);
  });

  test('gives a story that is there already no second time', async () => {
    const world = feedWorld({ [FEED]: { body: rss } });
    await world.run();
    world.now = world.row().nextAt;
    expect(await world.run()).toBe(false);
    expect(world.row()).toMatchObject({ last: 'unchanged', taken: 2 });
  });

  test('is not asked again before its time, nor when paused, nor when it is gone', async () => {
    const world = feedWorld({ [FEED]: { status: 410 } });
    await world.run();
    await world.run();
    expect(world.requests).toHaveLength(1);
    expect(world.row()).toMatchObject({ isGone: true, last: 'gone' });
    world.change({ isGone: false, isPaused: true, nextAt: 0 });
    await world.run();
    expect(world.requests).toHaveLength(1);
    expect(nextDueAt(world.rows, world.now)).toBeNull();
  });

  test('is asked again when the clock that set its time was wrong', () => {
    const row = { ...newSubscription(FEED, 'feed', {}, 0), nextAt: 4e12 };
    expect(nextDueAt([row], 1e12)).toBe(1e12);
  });

  test('is noted as asked before it is, so that who is stopped by it does not ask without end', async () => {
    const world = feedWorld({});
    world.ports = {
      ...world.ports,
      request: async () => {
        expect(world.row().nextAt).toBe(world.now + SHORTEST_MS);
        throw new Error('stopped');
      },
    };
    await expect(world.run()).rejects.toThrow('stopped');
    expect(await feedWorld({}).run()).toBe(false);
    expect(asked(world.row(), 5)).toMatchObject({ askedAt: 5, nextAt: 5 + SHORTEST_MS });
  });

  test('stays away as long as its server asks', async () => {
    const world = feedWorld({ [FEED]: { status: 503, headers: { 'retry-after': '86400' } } });
    await world.run();
    expect(world.row()).toMatchObject({ last: 'failed', problem: 'bad-answer', failures: 1 });
    expect(world.row().nextAt).toBeGreaterThanOrEqual(world.now + 24 * 60 * MINUTE);
  });

  test('is never asked more often than the shortest interval, whatever an export says that the reader chose', async () => {
    const world = feedWorld({ [FEED]: { body: rss } });
    world.change({ fixedMs: 0, intervalMs: 0 });
    await world.run();
    expect(world.row().nextAt - world.now).toBeGreaterThan(13 * MINUTE);
    const failing = feedWorld({ [FEED]: { status: 503 } });
    failing.change({ fixedMs: 0, intervalMs: 0 });
    await failing.run();
    expect(failing.row().nextAt - failing.now).toBeGreaterThan(13 * MINUTE);
  });

  test('keeps what the reader chose while it was being asked', async () => {
    const world = feedWorld({ [FEED]: { body: rss } });
    const { request } = world.ports;
    world.ports = {
      ...world.ports,
      request: (...args) => {
        world.change({ isPaused: true, fixedMs: 30 * MINUTE });
        return request(...args);
      },
    };
    await world.run();
    expect(world.row()).toMatchObject({ isPaused: true, fixedMs: 30 * MINUTE, taken: 2 });
    expect(world.row().nextAt).toBeCloseTo(world.now + 30 * MINUTE, -4);
  });
});

const PARAGRAPHS = [
  'The river rose over the lower quay of Brenholm in the night, and by six in the morning the baker was rowing bread to the school, where forty families had spread blankets in the gymnasium.',
  'At the lock the gauge stood at five metres and eleven, a hand below the mark of 1954, and the keeper read it aloud every quarter of an hour to those who stood on the bridge.',
  'Two barges that had broken loose above the weir were caught by the ferry and made fast to the poplars of the park, whose benches were under water up to their armrests.',
  'The mayor asked the people of the old town to carry what they could upstairs, and promised sand for the doors of the library, where volunteers passed books from hand to hand.',
  'By evening the rain had stopped. The power station on the island was dry, said its engineer, who had slept beside the pumps for two nights and meant to do so for a third.',
  'The last flood of this height took the wooden bridge with it, which was found again in the spring, eleven kilometres down the river, in the garden of a retired judge who had not asked for one.',
  'Schools stay shut until Thursday, and the market moves to the station square, where the fishmonger has already put up a sign that says his wares come from elsewhere.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

describe('a story that its feed tells again', () => {
  const url = 'https://gazette.example.com/flood';
  const sentence =
    'The river rose over the lower quay in the night, and the baker rowed bread to the school. ';
  const feedOf = (entry: object, more: readonly object[] = []) => ({
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Gazette',
      items: [{ id: '1', url, title: 'Flood', content_text: sentence.repeat(8), ...entry }, ...more],
    }),
  });
  const again = async (world: ReturnType<typeof feedWorld>, page: ReturnType<typeof feedOf>) => {
    world.now = world.row().nextAt;
    world.pages[FEED] = page;
    return world.run();
  };
  const kept = (world: ReturnType<typeof feedWorld>) => world.kept.get(`feed:${url}`);

  test.each([
    ['text', { content_text: `${sentence.repeat(8)}Nobody was hurt.` }, { text: /Nobody was hurt/u }],
    ['title', { title: 'Flood, corrected' }, { title: /corrected/u }],
    ['date of change', { date_modified: '2001-09-09T02:00:00Z' }, { modified: /^2001-09-09T02/u }],
  ])('with another %s takes the place of what was kept, and is no new one', async (_what, change, seen) => {
    const world = feedWorld({ [FEED]: feedOf({}) });
    await world.run();
    expect(await again(world, feedOf(change))).toBe(true);
    for (const [name, pattern] of Object.entries(seen))
      expect(kept(world)?.[name as 'text' | 'title' | 'modified']).toMatch(pattern);
    expect(world.kept.size).toBe(1);
    expect(world.row()).toMatchObject({ taken: 1, last: 'unchanged' });
    expect(await again(world, feedOf(change))).toBe(false);
  });

  test('is left to the feed that told it first', async () => {
    const other = 'https://other.example.com/feed';
    const world = feedWorld({ [FEED]: feedOf({}) });
    await world.run();
    world.rows = [...world.rows, newSubscription(other, 'feed', {}, world.now)];
    world.pages[other] = feedOf({ title: 'Flood, as others tell it' });
    await world.run();
    expect(kept(world)?.title).toBe('Flood');
  });

  test('and of which it has the beginning only does not take the place of the whole', async () => {
    const page = `<!doctype html><html lang="en"><head><title>Flood</title><meta property="og:type" content="article"></head><body><article><h1>Flood</h1>${PARAGRAPHS}</article></body></html>`;
    const world = feedWorld({
      [FEED]: feedOf({ content_text: 'A flood.' }),
      [url]: { body: page, headers: { 'content-type': 'text/html' } },
    });
    world.change({ wholeStories: true });
    await world.run();
    const whole = kept(world)!.text;
    expect(await again(world, feedOf({ content_text: sentence.repeat(6) }))).toBe(false);
    expect(kept(world)!.text).toBe(whole);
  });

  test('is read on its page again when the feed says that it was changed since, and not before', async () => {
    const pageWith = (words: string) => ({
      body: `<!doctype html><html lang="en"><head><title>Flood</title><meta property="og:type" content="article"></head><body><article><h1>Flood</h1>${PARAGRAPHS}<p>${words}</p></article></body></html>`,
      headers: { 'content-type': 'text/html' },
    });
    const teaser = (modified: string) => feedOf({ content_text: 'A flood.', date_modified: modified });
    const before = '2001-09-09T01:00:00Z';
    const world = feedWorld({ [FEED]: teaser(before), [url]: pageWith('The water fell before noon.') });
    world.change({ wholeStories: true });
    await world.run();
    world.pages[url] = pageWith('The water fell at one, says a correction.');
    await again(world, teaser(before));
    expect(kept(world)!.text).not.toContain('correction');
    const since = new Date(world.now + 60_000).toISOString();
    await again(world, teaser(since));
    expect(kept(world)!.text).toContain('correction');
    const asked = world.requests.length;
    await again(world, teaser('2031-01-01T00:00:00Z'));
    expect(world.requests.length).toBe(asked + 1);
  });

  test('is not taken where it is older than the reader keeps stories, by its own word', async () => {
    const old = { id: '2', url: `${url}-2`, title: 'Old', content_text: sentence.repeat(8) };
    const world = feedWorld({
      [FEED]: feedOf({}, [{ ...old, date_published: '1999-01-01T00:00:00Z' }]),
    });
    world.oldest = Date.UTC(2000, 0);
    await world.run();
    expect([...world.kept.keys()]).toEqual([`feed:${url}`]);
  });
});

describe('a feed that cannot be used says why, and leaves the sources as they were', () => {
  test.each([
    ['broken-doctype.xml', 'doctype'],
    ['broken-html.xml', 'not-a-feed'],
    ['broken-empty.xml', 'not-a-feed'],
  ] as const)('%s: %s', async (file, problem) => {
    const world = feedWorld({ [FEED]: { body: feedFile(file) } });
    expect(await world.run()).toBe(false);
    expect(world.row()).toMatchObject({ last: 'failed', problem, failures: 1 });
    expect(world.kept.size).toBe(0);
  });

  test.each(['too-long', 'too-slow', 'moved', 'unreachable'] as const)('%s', async (problem) => {
    const world = feedWorld({ [FEED]: problem });
    await world.run();
    expect(world.row()).toMatchObject({ last: 'failed', problem });
  });

  test('access that was taken back: nobody is asked', async () => {
    const world = feedWorld({ [FEED]: { body: rss } });
    world.denied.add('news.example.com');
    await world.run();
    expect(world.requests).toEqual([]);
    expect(world.row().problem).toBe('no-access');
  });

  test.each(['http://news.example.com/feed', 'https://127.0.0.1/feed', 'https://printer.local/feed'])(
    '%s: nobody is asked',
    async (address) => {
      const world = feedWorld({ [address]: { body: rss } });
      world.change({ address });
      await world.run();
      expect(world.requests).toEqual([]);
      expect(world.row().last).toBe('failed');
    },
  );

  test('no room to store: nothing is taken, and the same version is asked for again', async () => {
    const world = feedWorld({ [FEED]: { body: rss, headers: { etag: '"1"' } } });
    world.whyNotStored = 'storage-full';
    await world.run();
    expect(world.row()).toMatchObject({ problem: 'storage-full', taken: 0, etag: null });
  });
});

describe('where an entry holds a teaser only', () => {
  const paragraphs = [
    'The fish market of Brenholm opens an hour later on Sundays from next week on, the council decided, because the fishermen had asked to sleep longer after the night of Saturday.',
    'Traders who sell bread and flowers beside it were of two minds, as their first customers come on the way back from the early service and go home by nine.',
    '“We shall see who stands there at six and finds the gate shut,” said the warden of the market, who has opened it by hand for twenty-two years.',
    'The trial runs until the end of October. Then the council will count the customers, the complaints and the fish, and decide again.',
  ];
  const article = `<!doctype html><html lang="en"><head><title>Market hours</title><meta property="og:type" content="article"></head><body><article><h1>Market hours</h1><p>${paragraphs.join('</p><p>')}</p></article></body></html>`;
  const linked = 'https://feeds.example/market';
  const pages = {
    [FEED]: { body: rss },
    [linked]: { body: article, headers: { 'content-type': 'text/html; charset=utf-8' } },
  };

  test('the linked page is not asked unless the reader chose so', async () => {
    const world = feedWorld(pages);
    await world.run();
    expect(world.requests.map(({ address }) => address)).toEqual([FEED]);
  });

  test('the linked page is read where the reader chose so', async () => {
    const world = feedWorld(pages);
    world.change({ wholeStories: true });
    await world.run();
    expect(world.requests.map(({ address }) => address)).toEqual([FEED, linked]);
    expect(world.kept.get(`feed:${linked}`)?.text).toMatch(/fish market of Brenholm/u);
  });

  test('a page of another host is not asked without access to it', async () => {
    const world = feedWorld(pages);
    world.change({ wholeStories: true });
    world.denied.add('feeds.example');
    await world.run();
    expect(world.requests.map(({ address }) => address)).toEqual([FEED]);
  });

  test('a page that holds no story is asked once, and at most ten pages a round, at intervals', async () => {
    const items = Array.from({ length: 14 }, (_, i) => ({
      id: `${i}`,
      url: `https://gazette.example.com/${i}`,
    }));
    const body = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items });
    const world = feedWorld({ [FEED]: { body, headers: { etag: '"1"' } } });
    world.change({ wholeStories: true });
    await world.run();
    expect(world.requests).toHaveLength(11);
    expect(world.paused).toHaveLength(9);
    // The rest is asked for again, which needs the whole feed.
    expect(world.row().etag).toBeNull();
    world.now = world.row().nextAt;
    await world.run();
    expect(world.requests).toHaveLength(16);
    expect(new Set(world.requests.map(({ address }) => address)).size).toBe(15);
    expect(world.row().etag).toBe('"1"');
  });
});
