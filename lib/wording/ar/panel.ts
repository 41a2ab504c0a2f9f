import type { Words } from '../words.ts';

export const panel: Words['panel'] = {
  unseen: 'لم تُفحص بعد',
  unseenWhy: 'ينظر Wireprint في هذه الصفحة حين تطلب ذلك.',
  look: 'انظر في هذه الصفحة',
  closed: 'هذه الصفحة مغلقة أمام Wireprint',
  closedWhy: 'لا يرى صفحة إلا بعد النقر على أيقونته، أو في المواقع التي اخترتها.',
  closedAdvice: 'انقر على أيقونة Wireprint في هذه الصفحة، فتظهر النتيجة هنا.',
};
