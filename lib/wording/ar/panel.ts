import type { Words } from '../words.ts';

export const panel: Words['panel'] = {
  unseen: 'لم تُفحص بعد',
  unseenWhy: 'يفحص Wireprint هذه الصفحة حين تطلب ذلك.',
  look: 'فحص هذه الصفحة',
  closed: 'لا وصول لـ Wireprint إلى هذه الصفحة',
  closedWhy: 'لا يرى صفحة إلا بعد النقر على أيقونته، أو في المواقع التي اخترتها.',
  closedAdvice: 'انقر على أيقونة Wireprint في هذه الصفحة، فتظهر النتيجة هنا.',
};
