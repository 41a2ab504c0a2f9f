import type { FeedProblem, SubscribeFault } from '../../feed/subscription.ts';

const problem: Readonly<Record<FeedProblem, string>> = {
  'not-an-address': 'これはウェブのアドレスではありません。',
  'not-https': '取得するのはhttps://で始まるアドレスだけです。',
  'has-credentials': '名前とパスワードを含むアドレスは取得しません。',
  'private-host': 'このアドレスはプライベートネットワークにあります。取得するのは公開のアドレスだけです。',
  'no-access':
    'ブラウザーはこのサイトへのアクセスをもう許可していません。「今すぐ取得」でもう一度許可を求めます。',
  unreachable: 'サイトにつながりませんでした。',
  'bad-answer': 'サイトから、そこには何もないという応答がありました。',
  moved:
    'このアドレスは別のアドレスに転送されます。転送先には進みません。タブで開き、表示されたアドレスを購読してください。',
  'too-slow': '応答に時間がかかりすぎました。',
  'too-long': '応答が長すぎました。読めるフィードは5 MBまでです。',
  doctype: 'ファイルが独自の略記を定義しています（DOCTYPE）。このようなファイルは読みません。',
  'not-a-feed': 'このアドレスにフィードはありません。',
  'not-a-pack': 'このアドレスに破損のないパックはありません。',
  'other-signer':
    'このパックの発行者が、すでにあるパックと同じであることを確認できません。それでも使う場合は、すでにあるパックを削除するか、ファイルから開いてください。',
  'storage-full': '記事を保存する空きがありません。',
  'storage-unreadable': '保存領域を読めませんでした。',
  stopped: '停止しました。',
};

const refused: Readonly<Record<SubscribeFault, string>> = {
  'not-an-address': 'これはウェブのアドレスではありません。',
  'not-https': '購読できるのはhttps://で始まるアドレスだけです。',
  'has-credentials': '名前とパスワードを含むアドレスは購読できません。',
  'private-host': 'このアドレスはプライベートネットワークにあります。購読できるのは公開のアドレスだけです。',
  'no-access': 'サイトへのアクセスがないとフィードを取得できないため、購読していません。',
  'private-window': 'プライベートウィンドウでは購読できません。',
  storage: '購読を保存できませんでした。',
};

export const feeds = { problem, refused };
