import type { Headlines, Kinds, Words } from '../words.ts';
import { counted, quotations, text } from './text.ts';

const always = (sentence: string) => ({ source: sentence, article: sentence, 'cannot-tell': sentence });

const relation: Headlines = {
  verbatim: {
    source: 'منقول حرفيًا عن مقال آخر',
    article: 'نقله مقال آخر حرفيًا',
    'cannot-tell': 'المقال نفسه حرفيًا',
  },
  'lightly-edited': {
    source: 'مأخوذ عن مقال آخر بتعديل طفيف',
    article: 'نقله مقال آخر بتعديل طفيف',
    'cannot-tell': 'المقال نفسه بتعديل طفيف',
  },
  reworded: {
    source: 'معاد الصياغة عن مقال آخر',
    article: 'أعاد مقال آخر صياغته',
    'cannot-tell': 'المقال نفسه معاد الصياغة',
  },
  excerpt: {
    source: 'مقتطف من مقال آخر',
    article: 'اقتطف منه مقال آخر',
    'cannot-tell': 'المقال نفسه في مقتطفات',
  },
  'shared-passages': always('يشترك في مقاطع مع مقال آخر'),
  'common-source': always('يستند إلى المصدر نفسه الذي تستند إليه مقالات أخرى'),
  'cannot-tell': always('ثمة قدر مشترك، لكنه أقل من أن يُحكم به'),
  none: always('لا تطابق'),
};

const relationShort: Kinds<'relationShort'> = {
  verbatim: 'حرفيًا',
  'lightly-edited': 'بتعديل طفيف',
  reworded: 'معاد الصياغة',
  excerpt: 'مقتطف',
  'shared-passages': 'مقاطع مشتركة',
  'common-source': 'مصدر مشترك',
  'cannot-tell': 'لا يمكن الجزم',
  none: 'لا تطابق',
};

const relationNote: Partial<Kinds<'relationNote'>> = {
  'common-source': 'كبيان صحفي أو خطاب أو خبر وكالة استعملته عدة وسائل إعلام.',
  'cannot-tell': 'المشترك أقصر أو أشيع أو أكثر تفرقًا من أن يُعرف منه ما بين النصين.',
};

const first: Kinds<'first'> = {
  source: 'المقال الآخر',
  article: 'هذه الصفحة',
  'cannot-tell': 'لا يمكن الجزم',
};

const quotation: Kinds<'quotation'> = {
  identical: 'مطابق حرفيًا',
  trimmed: 'مختصر',
  altered: 'تغيرت كلماته',
  'speaker-changed': 'منسوب إلى متحدث آخر',
  absent: 'غير موجود في المقال الآخر',
};

const fact: Kinds<'fact'> = {
  figure: 'رقم',
  unit: 'وحدة',
  date: 'تاريخ',
  name: 'اسم',
  negation: 'نفي أو إثبات',
  hedge: 'درجة اليقين',
  attribution: 'من قال ذلك',
};

const paragraph: Kinds<'paragraph'> = {
  kept: 'باقية',
  moved: 'منقولة',
  reworded: 'معادة الصياغة',
  'left-out': 'محذوفة',
  added: 'مضافة',
};

const openToSee = 'فتحه وإظهار التغييرات';

