import { describe, expect, test } from 'vitest';
import { whyNotFetch } from '../../lib/feed/address-guard.ts';

/** Spellings of this machine, its network, and hosts that are nobody's business; and what is no https at all. */
const REFUSED = `
https://localhost/ https://LOCALHOST/ https://localhost./ https://localhost:8443/ https://printer/ https://router./
https://printer.local/ https://printer.LOCAL./ https://nas.lan/ https://db.internal/ https://wiki.corp/ https://box.home/
https://hub.home.arpa/ https://a.localhost/ https://x.intranet/ https://x.localdomain/ https://abc.onion/
https://127.0.0.1/ https://127.0.0.1./ https://127.1/ https://127.0.1/ https://2130706433/ https://0x7f000001/
https://0x7f.1/ https://0177.0.0.1/ https://017700000001/ https://0x7F.0x0.0x0.0x1/ https://127.255.255.254/
https://0.0.0.0/ https://0/ https://0x0/ https://10.0.0.1/ https://10.1/ https://167772161/ https://172.16.0.1/
https://172.31.255.255/ https://192.168.0.1/ https://192.168.1/ https://0xc0a80001/ https://0300.0250.0.1/
https://169.254.169.254/ https://2852039166/ https://100.64.0.1/ https://224.0.0.1/ https://255.255.255.255/
https://198.18.0.1/ https://192.0.2.1/ https://203.0.113.9/ https://１２７.０.０.１/ https://127。0。0。1/ https://ⓛocalhost/
https://[::1]/ https://[::]/ https://[0:0:0:0:0:0:0:1]/ https://[::ffff:127.0.0.1]/ https://[::ffff:7f00:1]/
https://[::ffff:10.0.0.1]/ https://[::127.0.0.1]/ https://[64:ff9b::7f00:1]/ https://[64:ff9b::10.0.0.1]/
https://[2002:7f00:1::]/ https://[2002:a00:1::1]/ https://[fe80::1]/ https://[fc00::1]/ https://[fd12:3456::1]/
https://[ff02::1]/ https://[2001:db8::1]/ https://[2001::1]/
https://user@news.example.org/ https://user:pass@news.example.org/ https://:pass@news.example.org/
https://news.example.org@127.0.0.1/ https://127.0.0.1#@news.example.org/ https://127.0.0.1\\@news.example.org/
http://news.example.org/ ftp://news.example.org/ file:///etc/passwd javascript:alert(1) data:text/xml,x
blob:https://news.example.org/1 ws://news.example.org/ view-source:https://news.example.org/ about:blank
chrome-extension://abc/feed.xml moz-extension://abc/feed.xml //news.example.org/feed news.example.org/feed https:// https:///
`
  .trim()
  .split(/\s+/u)
  .concat('', ' ', 'https://exa mple.org/', 'https://news.example.org:99999/');

const TAKEN = [
  'https://news.un.org/feed/subscribe/en/news/all/rss.xml',
  'https://feeds.bbci.co.uk/news/rss.xml',
  'HTTPS://NEWS.UN.ORG./rss',
  'https://bücher.de/feed',
  'https://8.8.8.8/feed',
  'https://[2606:4700::1111]/feed',
  'https://[64:ff9b::808:808]/feed',
  'https://local.news.org/feed',
  'https://172.15.0.1/feed',
  'https://127.0.0.1.news.org/feed',
];

describe('an address', () => {
  test('that is private in any of more than sixty spellings is refused', () => {
    expect(REFUSED.length).toBeGreaterThan(60);
    for (const address of REFUSED) expect(whyNotFetch(address), address).not.toBeNull();
  });

  test('of the open web is taken', () => {
    for (const address of TAKEN) expect(whyNotFetch(address), address).toBeNull();
  });

  test('to which a server redirects is judged as if it had been asked for', () => {
    for (const asked of TAKEN) {
      // A server may answer with an address that is relative to its own.
      for (const location of REFUSED.filter((one) => /^[a-z-]+:\/\/./u.test(one) && URL.canParse(one, asked)))
        expect(whyNotFetch(new URL(location, asked).href), location).not.toBeNull();
      expect(whyNotFetch(new URL('/elsewhere', asked).href)).toBeNull();
      expect(whyNotFetch(new URL('//127.1/', asked).href)).toBe('private-host');
    }
  });
});
