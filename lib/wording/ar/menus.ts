import type { Words } from '../words.ts';

export const menus: Words['menus'] = {
  compareSelection: 'قارن النص المحدد',
  keepSelection: 'حفظ التحديد كمصدر',
  keep: 'الحفظ كمصدر',
  siteOn: 'انظر في هذا الموقع دون نقر',
  siteOff: 'انظر في هذا الموقع عند النقر فقط',
};
