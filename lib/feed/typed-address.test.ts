import { expect, test } from 'vitest';
import { typedAddress } from './typed-address.ts';

test.each([
  ['https://news.example/feed', 'https://news.example/feed'],
  ['  https://news.example/feed ', 'https://news.example/feed'],
  ['http://news.example/feed', 'https://news.example/feed'],
  ['HTTP://news.example/feed', 'https://news.example/feed'],
  ['feed://news.example/feed', 'https://news.example/feed'],
  ['feed:https://news.example/feed', 'https://news.example/feed'],
  ['news.example/feed?a=b', 'https://news.example/feed?a=b'],
  ['https://news.example:8443/feed', 'https://news.example:8443/feed'],
])('%s is asked for at %s', (typed, address) => {
  expect(typedAddress(typed)).toBe(address);
});

test.each([
  '',
  'feed',
  'a feed of news.example',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:,x',
  'ftp://news.example/',
])('%j is no address', (typed) => {
  expect(typedAddress(typed)).toBeNull();
});
