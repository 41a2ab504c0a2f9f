import type { Words } from '../words.ts';
import { failedTitles } from './failed-titles.ts';
import { sources } from './text.ts';

const relation = {
  verbatim: 'حرفيًا',
  'lightly-edited': 'بتعديل طفيف',
  reworded: 'معاد الصياغة',
  excerpt: 'مقتطف',
};

export const badge: Words['badge'] = {
  plain: 'Wireprint',
  matches: (n) => `Wireprint: المصادر المطابقة لهذا المقال: ${sources(n)}`,
  strongest: (kind, source) => `الأقوى: ${relation[kind]} – ${source}`,
  untitled: 'مقال بلا عنوان',
  selectionCompared: 'Wireprint: قورن النص المحدد. انقر لرؤية النتيجة',
  kept: 'Wireprint: حُفظ مصدرًا',
  notKept: (reason) => `Wireprint: تعذر الحفظ. ${failedTitles[reason]}`,
  off: 'Wireprint: لا يفحص هذا الموقع إلا عند النقر',
  originalAsked: 'Wireprint: انقر لمقارنة هذا الأصل بنسخته',
  nextAsked: 'Wireprint: انقر لمقارنة هذه الصفحة بالتي اخترتها',
};
