import type { TextTree } from '../../catalogue';
import type { raceTexts as English } from '../../en/screens/race';
import { counted } from '../counted';
import { setupTexts } from './race-setup';
import { startTexts, waveTexts } from './race-start';

type RaceTexts = TextTree<typeof English>;

const EVERYONE_ELSE = 'terminent à leur prochain passage après le leader de leur catégorie.';

const rulesTexts: RaceTexts['rules'] = {
  title: 'Règles',
  save: 'Enregistrer les règles',
  unsaved: 'Règles pas encore enregistrées.',
  discard: 'Abandonner les modifications',
  number: (from, to) => `Saisissez un nombre de ${from} à ${to}.`,
  length: {
    allLaps: ({ laps, unit, lapped }) => ['Longueur de la course : ', laps, ' ', unit, '. Les doublés : ', lapped],
    withLeader: ({ laps, unit, lapped }) => [
      'Longueur de la course : ',
      laps,
      ' ',
      unit,
      '. Les doublés : ',
      lapped,
      `. Tous ${EVERYONE_ELSE}`,
    ],
    afterTime: ({ minutes, unit, afterwards, more }) => [
      'Durée de la course : ',
      minutes,
      ' ',
      unit,
      '. Ensuite, ',
      afterwards,
      ' ',
      more,
      `. Tous les autres ${EVERYONE_ELSE}`,
    ],
    hardStop: ({ minutes, unit, afterwards }) => ['Durée de la course : ', minutes, ' ', unit, '. Ensuite, ', afterwards],
    unit: { label: 'Unité de la longueur de la course', laps: 'tours', time: 'min' },
    laps: 'Longueur de la course en tours',
    minutes: 'Durée de la course en minutes',
    lapped: { label: 'Doublés', laps: 'font tous les tours', withLeader: 'terminent avec le leader' },
    afterwards: {
      label: 'Après la durée de la course',
      afterTime: 'le leader termine le tour en cours plus',
      hardStop: 'les lectures ne comptent plus',
    },
    more: 'Tours après le tour en cours',
  },
  minLap: {
    sentence: ({ seconds }) => ['Ignorer les lectures répétées dans les ', seconds, ' s (temps minimum par tour)'],
    seconds: 'Temps minimum par tour en secondes',
  },
  firstRead: {
    completesLap: ({ what }) => ['Première lecture : ', what],
    isStart: ({ what, seconds }) => ['Première lecture : ', what, ' si elle est dans les ', seconds, ' s après le départ général'],
    what: { label: 'Première lecture', completesLap: 'fin du tour 1', isStart: 'début du tour 1 (départ réel)' },
    seconds: 'Fenêtre de départ en secondes',
  },
  timeFrom: {
    sentence: ({ read }) => ['Temps pris à : ', read],
    among: ({ read, seconds }) => ['Temps pris à : ', read, ', parmi les lectures séparées d’au plus ', seconds, ' s'],
    seconds: 'Plus longue pause entre les lectures d’un passage en secondes',
    read: { label: 'Temps pris à', first: 'première lecture', strongest: 'lecture la plus forte', last: 'dernière lecture' },
  },
  parked: {
    sentence: ({ seconds }) => ['Une puce lue sans pause pendant ', seconds, ' s compte une fois (0 : désactivé)'],
    seconds: 'Temps après lequel une puce est immobile, en secondes',
  },
  edition: {
    sentence: ({ edition }) => ['Résultats calculés selon : ', edition],
    edition: {
      label: 'Règles qui calculent les résultats',
      own: 'les règles de la version qui a créé cette course',
      present: 'les règles actuelles',
    },
  },
  rankedBy: {
    sentence: ({ clock }) => ['À tours égaux, classement par : ', clock],
    clock: { label: 'Classement par', gun: 'temps officiel', chip: 'temps réel (depuis le départ de chacun)' },
  },
  decimals: {
    sentence: ({ unit }) => ['Temps affichés en : ', unit],
    unit: {
      label: 'Temps affichés en',
      seconds: 'secondes entières',
      tenths: 'dixièmes de seconde',
      hundredths: 'centièmes de seconde',
      thousandths: 'millièmes de seconde',
    },
  },
  waves: {
    sentence: ({ category, offset }) => [category, ' part ', offset, ' après le départ général'],
    category: (wave) => `Catégorie de la vague ${wave}`,
    offset: (wave) => `Départ de la vague ${wave} après le départ général`,
    offsetInvalid: 'Saisissez des minutes, comme 5 ou 1:30, ou h:mm:ss, jusqu’à 24:00:00.',
    noCategory: 'Saisissez la catégorie de cette vague.',
    nobody: 'Aucun participant n’a encore cette catégorie.',
    remove: 'Supprimer',
    removeName: (wave) => `Supprimer la vague ${wave}`,
    allAtGun: 'Toutes les catégories partent au départ général.',
    othersAtGun: 'Toutes les autres catégories partent au départ général.',
    add: 'Ajouter une vague',
  },
};

