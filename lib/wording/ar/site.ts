import type { Words } from '../words.ts';

export const site: Words['site'] = {
  title: 'هذا الموقع',
  state: {
    watched: 'مفعّل في هذا الموقع: يُفحص دون نقر.',
    off: 'موقوف في هذا الموقع: يُفحص عند النقر فقط.',
    'on-click': 'يُفحص هذا الموقع عند النقر فقط.',
  },
  turnOn: 'التفعيل في هذا الموقع',
  turnOff: 'الإيقاف في هذا الموقع',
  refused: 'لم يسمح المتصفح بالوصول إلى هذا الموقع.',
};
