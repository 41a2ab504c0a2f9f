import type { Words } from '../words.ts';

export const panel: Words['panel'] = {
  unseen: 'Pas encore examinée',
  unseenWhy: 'Wireprint examine cette page quand vous le lui demandez.',
  look: 'Examiner cette page',
  closed: 'Wireprint n’a pas accès à cette page',
  closedWhy: 'Il ne voit une page qu’après un clic sur son icône, ou sur les sites que vous avez choisis.',
  closedAdvice: 'Cliquez sur l’icône Wireprint sur cette page et le résultat s’affichera ici.',
};
