import type { Words } from '../words.ts';

export const menus: Words['menus'] = {
  compareSelection: 'مقارنة النص المحدد',
  keepSelection: 'حفظ النص المحدد مصدرًا',
  keep: 'الحفظ مصدرًا',
  siteOn: 'فحص هذا الموقع دون نقر',
  siteOff: 'فحص هذا الموقع عند النقر فقط',
};
