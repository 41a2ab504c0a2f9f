import type { SettingsWords } from '../settings-words.ts';
import { plural, text } from './text.ts';

export const keeping: SettingsWords['keeping'] = {
  counted: (n, why) => `${text.count(n)} × ${why}`,
  takeBack: 'التراجع عن هذا الاستيراد',
  takenBack: (n) =>
    plural(n, {
      zero: 'لم يُسحب أي مصدر.',
      one: 'سُحب مصدر واحد.',
      two: 'سُحب مصدران.',
      few: 'سُحبت # مصادر.',
      many: 'سُحب # مصدرًا.',
      other: 'سُحب # مصدر.',
    }),
  exportPacks: 'مع ملفات الحزم، وقد تكون كبيرة',
  settingsWhy: 'تصبح الإعدادات كما في الملف.',
  leftOver: 'تعذّر حذف كل شيء. أغلق صفحات Wireprint الأخرى وحاول مرة أخرى.',
  notTaken: {
    'not-json': 'ليس JSON',
    'lacks-text': 'لا نص فيه',
    'too-long': 'أطول مما يجب',
    'no-article': 'لا مقال فيه',
    'not-html': 'ليس صفحة ويب',
    'not-a-feed': 'ليس خلاصة',
    doctype: 'يحتوي على DOCTYPE لا تحتاج إليه الخلاصات',
    'too-many': 'يزيد على الحد الأقصى',
    'too-dense': 'مضغوط أكثر مما يجب',
    'unknown-encoding': 'ترميزه غير معروف',
    'unknown-kind': 'نوع ملف غير معروف',
    unreadable: 'تعذّرت قراءته',
    damaged: 'تالف',
    here: 'مصدر موجود من قبل',
    twice: 'مكرر في هذه الملفات',
  },
  notImported: {
    'not-an-export': 'هذا الملف ليس تصديرًا من Wireprint. لم يتغير شيء.',
    newer: 'هذا الملف من إصدار أحدث من Wireprint. لم يتغير شيء.',
    damaged: 'هذا الملف تالف أو مقطوع. لم يتغير شيء.',
  },
};
