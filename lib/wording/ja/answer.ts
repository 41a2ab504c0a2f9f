import type { Headlines, Kinds, Words } from '../words.ts';
import { text } from './text.ts';

const always = (sentence: string) => ({ source: sentence, article: sentence, 'cannot-tell': sentence });

const relation: Headlines = {
  verbatim: {
    source: '別の記事を一字一句そのまま載せたものです',
    article: '別の記事がこの記事を一字一句そのまま載せたものです',
    'cannot-tell': '同じ記事です（一字一句同じ）',
  },
  'lightly-edited': {
    source: '別の記事を少し手直ししたものです',
    article: '別の記事がこの記事を少し手直ししたものです',
    'cannot-tell': '同じ記事です（少し手直し）',
  },
  reworded: {
    source: '別の記事を言い換えたものです',
    article: '別の記事がこの記事を言い換えたものです',
    'cannot-tell': '同じ記事です（言い換え）',
  },
  excerpt: {
    source: '別の記事からの抜粋です',
    article: '別の記事がこの記事からの抜粋です',
    'cannot-tell': '同じ記事です（抜粋）',
  },
  'shared-passages': always('別の記事と共通する箇所があります'),
  'common-source': always('ほかの記事と同じソースに基づいています'),
  'cannot-tell': always('共通点はありますが、少なすぎて判断できません'),
  none: always('一致なし'),
};

const relationShort: Kinds<'relationShort'> = {
  verbatim: '一字一句同じ',
  'lightly-edited': '少し手直し',
  reworded: '言い換え',
  excerpt: '抜粋',
  'shared-passages': '共通の箇所',
  'common-source': '共通のソース',
  'cannot-tell': '判断できない',
  none: '一致なし',
};

const relationNote: Partial<Kinds<'relationNote'>> = {
  'common-source': '複数の媒体が使った発表資料、演説、通信社の記事などです。',
  'cannot-tell': '共通する部分が短すぎるか、ありふれているか、細切れすぎて、関係を判断できません。',
};

const first: Kinds<'first'> = {
  source: 'もう一方の記事',
  article: 'このページ',
  'cannot-tell': '判断できない',
};

const quotation: Kinds<'quotation'> = {
  identical: '一字一句同じ',
  trimmed: '短縮',
  altered: '文言が変更',
  'speaker-changed': '話者が変更',
  absent: 'もう一方の記事にない',
};

const fact: Kinds<'fact'> = {
  figure: '数値',
  unit: '単位',
  date: '日付',
  name: '名前',
  negation: '肯定・否定',
  hedge: '確かさ',
  attribution: '発言者',
};

const paragraph: Kinds<'paragraph'> = {
  kept: 'そのまま',
  moved: '移動',
  reworded: '言い換え',
  'left-out': '省略',
  added: '追加',
};

const openToSee = '開いて変更点を表示';

export const answer: Words['answer'] = {
  relation: (kind, came) => relation[kind][came],
  relationShort: (kind) => relationShort[kind],
  relationNote: (kind) => relationNote[kind] ?? '',
  strength: { strong: '根拠は強い', fair: '根拠は中程度', slight: '根拠は弱い' },
  counterparts: (paired, all) => `${text.count(all)}段落のうち${text.count(paired)}段落が一致`,
  why: '一致と判断した理由',
  thisPage: 'このページ',
  otherStory: 'もう一方の記事',
  untitled: '無題の記事',
  unknownSite: '不明なサイト',
  noDate: '日付なし',
  sourceLabel: { source: '先の記事', article: '後の記事', 'cannot-tell': '別の記事' },
  credit: (kind, name) => {
    if (kind === 'absent') return '';
    if (kind === 'kept') return 'このページに出典として記されています。';
    return name === undefined
      ? '出典の記載がありますが、このページにはありません。'
      : `出典として${name}を記していますが、このページにはありません。`;
  },
  firstLabel: 'どちらが先か',
  first: (which) => first[which],
  clues: (n) => `手がかり${text.count(n)}件`,
  noClues: 'どちらのページにも十分な手がかりがありません。',
  fingerprintsOnly: 'もう一方の記事の本文は保存されていません',
  fingerprintsOnlyWhy: 'ここにあるのは見分けるための情報だけです。',
  fingerprintsOpen: 'その記事を開くと、変更点を表示します。',
  fingerprintsInPopup: `比較したページでWireprintのアイコンをクリックし、「${openToSee}」を選んでください。`,
  alteredQuotations: (n) => (n === 0 ? '変更された引用なし' : `変更された引用${text.count(n)}件`),
  wordingThere: 'もう一方の記事',
  wordingHere: 'このページ',
  quotation: (kind) => quotation[kind],
  otherQuotations: (counts, isMore) => {
    const said = counts.map(([kind, n]) => `${quotation[kind]}${text.count(n)}件`);
    return `${isMore ? 'ここにあるほかの引用' : 'ここにある引用'}：${text.list(said)}。`;
  },
  changedFacts: (n) => `変更された事実${text.count(n)}件`,
  moreFacts: (n) => `ほか${text.count(n)}件を表示`,
  fact: (kind) => fact[kind],
  factKind: '種類',
  missing: 'なし',
  map: '段落の対応図',
  mapHint: 'バーを選ぶと、その段落を下に表示します。',
  mapSummary: (counts) => text.list(counts.map(([kind, n]) => `${paragraph[kind]}${text.count(n)}`)),
  paragraph: (kind, isMoved) => (isMoved && kind !== 'moved' ? `${paragraph[kind]}・移動` : paragraph[kind]),
  paragraphHere: (number) => `ここでは第${text.count(number)}段落`,
  paragraphThere: (number) => `もう一方では第${text.count(number)}段落`,
  changes: '変更点',
  changeCount: (n) => (n === 0 ? 'なし' : `変更${text.count(n)}か所`),
  saidInserted: '挿入：',
  saidDeleted: '削除：',
  saidEnd: '変更終わり',
  speakMarks: '変更をスクリーンリーダーに言葉で伝える',
  furtherMatches: (n) => `ほかの一致${text.count(n)}件`,
  openOriginal: 'もう一方の記事を開く',
  openToSee,
  original: {
    'not-opened': '',
    opening: '原文を開いています…',
    'asked-there': '原文を別のタブで開きました。そのタブでWireprintのアイコンをクリックしてください。',
    unreadable: 'そのアドレスで記事を読み取れませんでした。移動した可能性があります。',
  },
  keep: {
    'not-kept': 'ソースとして保存',
    keeping: '保存しています…',
    kept: 'ソースとして保存済み',
    failed: '保存できません。再試行',
    unavailable: 'プライベートウィンドウでは何も保存しません',
  },
  keepWhy: '今後の写しを見つけるためです。この端末の外には出ません。',
};