/** The race page: start and stop, rules, race files, clock corrections. */
export const raceTexts: RaceTexts = {
  setup: setupTexts,
  title: 'Course',
  newRaceButton: 'Nouvelle course…',
  backToOpenRace: 'Retour à la course ouverte',
  cancel: 'Annuler',
  reason: 'Motif (facultatif)',
  name: { label: 'Nom de la course', rename: 'Renommer' },
  language: {
    label: 'Langue des tableaux et des résultats',
    hint: 'Pour les tableaux, les téléphones, et ce qui est imprimé ou publié. La langue de ce poste se choisit en haut.',
    ofStation: 'Langue de la station',
  },
  newRace: {
    title: 'Nouvelle course',
    name: 'Nom',
    startTime: 'Heure de départ (vide : départ donné à la main)',
    ownFile: 'La course est enregistrée dans son propre fichier.',
    ownFileClosing: (openFile) =>
      `La course est enregistrée dans son propre fichier. ${openFile} est conservé : tant que sa course dure, elle continue à côté de la nouvelle, et vous pouvez y revenir à tout moment.`,
    create: 'Créer la course',
    created: (name) => `La course « ${name} » est ouverte.`,
  },
  start: startTexts,
  waves: waveTexts,
  rules: rulesTexts,
  forecast: {
    loading: 'Recherche des résultats qui changent…',
    none: 'Aucun résultat ne change.',
    changes: (riders) => `Cela change le résultat de ${counted(riders, 'participant', 'participants')}.`,
    title: 'Participants dont le résultat change',
    bib: 'Dossard',
    name: 'Nom',
    now: 'Maintenant',
    after: 'Après',
    more: (riders) => `et ${counted(riders, 'autre', 'autres')}`,
    laps: (laps) => counted(laps, 'tour', 'tours'),
    noPlace: 'Sans place',
    notInResults: 'pas dans les résultats',
  },
  clock: {
    title: 'Corriger l’horloge d’un lecteur',
    open: 'Corriger l’horloge…',
    noReader: 'Aucun lecteur n’a encore envoyé de lectures à cette course.',
    reader: 'Lecteur',
    unnamed: 'Lecteur sans nom',
    direction: 'L’horloge',
    slow: 'retardait (temps trop tôt)',
    fast: 'avançait (temps trop tard)',
    by: 'de',
    byExample: '1:00:00 ou 2.250',
    byInvalid: 'Saisissez des secondes, comme 2.25, ou h:mm:ss.',
    from: 'Appliquer aux lectures de',
    fromHint: 'Heures telles que l’horloge du lecteur les montrait.',
    onlyEntries: (from) =>
      `Seulement les lectures enregistrées à partir de l’entrée ${from} : les précédentes ont une autre erreur, ou aucune.`,
    to: 'à',
    save: 'Corriger l’horloge',
  },
  files: {
    title: 'Fichiers de course',
    isOpen: 'ouvert',
    holdsNoRace: 'ne contient pas de course',
    goOn: 'Continuer avec celui-ci',
    saveCopyHere: 'Enregistrer une copie',
    copySaved: (path) => `Copie enregistrée : ${path}`,
    open: 'Ouvrir',
    openName: (file) => `Ouvrir ${file}`,
    switchTo: 'Basculer vers cette course',
    removeName: (file) => `Retirer ${file} de la liste`,
    removeConfirm: 'Déplacer dans le dossier « removed »',
    removed: (path) => `Retiré de la liste. Le fichier est conservé : ${path}`,
    none: 'Pas encore de fichiers de course.',
    details: (changed, size) => `${changed}, ${size}`,
    opened: (name) => `La course « ${name} » est ouverte.`,
    openOther: 'Ouvrir un fichier…',
    saveCopy: 'Enregistrer une copie…',
    showInFolder: 'Afficher dans le dossier',
    resetHint:
      'Crée un nouveau fichier avec les mêmes règles et participants, mais sans passages. Le fichier actuel est conservé ; vous pouvez le rouvrir depuis cette liste.',
    resetHintNamed: (file) =>
      `Crée un nouveau fichier avec les mêmes règles et participants, mais sans passages. Le fichier actuel (${file}) est conservé ; vous pouvez le rouvrir depuis cette liste.`,
    reset: 'Remettre à zéro…',
    resetConfirm: 'Remettre à zéro : recommencer dans un nouveau fichier',
    resetDone: (file) => `Course remise à zéro. Nouveau fichier : ${file}`,
  },
};
