import type { Reason } from '../../verdict/verdict.ts';
import { type ClueSentences, sayer, type StorageSentences, type VerdictSentences } from '../sayer.ts';
import { text } from './text.ts';

const ofVerdicts: VerdictSentences = {
  'sentences-found': ({ found, of }) =>
    `ここにある${text.count(of)}文のうち${text.count(found)}文が、もう一方の記事と同じことを述べています。`,
  'same-order': ({ share }) => `このページの${text.share(share)}が、もう一方の記事と同じ順序です。`,
  'names-agree': ({ share, of }) =>
    `ここにある名前と数値${text.count(of)}件のうち${text.share(share)}が、もう一方にもあります。`,
  'words-shared': ({ share }) =>
    `このページの${text.share(share)}が、もう一方の記事に一字一句同じ形であります。`,
  'source-kept': ({ share }) =>
    `もう一方の記事の${text.share(share)}が、ここに一字一句同じ形で残っています。`,
  'quotations-set-aside': ({ count }) =>
    `引用${text.count(count)}件は、独立した記事にも共通しうるため、判断から除きました。`,
  'also-published': ({ sources }) =>
    `同じ文章は、ほかの${text.count(sources)}件のソースにも掲載されています。`,
  'shared-by-sources': ({ sources }) => `ほかの${text.count(sources)}件のソースにも同じ断片があります。`,
  'too-short': ({ words }) => `${text.count(words)}語では短すぎて、確かなことは言えません。`,
  'disguised-letters': ({ invisible, lookAlike, bidi }) => {
    const found = [
      invisible > 0 && `見えない文字${text.count(invisible)}個`,
      lookAlike > 0 && `似た形の文字${text.count(lookAlike)}個`,
      bidi > 0 && `文字の向きを変える記号${text.count(bidi)}個`,
    ].filter((part) => part !== false);
    return `このページの文章には見た目を装う文字があります（${text.list(found)}）。見たとおりの文字で比較しました。`;
  },
  'language-fallback': ({ lang }) =>
    `${text.language(lang)}の規則はまだないため、より不確かな一般の規則を使いました。`,
  'names-by-words': ({ lang }) =>
    `${text.language(lang)}は名前を大文字で示さないため、語から判断しました。確かさは下がります。`,
};

const PAGE = 'このページ';
const STORY = 'もう一方の記事';
const one = ({ side }: Reason['values']) => (side === 'article' ? PAGE : STORY);
const other = ({ side }: Reason['values']) => (side === 'article' ? STORY : PAGE);
const duration = ({ hours }: Reason['values']) => text.duration(Number(hours));

const ofClues: ClueSentences = {
  'canonical-points-to-other': (v) => `${one(v)}は、${other(v)}のアドレスを正規のものとしています。`,
  'based-on-other': (v) => `${one(v)}は、${other(v)}を原文としています。`,
  'credits-other': (v) => `${one(v)}は、${other(v)}の出どころである${v['name']}を出典としています。`,
  'mentions-other': (v) => `${one(v)}は、${other(v)}を掲載した${v['name']}に触れています。`,
  'both-credit-agency': (v) =>
    `どちらも${v['name']}を出典としているため、どちらもそこから得た可能性があります。`,
  'only-one-credits-agency': (v) =>
    `${one(v)}は${v['name']}を出典としていますが、${other(v)}にはなく、記載が落ちた可能性があります。`,
  'dated-earlier': (v) => `記された日付では、${one(v)}のほうが${duration(v)}早いです。`,
  'dated-together': () => '日付からわかるかぎり、どちらも同じ日付です。',
  undated: (v) =>
    v['side'] === 'both'
      ? 'どちらにも読み取れる日付がありません。'
      : `${one(v)}には読み取れる日付がありません。`,
  'seen-earlier': (v) => `このブラウザーは、${other(v)}より${duration(v)}早く${one(v)}を見ています。`,
  'seen-before-other-published': (v) =>
    `このブラウザーは、${other(v)}の日付より${duration(v)}早く${one(v)}を見ています。`,
  'fuller-facts': (v) =>
    `${one(v)}には、${other(v)}の名前と数値がすべてあり、さらに${text.count(Number(v['more']))}件あります。写しで増えることはまれです。`,
  'clues-contradict': () => '手がかりが食い違っています。',
  'only-own-dates': () => '手がかりはページ自身の日付だけで、日付はだれでも書き換えられます。',
};

const ofStorage: StorageSentences = {
  'kept-sources-unreadable': () =>
    '保存したソースを読み取れず、付属のソースだけを調べました。設定の「ソース」にある「修復」で直ることがあります。',
  'shown-at-original': () => 'ここは原文です。ここで「このページ」と呼ぶのは、元いた写しのページです。',
};

export const reasons = sayer({ ...ofVerdicts, ...ofClues, ...ofStorage }, text);
