import type { SettingsWords } from '../settings-words.ts';

export const keys: SettingsWords['keys'] = {
  title: 'المفاتيح',
  why: 'تعمل في الصفحة الظاهرة، ويمكن تغييرها في المتصفح.',
  open: 'فتح Wireprint',
  none: 'بلا مفتاح',
  change: 'غيّر المفاتيح في المتصفح',
};