export const answer: Words['answer'] = {
  relation: (kind, came) => relation[kind][came],
  relationShort: (kind) => relationShort[kind],
  relationNote: (kind) => relationNote[kind] ?? '',
  strength: { strong: 'أدلة قوية', fair: 'أدلة معقولة', slight: 'أدلة ضعيفة' },
  counterparts: (paired, all) =>
    `الفقرات المطابقة: ${text.count(paired)} من ${counted(all, 'فقرة واحدة', 'فقرتين', 'فقرات', 'فقرة', 'فقرة')}`,
  why: 'سبب عدّ هذا تطابقًا',
  thisPage: 'هذه الصفحة',
  otherStory: 'المقال الآخر',
  untitled: 'مقال بلا عنوان',
  unknownSite: 'موقع غير معروف',
  noDate: 'بلا تاريخ',
  sourceLabel: { source: 'المقال الأسبق', article: 'المقال اللاحق', 'cannot-tell': 'المقال الآخر' },
  credit: (kind, name) => {
    if (kind === 'absent') return '';
    if (kind === 'kept') return 'مذكور مصدرًا في هذه الصفحة.';
    return name === undefined
      ? 'فيه ذكر لمصدر لا يرد في هذه الصفحة.'
      : `يذكر ${name} مصدرًا، ولا تذكره هذه الصفحة.`;
  },
  firstLabel: 'أيهما الأسبق؟',
  first: (which) => first[which],
  clues: (n) => counted(n, 'قرينة واحدة', 'قرينتان', 'قرائن', 'قرينة', 'قرينة'),
  noClues: 'لا تقول أي من الصفحتين ما يكفي عن ذلك.',
  fingerprintsOnly: 'نص المقال الآخر غير محفوظ هنا',
  fingerprintsOnlyWhy: 'لا يُحفظ منه إلا ما يكفي للتعرف عليه.',
  fingerprintsOpen: 'افتحه ليظهر ما تغير.',
  fingerprintsInPopup: `انقر على أيقونة Wireprint في الصفحة التي قورنت، ثم اختر «${openToSee}».`,
  alteredQuotations: (n) =>
    n === 0
      ? 'لا اقتباسات معدلة'
      : counted(n, 'اقتباس معدل واحد', 'اقتباسان معدلان', 'اقتباسات معدلة', 'اقتباسًا معدلًا', 'اقتباس معدل'),
  wordingThere: 'المقال الآخر',
  wordingHere: 'هذه الصفحة',
  quotation: (kind) => quotation[kind],
  otherQuotations: (counts, isMore) => {
    const said = counts.map(([kind, n]) => `${quotations(n)} (${quotation[kind]})`);
    return `${isMore ? 'الاقتباسات الأخرى هنا' : 'الاقتباسات هنا'}: ${text.list(said)}.`;
  },
  changedFacts: (n) =>
    counted(
      n,
      'معلومة متغيرة واحدة',
      'معلومتان متغيرتان',
      'معلومات متغيرة',
      'معلومة متغيرة',
      'معلومة متغيرة',
    ),
  moreFacts: (n) =>
    `إظهار ${counted(n, 'معلومة أخرى', 'معلومتين أخريين', 'معلومات أخرى', 'معلومة أخرى', 'معلومة أخرى')}`,
  fact: (kind) => fact[kind],
  factKind: 'النوع',
  missing: 'غائب',
  map: 'خريطة الفقرات',
  mapHint: 'اختر شريطًا لقراءة فقرته أدناه.',
  mapSummary: (counts) => text.list(counts.map(([kind, n]) => `${paragraph[kind]}: ${text.count(n)}`)),
  paragraph: (kind, isMoved) =>
    isMoved && kind !== 'moved' ? `${paragraph[kind]} ومنقولة` : paragraph[kind],
  paragraphHere: (number) => `الفقرة ${text.count(number)} هنا`,
  paragraphThere: (number) => `الفقرة ${text.count(number)} هناك`,
  changes: 'ما الذي تغير',
  changeCount: (n) =>
    n === 0 ? 'لا شيء' : counted(n, 'تغيير واحد', 'تغييران', 'تغييرات', 'تغييرًا', 'تغيير'),
  saidInserted: 'إضافة:',
  saidDeleted: 'حذف:',
  saidEnd: 'نهاية التغيير',
  speakMarks: 'نطق التغييرات بالكلمات لقارئات الشاشة',
  furtherMatches: (n) => counted(n, 'تطابق آخر', 'تطابقان آخران', 'تطابقات أخرى', 'تطابقًا آخر', 'تطابق آخر'),
  openOriginal: 'فتح المقال الآخر',
  openToSee,
  original: {
    'not-opened': '',
    opening: 'جارٍ فتح الأصل…',
    'asked-there': 'الأصل مفتوح في علامة تبويب أخرى. انقر هناك على أيقونة Wireprint لإتمام المقارنة.',
    unreadable: 'تعذرت قراءة مقال في ذلك العنوان. ربما نُقل.',
  },
  keep: {
    'not-kept': 'الحفظ مصدرًا',
    keeping: 'جارٍ الحفظ…',
    kept: 'حُفظ مصدرًا',
    failed: 'تعذر الحفظ. أعد المحاولة',
    unavailable: 'لا يُحفظ شيء في النوافذ الخاصة',
  },
  keepWhy: 'لكي تُكتشف النسخ اللاحقة. يبقى على هذا الجهاز.',
};
