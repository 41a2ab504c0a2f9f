import type { Reason } from '../../verdict/verdict.ts';
import { type ClueSentences, sayer, type StorageSentences, type VerdictSentences } from '../sayer.ts';
import { counted, quotations, sources, text, words } from './text.ts';

const ofVerdicts: VerdictSentences = {
  'sentences-found': ({ found, of }) =>
    `الجمل التي تقول هنا ما يقوله المقال الآخر: ${text.count(found)} من ${counted(of, 'جملة واحدة', 'جملتين', 'جمل', 'جملة', 'جملة')}.`,
  'same-order': ({ share }) => `${text.share(share)} من هذه الصفحة يتبع ترتيب المقال الآخر.`,
  'names-agree': ({ share, of }) =>
    `${text.share(share)} من الأسماء والأرقام هنا موجود هناك أيضًا (من أصل ${text.count(of)}).`,
  'words-shared': ({ share }) => `${text.share(share)} من هذه الصفحة موجود حرفيًا في المقال الآخر.`,
  'source-kept': ({ share }) => `${text.share(share)} من المقال الآخر باقٍ هنا حرفيًا.`,
  'quotations-set-aside': ({ count }) =>
    `لم يدخل في الحكم ${quotations(count)}، فقد تشترك تقارير مستقلة في ذلك.`,
  'also-published': ({ sources: n }) => `النص نفسه منشور أيضًا لدى غيره: ${sources(n)}.`,
  'shared-by-sources': ({ sources: n }) => `المقاطع نفسها موجودة لدى غيره: ${sources(n)}.`,
  'too-short': ({ words: n }) => `النص أقصر من أن يُحكم عليه بثقة: ${words(n)}.`,
  'disguised-letters': ({ invisible, lookAlike, bidi }) => {
    const found = [
      invisible > 0 && counted(invisible, 'حرف خفي واحد', 'حرفان خفيان', 'أحرف خفية', 'حرفًا خفيًا', 'حرف خفي'),
      lookAlike > 0 &&
        counted(lookAlike, 'حرف شبيه واحد', 'حرفان شبيهان', 'أحرف شبيهة', 'حرفًا شبيهًا', 'حرف شبيه'),
      bidi > 0 &&
        counted(
          bidi,
          'علامة واحدة تقلب الاتجاه',
          'علامتان تقلبان الاتجاه',
          'علامات تقلب الاتجاه',
          'علامة تقلب الاتجاه',
          'علامة تقلب الاتجاه',
        ),
    ].filter((part) => part !== false);
    return `نص هذه الصفحة مموّه: ${text.list(found)}. وقد قورن كما يُرى.`;
  },
  'language-fallback': ({ lang }) =>
    `لا قواعد بعد لهذه اللغة (${text.language(lang)})، فاستُعملت قواعد عامة أقل دقة.`,
  'names-by-words': ({ lang }) =>
    `هذه اللغة (${text.language(lang)}) لا تميز الأسماء بحروف كبيرة، فعُرفت بكلماتها، وهذا أقل دقة.`,
};

/** What is said of the page is feminine, of the story masculine. */
const PAGE = { name: 'هذه الصفحة', to: 'لهذه الصفحة', isPage: true };
const STORY = { name: 'المقال الآخر', to: 'للمقال الآخر', isPage: false };
const one = ({ side }: Reason['values']) => (side === 'article' ? PAGE : STORY);
const other = ({ side }: Reason['values']) => (side === 'article' ? STORY : PAGE);
const verb = (v: Reason['values'], feminine: string, masculine: string) =>
  `${one(v).isPage ? feminine : masculine} ${one(v).name}`;
const duration = ({ hours }: Reason['values']) => text.duration(Number(hours));

const ofClues: ClueSentences = {
  'canonical-points-to-other': (v) => `${verb(v, 'تذكر', 'يذكر')} عنوان ${other(v).name} على أنه الأساسي.`,
  'based-on-other': (v) => `${verb(v, 'تسمي', 'يسمي')} ${other(v).name} أصلًا.`,
  'credits-other': (v) => `${verb(v, 'تنسب', 'ينسب')} النص إلى ${v['name']}، مصدر ${other(v).name}.`,
  'mentions-other': (v) => `${verb(v, 'تذكر', 'يذكر')} ${v['name']}، ناشر ${other(v).name}.`,
  'both-credit-agency': (v) => `كلاهما ينسب النص إلى ${v['name']}، فقد يكون كلاهما أخذه منها.`,
  'only-one-credits-agency': (v) =>
    `${verb(v, 'تنسب', 'ينسب')} النص إلى ${v['name']} دون ${other(v).name}، وربما حُذف السطر.`,
  'dated-earlier': (v) => `بحسب التاريخ المذكور، ${one(v).name} أقدم بمقدار ${duration(v)}.`,
  'dated-together': () => 'كلاهما يحمل التاريخ نفسه، بقدر ما تدل عليه التواريخ.',
  undated: (v) => (v['side'] === 'both' ? 'ليس لأي من النصين تاريخ مقروء.' : `لا تاريخ مقروءًا ${one(v).to}.`),
  'seen-earlier': (v) => `رأى هذا المتصفح ${one(v).name} قبل ${other(v).name} بمقدار ${duration(v)}.`,
  'seen-before-other-published': (v) =>
    `رأى هذا المتصفح ${one(v).name} قبل تاريخ ${other(v).name} بمقدار ${duration(v)}.`,
  'fuller-facts': (v) =>
    `${verb(v, 'تضم', 'يضم')} كل الأسماء والأرقام الواردة في ${other(v).name}، وزيادة قدرها ${text.count(Number(v['more']))}. وقلما تضيف النسخ شيئًا.`,
  'clues-contradict': () => 'القرائن تشير في الاتجاهين.',
  'only-own-dates': () => 'لا يدل على ذلك إلا تواريخ الصفحتين، وبوسع أي أحد أن يضعها.',
};

const ofStorage: StorageSentences = {
  'kept-sources-unreadable': () =>
    'تعذرت قراءة المصادر التي حفظتها، فبُحث في المصادر المرفقة وحدها. قد يفيد «إصلاح» تحت «المصادر» في الإعدادات.',
  'shown-at-original': () => 'أنت عند الأصل. ما يسمى هنا «هذه الصفحة» هو النسخة التي جئت منها.',
};

export const reasons = sayer({ ...ofVerdicts, ...ofClues, ...ofStorage }, text);
