import type { SettingsWords } from '../settings-words.ts';
import { text } from './text.ts';

export const holdings: SettingsWords['holdings'] = {
  feedStories: 'مقالات من الخلاصات',
  feedStoriesWhy: 'يذهب الأقدم أولًا، ولا يؤخذ ما هو أقدم بحسب تاريخه هو. ويبقى ما ثبّته.',
  packAddress: 'عنوان حزمة للاشتراك فيها',
  packAddressWhy: 'تُنزَّل كاملة مرة واحدة، ثم لا يُنزَّل إلا الجديد فيها.',
  packWaiting: 'لم يصل شيء من هنا بعد.',
  packBroken: 'لم تعد قراءة هذه الحزمة ممكنة، ولذلك لا يُعثر على شيء فيها.',
  packAgainFromFile: 'أزلها ثم أضفها من ملفها من جديد.',
  packAgainFromAddress: '«اجلب الآن» يأتي بها من جديد.',
  packUnnamed: 'حزمة لم تعد قراءتها ممكنة',
  noUpdates: 'لا مزيد من التحديثات',
  noUpdatesOf: (name) => `لا مزيد من التحديثات: ${name}`,
  bytes: (done, total) => `${text.count(done)} من ${text.count(total)} ميغابايت`,
  openAddress: 'افتح هذا العنوان',
};
