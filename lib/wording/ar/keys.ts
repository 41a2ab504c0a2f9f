import type { SettingsWords } from '../settings-words.ts';

export const keys: SettingsWords['keys'] = {
  title: 'اختصارات لوحة المفاتيح',
  why: 'تعمل في الصفحة الظاهرة، ويمكن تغييرها في المتصفح.',
  open: 'فتح Wireprint',
  none: 'بلا اختصار',
  change: 'تغيير الاختصارات في المتصفح',
};
