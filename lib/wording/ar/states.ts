import type { Explained, StateKinds, Words } from '../words.ts';
import { counted, sourcesOf, words } from './text.ts';
import { failedTitles } from './failed-titles.ts';

const skipped: Explained<'skipped'> = {
  'no-article': {
    title: 'لم يوجد مقال في هذه الصفحة',
    why: 'لا توجد هنا فقرات متتابعة تُقرأ على أنها مقال إخباري.',
    advice: 'افتح مقالًا وانقر على الأيقونة مرة أخرى.',
  },
  'too-short': {
    title: 'أقصر من أن يُقارن',
    why: 'قد تتشابه كلمات بهذه القلة مصادفةً.',
    advice: 'إذا كانت بقية المقال خلف زر فافتحه كاملًا وانقر مرة أخرى.',
  },
  'list-page': {
    title: 'صفحة فيها مقالات كثيرة',
    why: 'تبدو هذه صفحة رئيسية أو قائمة، لا مقالًا واحدًا.',
    advice: 'افتح أحد المقالات وانقر على الأيقونة مرة أخرى.',
  },
  'browser-page': {
    title: 'المتصفح يحتفظ بهذه الصفحة لنفسه',
    why: 'لا يحق للإضافات قراءة الإعدادات وعلامات التبويب الجديدة ومتجر الإضافات.',
    advice: 'افتح مقالًا على الويب وانقر على الأيقونة هناك.',
  },
  pdf: {
    title: 'لا تُقرأ ملفات PDF',
    why: 'لا يقرأ Wireprint إلا صفحات الويب.',
    advice: 'تنشر وسائل كثيرة المقال نفسه صفحةَ ويب: افتح تلك الصفحة.',
  },
  'not-html': {
    title: 'هذه ليست صفحة ويب',
    why: 'تعرض علامة التبويب صورة أو فيديو أو ملفًا ليس فيه نص مقال.',
    advice: 'افتح الصفحة التي ينتمي إليها الملف.',
  },
  'too-large': {
    title: 'هذه الصفحة أكبر من أن تُقرأ',
    why: 'هي أطول بكثير من أي مقال، وقراءتها تبطئ علامة التبويب.',
    advice: 'إذا كان فيها عدة مقالات فافتح واحدًا منها على حدة.',
  },
  'private-window': {
    title: 'لا مقارنة في هذه النافذة الخاصة',
    why: 'لا يجوز تخزين شيء مما يُقرأ في نافذة خاصة.',
    advice: 'افتح المقال في نافذة عادية.',
  },
};

const failed: Explained<'failed'> = {
  'page-unreachable': {
    title: failedTitles['page-unreachable'],
    why: 'لم يسمح المتصفح بقراءتها، أو لم تكن جاهزة.',
    advice: 'أعد تحميل الصفحة ثم حاول مجددًا.',
  },
  'page-changed': {
    title: failedTitles['page-changed'],
    why: 'حُمّلت صفحة أخرى في علامة التبويب قبل انتهاء المقارنة.',
    advice: 'حاول مجددًا في الصفحة المفتوحة الآن.',
  },
  'corpus-unreadable': {
    title: failedTitles['corpus-unreadable'],
    why: 'لم يكن هناك ما تُقارن به هذه الصفحة.',
    advice: 'حاول مجددًا. وإن استمر الأمر فأعد تشغيل المتصفح.',
  },
  'storage-full': {
    title: failedTitles['storage-full'],
    why: 'رفض المتصفح تخزين المزيد.',
    advice: 'أفرغ بعض المساحة ثم حاول مجددًا.',
  },
  cancelled: { title: failedTitles.cancelled, why: 'أوقفتَ المقارنة قبل انتهائها.', advice: '' },
  internal: { title: failedTitles.internal, why: 'الخلل في Wireprint لا في الصفحة.', advice: 'حاول مجددًا.' },
};

