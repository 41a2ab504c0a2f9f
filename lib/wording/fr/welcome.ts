import type { SettingsWords } from '../settings-words.ts';
import { plural } from './text.ts';

export const welcome: SettingsWords['welcome'] = {
  title: 'Voyez d’où vient un article de presse',
  lead: 'Wireprint compare l’article que vous lisez aux sources enregistrées sur votre appareil et montre lequel il reprend, ce qui a été reformulé et quelles citations ont été modifiées.',
  does: 'Ce qu’il fait',
  doesList: [
    'Il trouve l’article qu’une page reprend : mot pour mot, légèrement retouché, reformulé ou raccourci.',
    'Il met en tête les citations et les faits modifiés, chacun à côté de sa rédaction d’origine.',
    'Il dit lequel des deux a paru le premier, ou qu’il ne peut pas le dire.',
  ],
  never: 'Ce qu’il ne fait jamais',
  neverList: [
    'Il n’envoie rien nulle part sans que vous le demandiez. Pages et résultats restent sur cet appareil.',
    'Il ne dessine rien dans les pages que vous lisez sans que vous demandiez des marques.',
    'Il ne conserve aucune page sans que vous le demandiez, et rien des fenêtres privées.',
  ],
  how: 'Comment s’en servir',
  howSteps: [
    'Ouvrez un article de presse.',
    'Cliquez sur l’icône Wireprint de la barre d’outils. Elle peut être dans le menu des extensions : épinglez-la pour la garder en vue.',
    'Lisez la réponse.',
  ],
  when: 'Quand doit-il examiner les pages ?',
  whenWhy: 'Vous pouvez changer cela à tout moment.',
  openSettings: 'Ouvrir les réglages',
  choice: {
    'on-click': {
      label: 'Seulement quand je clique sur l’icône',
      why: 'Ne demande aucune autorisation. Rien n’est lu avant que vous le demandiez.',
    },
    'chosen-sites': {
      label: 'De lui-même, sur les sites que je choisis',
      why: 'L’icône affiche un nombre quand un article d’un de ces sites correspond. Le navigateur demande une fois par site.',
    },
    everywhere: {
      label: 'De lui-même, partout',
      why: 'L’icône affiche un nombre sur toute page qui correspond. Le navigateur demande l’accès à tous les sites.',
    },
  },
  askEverywhere: 'Laisser mon navigateur demander l’accès',
  refused: 'L’accès a été refusé dans le navigateur ; le choix n’a donc pas changé.',
  sites: 'Sites à examiner',
  noSites: 'Aucun site n’a encore été ajouté.',
  siteName: 'Site',
  siteExample: 'actualites.example',
  addSite: 'Ajouter le site',
  badSite: 'Ce n’est pas un nom de site. Écrivez-le comme actualites.example.',
  knownSite: (host) => `${host} est déjà dans la liste.`,
  removeSite: (host) => `Retirer ${host}`,
  remove: 'Retirer',
  demonstration: 'Essayez maintenant',
  allStories: (n) => plural(n, { one: 'Afficher # article de plus', other: 'Afficher # articles de plus' }),
  demonstrationWhy:
    'Ces articles ont été écrits pour Wireprint. Ouvrez-en un et cliquez sur l’icône : la réponse est calculée sur place.',
};
