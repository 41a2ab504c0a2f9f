import type { Words } from '../words.ts';

export const site: Words['site'] = {
  title: 'このサイト',
  state: {
    watched: 'このサイトではオンです。クリックなしで調べます。',
    off: 'このサイトではオフです。クリックしたときだけ調べます。',
    'on-click': 'このサイトはクリックしたときだけ調べます。',
  },
  turnOn: 'このサイトでオンにする',
  turnOff: 'このサイトでオフにする',
  refused: 'ブラウザーはこのサイトへのアクセスを許可しませんでした。',
};
