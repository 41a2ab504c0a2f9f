import type { FailureReason } from '../../compare/outcome.ts';

/** Why something could not be done, in a sentence of its own. */
export const failedTitles = {
  'page-unreachable': 'تعذرت قراءة هذه الصفحة',
  'page-changed': 'تغيرت الصفحة أثناء قراءتها',
  'corpus-unreadable': 'تعذرت قراءة المصادر المخزنة',
  'storage-full': 'لم تبق مساحة للتخزين',
  cancelled: 'أُوقفت المقارنة',
  internal: 'حدث خطأ ما',
} satisfies Record<FailureReason, string>;
