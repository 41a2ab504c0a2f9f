import type { Words } from '../words.ts';
import { counted, text } from './text.ts';

export const report: Words['report'] = {
  title: 'التقرير الكامل',
  sides: 'النصان جنبًا إلى جنب',
  filter: 'إظهار',
  filters: {
    all: 'الكل',
    quotations: 'الاقتباسات',
    facts: 'المعلومات',
    'left-out': 'المحذوف',
    added: 'المضاف',
  },
  nothing: 'لا شيء من هذا النوع.',
  previous: 'التغيير السابق',
  next: 'التغيير التالي',
  place: (at, all) => `التغيير ${text.count(at)} من ${text.count(all)}`,
  keys: 'المفتاحان n وp ينقلان إلى التغيير التالي والسابق',
  notHere: 'ليس في هذه الصفحة',
  notThere: 'ليس في المقال الآخر',
  movedHere: (there) => `كانت الفقرة ${text.count(there)}`,
  movedAway: (there, here) => `نُقلت الفقرة ${text.count(there)}: هي الفقرة ${text.count(here)} في هذه الصفحة`,
};

export const exports: Words['exports'] = {
  title: 'حفظ هذه المقارنة',
  why: 'يحفظ متصفحك الملف، ولا يُرسل شيء إلى أي مكان.',
  whole: 'المقارنة',
  citations: 'مراجع المقالين',
  format: {
    html: 'صفحة ويب',
    markdown: 'Markdown',
    annotation: 'بيانات للتحقق',
    'csl-json': 'CSL-JSON',
    ris: 'RIS',
    bibtex: 'BibTeX',
  },
  excerptsOnly: 'مقتطفات فقط دون النصين الكاملين',
  made: (name) => `أُنشئ الملف ${name}.`,
  notNotarised:
    'هذا التقرير غير موثّق رسميًا. يقول ما قورن ومتى، كما رآه Wireprint، ويستطيع من بيده الملف أن يغيره.',
  checkIt: 'إذا حُفظت المقارنة في صورة بيانات أمكن حسابها من جديد: wireprint verify REPORT.json',
  excerptsNote: 'في هذا الملف مقتطفات فقط. ويُعرف النصان الكاملان ببصمة SHA-256.',
  about: 'عن هذا التقرير',
  madeAt: 'أُنشئ',
  madeWith: 'الإصدار',
  address: 'العنوان',
  digest: 'بصمة SHA-256 للنص',
  searched: 'المصادر التي بُحث فيها',
  words: 'الكلمات المقروءة',
  thresholds: 'العتبات',
};

const places = (n: number) => counted(n, 'موضع واحد', 'موضعان', 'مواضع', 'موضعًا', 'موضع');

export const onPage: Words['onPage'] = {
  show: 'إظهار في الصفحة',
  remove: 'إزالة العلامات',
  legend: 'ما تعنيه العلامات في الصفحة',
  alteredQuotation: 'اقتباس معدل',
  marked: (n) => `المعلَّم في الصفحة: ${places(n)}.`,
  notFoundAgain: (n) => `ما لم يُعثر عليه ثانية: ${places(n)}، فقد تغيرت الصفحة منذ ذلك الحين.`,
  noneFound: 'لم يُعثر ثانية على شيء منه في الصفحة، فقد تغيرت منذ قراءتها.',
  unsupported: 'لا يستطيع هذا المتصفح تعليم نص في الصفحات.',
  unreachable: 'تعذر تعليم الصفحة. أعد تحميلها ثم حاول مجددًا.',
  selectionOffered: 'مقارنة النص المحدد بدلًا من ذلك',
  selectionCompared: 'لم يُقارن إلا النص المحدد في الصفحة.',
  wholePage: 'مقارنة الصفحة كلها',
};

export const demonstration: Words['demonstration'] = {
  kind: {
    original: 'الأصل',
    'verbatim-credited': 'حرفيًا مع ذكر المصدر',
    'verbatim-uncredited': 'حرفيًا دون ذكر المصدر',
    'cut-down': 'مختصر',
    'lightly-edited': 'بتعديل طفيف',
    reworded: 'معاد الصياغة',
    merged: 'مدموج مع مقال آخر',
    independent: 'تقرير مستقل، لا يُنتظر تطابق',
    unrelated: 'موضوع آخر، لا يُنتظر تطابق',
  },
  banner: 'مقال للعرض. وسيلة الإعلام والأشخاص والأحداث مختلقة.',
  tryIt: 'انقر على أيقونة Wireprint في شريط الأدوات لمقارنة هذه الصفحة.',
  sections: ['أخبار', 'اقتصاد', 'ثقافة', 'رياضة', 'طقس'],
  by: (name) => `بقلم ${name}`,
  more: 'مقالات أخرى',
  missing: 'لا يوجد مقال كهذا في العرض.',
};