const stage: StateKinds<'stage'> = {
  reading: 'تجري قراءة الصفحة…',
  searching: 'جارٍ البحث في المصادر…',
  aligning: 'تجري مقارنة الفقرات واحدة واحدة…',
};

const suspected: StateKinds<'suspected'> = {
  paywall: 'ربما تخفي الصفحة بقية المقال خلف اشتراك مدفوع.',
  'infinite-scroll': 'تستمر الصفحة في التحميل عند التمرير، ولم يُقرأ إلا ما كان ظاهرًا.',
  'several-articles': 'في الصفحة عدة مقالات، وقُرئ أطولها.',
  'live-blog': 'هذه صفحة متابعة مباشرة: تظهر فيها المواد وتختفي.',
  'more-pages': 'للمقال بقية في صفحات أخرى لم تُقرأ.',
  'unread-frame': 'جزء من الصفحة في إطار تعذرت قراءته.',
  truncated: 'يبدو أن النص ينقطع قبل نهايته.',
};

const removals: Words['states']['removals'] = {
  related: 'مقالات ذات صلة',
  newsletter: 'مربع النشرة البريدية',
  share: 'أزرار المشاركة',
  comments: 'التعليقات',
  byline: 'اسم الكاتب',
  advertising: 'إعلان',
  caption: 'تعليق صورة',
  labels: 'وسوم ومواضيع',
  navigation: 'روابط التنقل',
  consent: 'إشعار الموافقة',
  player: 'مشغل',
  links: 'صف روابط',
  duplicate: 'مكرر',
  hidden: 'مخفي في الصفحة',
  outside: 'خارج المقال',
  title: 'العنوان، معروض أعلاه',
  'not-in-structured-data': 'ليس من المقال بحسب الصفحة نفسها',
  'site-furniture': 'يرد أيضًا في مقالات أخرى من هذا الموقع',
};

const METADATA = 'التاريخ من بيانات الصفحة الوصفية';
const dateFoundIn: StateKinds<'dateFoundIn'> = {
  'json-ld': METADATA,
  meta: METADATA,
  microdata: METADATA,
  'time element': 'التاريخ من الوقت المذكور في الصفحة',
  address: 'التاريخ من عنوان الويب',
  text: 'التاريخ من النص',
};

export const states: Words['states'] = {
  product: 'Wireprint',
  settings: 'الإعدادات',
  looking: 'جارٍ الفحص…',
  stage: (name) => stage[name],
  cancel: 'إيقاف',
  retry: 'إعادة المحاولة',
  skipped: (reason) => skipped[reason],
  failed: (reason) => failed[reason],
  detail: 'تفاصيل تقنية',
  none: (n) => (n === 0 ? 'لا مصادر للمقارنة بعد' : `لا تطابق في ${sourcesOf(n)}`),
  noneWhy: (n) => `قورنت ${words(n)}.`,
  noneAdvice:
    'لا يعني هذا أن المقال هو الأول، بل أن أيًا من المصادر المخزنة لا يشبهه. احفظه مصدرًا لتُكتشف نسخه اللاحقة.',
  notes: 'يُرجى الانتباه',
  suspected: (kind) => suspected[kind],
  whatWasRead: 'إظهار ما قُرئ',
  read: (n, paragraphs) =>
    `${words(n)} في ${counted(paragraphs, 'فقرة واحدة', 'فقرتين', 'فقرات', 'فقرة', 'فقرة')}`,
  setAside: (n) =>
    counted(n, 'جزء واحد مستبعد', 'جزءان مستبعدان', 'أجزاء مستبعدة', 'جزءًا مستبعدًا', 'جزء مستبعد'),
  removals,
  removal: (reason) => (removals as Record<string, string>)[reason] ?? reason.replaceAll('-', ' '),
  nothingSetAside: 'لم يُستبعد شيء.',
  published: 'نُشر',
  dateFoundIn: (place) => dateFoundIn[place],
};
