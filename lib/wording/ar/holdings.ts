import type { SettingsWords } from '../settings-words.ts';
import { text } from './text.ts';

export const holdings: SettingsWords['holdings'] = {
  feedStories: 'مقالات من الخلاصات',
  feedStoriesWhy:
    'يُحذف الأقدم أولًا؛ وإذا ملأت خلاصة واحدة المساحة حُذف ما جاء منها أولًا. ولا يُضاف ما هو أقدم منه بحسب تاريخه. ويبقى ما ثبّته.',
  packAddress: 'عنوان حزمة للاشتراك فيها',
  packAddressWhy: 'تُنزَّل كاملة مرة واحدة، ثم لا يُنزَّل إلا الجديد فيها.',
  packWaiting: 'لم يصل شيء من هنا بعد.',
  packBroken: 'لم تعد قراءة هذه الحزمة ممكنة، ولذلك لا يُبحث فيها.',
  packAgainFromFile: 'أزلها ثم أضفها من ملفها من جديد.',
  packAgainFromAddress: '«الجلب الآن» ينزّلها من جديد.',
  packUnnamed: 'حزمة لم تعد قراءتها ممكنة',
  noUpdates: 'إيقاف التحديث',
  noUpdatesOf: (name) => `إيقاف التحديث: ${name}`,
  bytes: (done, total) => `${text.count(done)} من ${text.count(total)} ميغابايت`,
  openAddress: 'فتح هذا العنوان',
};
