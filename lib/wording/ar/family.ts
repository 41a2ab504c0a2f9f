import type { Words } from '../words.ts';
import { text } from './text.ts';

export const family: Words['family'] = {
  title: 'عائلة المقال',
  kind: 'النسب المرجح بحسب النص',
  why: 'رُسمت مما تشترك فيه النصوص من صياغة ومما يقوله بعضها عن بعض. تخمين لم يؤكده أحد.',
  inWords: 'الشيء نفسه كتابةً',
  first: 'الأرجح أنه أول هذه النصوص',
  cannotTell: {
    unlike: 'لا يمكن معرفة العائلة: المشترك من الصياغة بين بعض هذه النصوص قليل جدًا.',
    'no-first': 'لا يمكن معرفة العائلة: لا شيء في النصوص يبين أيها جاء أولًا.',
  },
  reason: {
    'names-it': 'يسميه مصدرًا له',
    'cut-from-it': 'نص أقصر موجود فيه',
    nearest: 'يشترك معه في أكبر قدر من الصياغة',
    'near-to-several': 'يشترك مع غيره في القدر نفسه',
  },
  share: (share) => `${text.share(share)} من صياغته`,
  from: (child, parent, reason) => `${child}، الأرجح أنه من ${parent}: ${reason}.`,
};
