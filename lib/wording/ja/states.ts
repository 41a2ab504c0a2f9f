import type { Explained, StateKinds, Words } from '../words.ts';
import { text } from './text.ts';
import { failedTitles } from './failed-titles.ts';

const skipped: Explained<'skipped'> = {
  'no-article': {
    title: 'このページに記事が見つかりません',
    why: 'ニュース記事として読める段落の並びがありません。',
    advice: '記事を開いて、もう一度アイコンをクリックしてください。',
  },
  'too-short': {
    title: '短すぎて比較できません',
    why: '語数が少ないと、偶然似ることがあります。',
    advice: '続きがボタンの先にある場合は、全文を開いてからもう一度クリックしてください。',
  },
  'list-page': {
    title: '多くの記事が並ぶページです',
    why: '一つの記事ではなく、トップページか一覧のようです。',
    advice: '記事を一つ開いて、もう一度アイコンをクリックしてください。',
  },
  'browser-page': {
    title: 'ブラウザー専用のページです',
    why: '拡張機能は、設定、新しいタブ、ストアのページを読めません。',
    advice: 'ウェブの記事を開き、そこでアイコンをクリックしてください。',
  },
  pdf: {
    title: 'PDFは読み取りません',
    why: 'Wireprintはウェブページだけを読み取ります。',
    advice: '同じ記事がウェブページにもあることが多いので、そちらを開いてください。',
  },
  'not-html': {
    title: 'ウェブページではありません',
    why: 'タブに表示されているのは画像、動画、ファイルで、記事の本文がありません。',
    advice: 'そのファイルがあるページを開いてください。',
  },
  'too-large': {
    title: 'ページが大きすぎて読み取れません',
    why: 'どの記事よりもはるかに長く、読み取るとタブが遅くなります。',
    advice: '複数の記事がある場合は、一つだけを開いてください。',
  },
  'private-window': {
    title: 'このプライベートウィンドウでは比較しません',
    why: 'プライベートウィンドウで読んだものは保存できません。',
    advice: '通常のウィンドウで記事を開いてください。',
  },
};

const failed: Explained<'failed'> = {
  'page-unreachable': {
    title: failedTitles['page-unreachable'],
    why: 'ブラウザーが許可しなかったか、ページの準備ができていませんでした。',
    advice: 'ページを再読み込みして、もう一度お試しください。',
  },
  'page-changed': {
    title: failedTitles['page-changed'],
    why: '比較が終わる前に、タブに別のページが読み込まれました。',
    advice: '今開いているページでもう一度お試しください。',
  },
  'corpus-unreadable': {
    title: failedTitles['corpus-unreadable'],
    why: 'このページと比較するものがありませんでした。',
    advice: 'もう一度お試しください。続く場合はブラウザーを再起動してください。',
  },
  'storage-full': {
    title: failedTitles['storage-full'],
    why: 'ブラウザーがこれ以上の保存を許可しませんでした。',
    advice: 'ディスクの空きを増やして、もう一度お試しください。',
  },
  cancelled: { title: failedTitles.cancelled, why: '終わる前に比較を中止しました。', advice: '' },
  internal: {
    title: failedTitles.internal,
    why: 'ページではなく、Wireprintの不具合です。',
    advice: 'もう一度お試しください。',
  },
};

const stage: StateKinds<'stage'> = {
  reading: 'ページを読み取っています…',
  searching: 'ソースを検索しています…',
  aligning: '段落ごとに比較しています…',
};

const suspected: StateKinds<'suspected'> = {
  paywall: '記事の残りは有料の部分にあるかもしれません。',
  'infinite-scroll': 'スクロールすると読み込みが続くページです。表示されていた部分だけを読み取りました。',
  'several-articles': '複数の記事があるため、最も長いものを読み取りました。',
  'live-blog': '速報ページのため、項目が入れ替わります。',
  'more-pages': '記事は次のページに続きますが、そこは読み取っていません。',
  'unread-frame': 'ページの一部が、読み取れない枠の中にあります。',
  truncated: '文章が途中で切れているようです。',
};

const removals: Words['states']['removals'] = {
  related: '関連記事',
  newsletter: 'ニュースレターの案内',
  share: '共有ボタン',
  comments: 'コメント',
  byline: '署名',
  advertising: '広告',
  caption: '写真の説明',
  labels: 'ラベルと話題',
  navigation: 'ナビゲーション',
  consent: '同意の案内',
  player: 'プレーヤー',
  links: 'リンクの列',
  duplicate: '重複',
  hidden: 'ページ上で非表示',
  outside: '記事の外',
  title: '見出し（上に表示）',
  'not-in-structured-data': 'ページ自身によれば記事の一部ではない',
  'site-furniture': 'このサイトのほかの記事にもある文',
};

const METADATA = '日付はページのメタデータから';
const dateFoundIn: StateKinds<'dateFoundIn'> = {
  'json-ld': METADATA,
  meta: METADATA,
  microdata: METADATA,
  'time element': '日付はページの日時表示から',
  address: '日付はアドレスから',
  text: '日付は本文から',
};

export const states: Words['states'] = {
  product: 'Wireprint',
  settings: '設定',
  looking: '調べています…',
  stage: (name) => stage[name],
  cancel: '中止',
  retry: 'もう一度試す',
  skipped: (reason) => skipped[reason],
  failed: (reason) => failed[reason],
  detail: '技術的な詳細',
  none: (n) => (n === 0 ? '比較するソースがまだありません' : `${text.count(n)}件のソースに一致なし`),
  noneWhy: (n) => `${text.count(n)}語を比較しました。`,
  noneAdvice:
    'この記事が最初のものだということではなく、保存されたソースに似たものがないというだけです。ソースとして保存すると、今後の写しを見つけられます。',
  notes: 'ご注意',
  suspected: (kind) => suspected[kind],
  whatWasRead: '読み取った内容を表示',
  read: (words, paragraphs) => `${text.count(paragraphs)}段落、${text.count(words)}語`,
  setAside: (n) => `除外した部分${text.count(n)}件`,
  removals,
  removal: (reason) => (removals as Record<string, string>)[reason] ?? reason.replaceAll('-', ' '),
  nothingSetAside: '除外した部分はありません。',
  published: '公開',
  dateFoundIn: (place) => dateFoundIn[place],
};
