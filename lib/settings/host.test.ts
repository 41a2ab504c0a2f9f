import { expect, test } from 'vitest';
import { hostOf } from './host.ts';

test.each([
  ['news.example', 'news.example'],
  [' News.Example ', 'news.example'],
  ['https://www.news.example/politics?x=1#top', 'www.news.example'],
  ['news.example:8080/story', 'news.example'],
  ['news.example.', 'news.example'],
  ['zeitung-köln.example', 'xn--zeitung-kln-zfb.example'],
])('“%s” names the site %s', (typed, host) => {
  expect(hostOf(typed)).toBe(host);
});

test.each([
  '',
  '   ',
  'news',
  'two words.example',
  'javascript:alert(1)',
  'ftp://news.example',
  'https://me@news.example',
  '*.example',
  '[::1]',
  'http://',
])('“%s” names no site', (typed) => {
  expect(hostOf(typed)).toBeNull();
});
