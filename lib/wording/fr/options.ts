import type { SettingsWords } from '../settings-words.ts';
import { plural, text } from './text.ts';

export const options: SettingsWords['options'] = {
  title: 'Réglages',
  sections: 'Rubriques',
  section: {
    when: 'Quand examiner',
    keep: 'Que conserver',
    sources: 'Sources',
    packs: 'Paquets',
    feeds: 'Flux',
    add: 'Ajouter des sources',
    sensitivity: 'Sensibilité',
    face: 'Apparence et langue',
    data: 'Vos données',
    diagnostics: 'Diagnostic',
  },
  saved: 'Enregistré.',
  notSaved: 'Impossible d’enregistrer. Il n’y a peut-être plus de place sur cet appareil.',
  showMore: (n) => `En afficher ${text.count(n)} de plus`,
  confirm: 'Voulez-vous continuer ?',
  goOn: 'Oui, continuer',
  goBack: 'Non, revenir',
  when: {
    noAccess: 'pas d’accès',
    sitesLost: (n) =>
      plural(n, {
        one: 'Votre navigateur ne donne pas accès à # de ces sites ; il n’est donc pas examiné.',
        other: 'Votre navigateur ne donne pas accès à # de ces sites ; ils ne sont donc pas examinés.',
      }),
    askAgain: 'Redemander l’accès',
    everywhereLost:
      'Vous avez choisi l’examen partout, mais votre navigateur ne donne plus accès à tous les sites. En attendant, voici ce qui se passe :',
    offSites: 'Sites désactivés',
    offSitesWhy: 'Jamais examinés sans clic, quel que soit le choix ci-dessus. L’icône y est grise.',
    noOffSites: 'Aucun site n’est désactivé.',
    turnOff: 'Désactiver le site',
    file: 'La liste dans un fichier',
    fileWhy: 'Un fichier texte avec un site par ligne.',
    export: 'Enregistrer la liste',
    import: 'Importer une liste',
    read: (n) =>
      plural(n, { one: '# nouveau site dans ce fichier', other: '# nouveaux sites dans ce fichier' }),
    addRead: (n) => plural(n, { one: 'Ajouter # site', other: 'Ajouter # sites' }),
    refused: (n) =>
      plural(n, { one: '# ligne a été laissée de côté', other: '# lignes ont été laissées de côté' }),
    line: (n) => `Ligne ${text.count(n)}`,
    why: {
      'no-site': 'n’est pas un nom de site',
      twice: 'figure deux fois dans le fichier',
      listed: 'est déjà dans la liste',
      'too-many': 'la liste est pleine',
    },
    unreadable: 'Ce fichier n’a pas pu être lu comme du texte.',
  },
  keep: {
    lead: 'Wireprint peut conserver les articles que vous ouvrez, pour en trouver les copies plus tard. Tout reste sur cet appareil.',
    on: 'Conserver les articles que je lis',
    onWhy:
      'Seulement là où il examine de lui-même ou quand vous cliquez sur l’icône. Rien des fenêtres privées.',
    days: 'Nombre maximal de jours de conservation',
    megabytes: 'Espace maximal en mégaoctets',
    boundsWhy:
      'Les plus anciens partent d’abord ; si un seul site prend toute la place, d’abord les siens. Ce que vous avez épinglé ou conservé vous-même reste.',
    except: 'Sites dont rien n’est conservé',
    noExceptions: 'Aucune exception.',
    addException: 'Ajouter une exception',
    never: 'Ce qui n’est jamais conservé automatiquement',
    neverWhy: [
      'Les pages sans connexion sécurisée et celles de votre propre réseau.',
      'Les pages où l’on s’identifie, paie ou gère un compte, quand leur adresse le laisse voir.',
      'Les sites dont le nom parle de courrier, de banque, de patients, de connexion et autres.',
      'Les grands services de courrier, de documents, de banque et de santé nommés ici. La liste est courte : ajoutez ci-dessus votre banque et votre médecin.',
    ],
  },
  sensitivity: {
    lead: 'Quelle ressemblance faut-il pour que l’icône affiche un nombre ?',
    level: {
      fewer: {
        label: 'Moins d’alertes',
        why: 'Un article reformulé doit être plus proche de sa source. Les correspondances plus faibles restent dans la liste après un clic.',
      },
      usual: { label: 'Habituelle', why: 'L’équilibre choisi d’après des mesures.' },
      more: {
        label: 'Plus d’alertes',
        why: 'Les articles librement reformulés comptent aussi et, parfois, deux récits d’un même fait qui ne reprennent rien.',
      },
    },
    rates: (falseAlerts, of, found) =>
      `Mesuré : ${text.count(falseAlerts)} fausses alertes sur ${text.count(of)} articles qui ne reprennent rien ; ${text.share(found)} des copies reformulées par machine trouvées.`,
    ratesWhy:
      'Mesuré sur des articles d’origine connue en anglais, en allemand et dans sept autres langues. Des copies mot pour mot ou légèrement retouchées, tous les niveaux trouvent presque autant. Un changement vaut pour les pages ouvertes à partir de maintenant.',
  },
  face: {
    appearance: 'Apparence',
    appearances: { system: 'Comme le système', light: 'Claire', dark: 'Sombre' },
    language: 'Langue',
    browserLanguage: 'Comme le navigateur',
    languageWhy: 'Pour toutes les pages de Wireprint, son icône et ses menus.',
    spoken: 'Lecteurs d’écran',
    spokenWhy:
      'La plupart des lecteurs d’écran ignorent les marques dans un texte. Ainsi, chaque changement est aussi énoncé.',
  },
  data: {
    lead: 'Tout ce que Wireprint sait est sur cet appareil, dans ce profil du navigateur.',
    export: 'Tout exporter',
    exportWhy: 'Sources, flux et réglages dans un fichier que Wireprint peut relire.',
    import: 'Importer un tel fichier',
    importWhy: 'Ce qui est ici reste ; ce qui est identique n’est pas doublé.',
    working: 'En cours…',
    exported: (name) => `Le fichier ${name} est prêt.`,
    imported: (n) => plural(n, { one: '# source a été importée.', other: '# sources ont été importées.' }),
    failed: 'Échec. Rien n’a été modifié.',
    delete: 'Tout supprimer',
    deleteWhy: 'Seront supprimés, sans retour possible :',
    deletes: [
      'toutes les sources que vous avez conservées, lues, collées ou importées',
      'les paquets et les flux que vous avez ajoutés',
      'ce que vous avez dit de certaines correspondances',
      'tous les réglages, y compris les listes de sites, et l’accès donné pour eux',
    ],
    staysWhy:
      'Les sources fournies avec Wireprint restent. Les fichiers que vous avez enregistrés ne sont pas touchés.',
    typeToDelete: (word) => `Pour continuer, écrivez « ${word} »`,
    deleteWord: 'supprimer',
    deleted: 'Tout a été supprimé.',
  },
  diagnostics: {
    lead: 'Pour signaler un problème. Ne contient ni le texte ni l’adresse d’aucune page.',
    copy: 'Copier',
    copied: 'Copié.',
    notCopied: 'Votre navigateur n’a pas permis la copie. Sélectionnez plutôt le texte.',
    version: 'Version',
    browser: 'Navigateur',
    language: 'Langue',
    permissions: 'Autorisations',
    sites: 'Sites accessibles',
    all: 'tous',
    storage: 'Stockage',
    events: 'Événements récents',
    noEvents: 'Aucun événement.',
  },
};
