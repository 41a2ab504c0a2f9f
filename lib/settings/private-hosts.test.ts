import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostOf } from './host.ts';
import { mayKeep, PRIVATE_SITES, whyNotKept } from './private-hosts.ts';

const SETTINGS = { keepRead: true, keepReadExcept: ['diary.example'] };

test.each([
  'https://news.example/2024/05/ferry-inquiry',
  'https://www.dailymail.example/news/a',
  'https://worldbank.example/story',
  'https://news.example/politics/bank-of-england-holds-rates',
  'https://news.example/health/patients-wait',
  'https://mailonline.example/a',
])('a story at %s may be kept', (url) => {
  expect(mayKeep(url, SETTINGS)).toBe(true);
});

test.each([
  ['http://news.example/a', 'no-https'],
  ['ftp://news.example/a', 'no-https'],
  ['about:blank', 'no-https'],
  ['no address', 'no-https'],
  ['https://me:secret@news.example/', 'no-https'],
  ['https://192.168.1.1/news', 'local'],
  ['https://[fe80::1]/news', 'local'],
  ['https://0x7f000001/news', 'local'],
  ['https://router/news', 'local'],
  ['https://printer.local/news', 'local'],
  ['https://wiki.corp/news', 'local'],
  ['https://news.example:8443/a', 'local'],
  ['https://mail.google.com/mail/u/0/', 'private-site'],
  ['https://inbox.mail.google.com./a', 'private-site'],
  ['https://webmail.company.example/a', 'private-site'],
  ['https://meine-bank.example/news', 'private-site'],
  ['https://first.bank/news', 'private-site'],
  ['https://login.news.example/a', 'private-site'],
  ['https://www.doctolib.de/a', 'private-site'],
  ['https://news.example/login', 'private-page'],
  ['https://news.example/Account/subscription', 'private-page'],
  ['https://news.example/users/sign_in/../../signin?next=/a', 'private-page'],
  ['https://shop.example/checkout/3', 'private-page'],
  ['https://diary.example/a', 'exception'],
  ['https://www.diary.example/a', 'exception'],
] as const)('%s is not kept: %s', (url, why) => {
  expect(whyNotKept(url, SETTINGS)).toBe(why);
});

test('nothing is kept where the reader does not want it', () => {
  expect(mayKeep('https://news.example/a', { ...SETTINGS, keepRead: false })).toBe(false);
});

test('every site of the list is the name of a site, is written as browsers write it, and covers its subdomains', () => {
  for (const site of PRIVATE_SITES) {
    expect(hostOf(site)).toBe(site);
    expect(whyNotKept(`https://deep.${site}/a`, SETTINGS)).not.toBeNull();
  }
});

test('no address makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `https://${text}`),
      ),
      (url) => {
        expect(typeof mayKeep(url, SETTINGS)).toBe('boolean');
      },
    ),
  );
});
