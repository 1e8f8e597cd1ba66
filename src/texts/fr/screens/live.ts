import type { TextTree } from '../../catalogue';
import type { liveTexts as English } from '../../en/screens/live';
import { counted } from '../counted';
import { neutralTexts, penaltyTexts } from './jury';

type LiveTexts = TextTree<typeof English>;

const participants = (count: number): string => counted(count, 'participant', 'participants');
const reads = (count: number): string => counted(count, 'lecture', 'lectures');

const LACKING: Readonly<Record<string, string>> = { born: 'année de naissance', gender: 'sexe', category: 'catégorie' };

const noticeTexts: LiveTexts['notices'] = {
  overdue: (time) => `Leader en retard de ${time}`,
  unknownTags: (tags, count) => `${counted(tags, 'puce inconnue', 'puces inconnues')} (${reads(count)})`,
  lacking: (field, bibs) => {
    const shown = bibs.slice(0, 5).join(', ');
    const more = bibs.length > 5 ? ` et ${counted(bibs.length - 5, 'autre', 'autres')}` : '';
    return `Sans ${LACKING[field] ?? `« ${field} »`} : dossard ${shown}${more}`;
  },
  missedReads: (laps) => counted(laps, 'lecture peut-être manquée', 'lectures peut-être manquées'),
  parkedTags: (tags) => counted(tags, 'puce immobile', 'puces immobiles'),
  parked: {
    label: 'Puces lues sans pause',
    tag: (tag, from, until, count) => `lue de ${from} à ${until}, ${reads(count)} par minute : puce ${tag}`,
    mute: 'Ignorer la puce',
    muteName: (tag) => `Ignorer la puce ${tag}`,
    muteHint: 'Les lectures de cette puce sont ignorées à partir de ce moment. Annuler les rétablit.',
    why: 'Pourquoi ?',
  },
  reports: (open) => counted(open, 'signalement de participant', 'signalements de participants'),
  addedLaps: (laps) => counted(laps, 'tour ajouté (estimé)', 'tours ajoutés (estimés)'),
  suspected: {
    label: 'Tours avec une lecture peut-être manquée',
    rider: (name, until, took, usually) =>
      `${name === '' ? '' : `${name} : `}le tour terminé à ${until} a duré ${took}, d’habitude ${usually}`,
    count: (laps) => `Compter ${laps} tours`,
    countName: (laps, bib) => `Compter ${laps} tours : dossard ${bib}`,
    keep: 'Garder un seul tour',
    keepName: (bib) => `Garder un seul tour : dossard ${bib}`,
    keepHint: 'Aucune lecture ne manque : arrêt, chute, tour lent',
    why: 'Pourquoi ?',
    missed: (passage, from, to) => `${passage} manqué entre ${from} et ${to}.`,
    more: (laps) => `${counted(laps, 'autre tour', 'autres tours')} après ceux-ci`,
  },
};

const tableTexts: LiveTexts['table'] = {
  label: 'Classement ; Entrée montre les lectures d’un participant',
  section: 'Classement',
  search: 'Chercher par dossard ou nom',
  searchExample: 'Dossard ou nom  ( / )',
  category: 'Catégorie',
  allCategories: 'Toutes les catégories',
  together: 'Classement général',
  noCategory: 'Sans catégorie',
  unknownTags: 'Puces inconnues',
  tags: (tags) => counted(tags, 'puce', 'puces'),
  counts: ({ registered, started, out, finished, stopped }) =>
    [
      started === registered ? counted(started, 'parti', 'partis') : `${started} sur ${registered} partis`,
      `${out} en course`,
      counted(finished, 'arrivé', 'arrivés'),
      ...(stopped === 0 ? [] : [`${stopped} hors course`]),
    ].join(' · '),
  riders: participants,
  ridersAndUnknown: (count, unknown) => `${participants(count)}, ${counted(unknown, 'inconnu', 'inconnus')}`,
  ridersSeen: (count, seen) => `${participants(count)}, ${counted(seen, 'vu', 'vus')}`,
  seen: (where) => `vu ${where}`,
  found: (shown, rows) => `${shown} sur ${counted(rows, 'ligne', 'lignes')}`,
  statusShort: 'St.',
  nameOfBib: (bib) => `Dossard ${bib}`,
  unknown: 'inconnu',
  added: (laps) => counted(laps, 'tour ajouté', 'tours ajoutés'),
  addedHint: (laps) => counted(laps, 'tour compté sans lecture (estimé)', 'tours comptés sans lecture (estimés)'),
  adjusted: 'Ajouté par le jury : voir Pénalités dans le panneau du participant',
  placesWon: (places) => counted(places, 'place gagnée', 'places gagnées'),
  placesLost: (places) => counted(places, 'place perdue', 'places perdues'),
  waiting: 'En attente du tableau',
  waitingHint: 'La station l’envoie dès qu’elle est connectée.',
  noMatch: 'Aucun participant trouvé',
  noMatchHint: 'Videz la recherche avec Échap, ou choisissez une autre catégorie ou « Tous ».',
  empty: 'Pas encore de participants',
};

const riderTexts: LiveTexts['rider'] = {
  label: (rider) => `Lectures de ${rider}`,
  noPlace: 'Sans place',
  place: (place) => `Place ${place}`,
  categoryPlace: (category, place) => `${category} : place ${place}`,
  laps: (laps) => counted(laps, 'tour', 'tours'),
  ridden: (ridden, added) => `${ridden} courus, ${added}`,
  relegated: (bib, tag) => (bib === '' ? `Déclassé derrière la puce ${tag}` : `Déclassé derrière le dossard ${bib}`),
  close: 'Fermer (Échap)',
  reason: 'Motif d’une correction (facultatif)',
  reasonHint: 'Enregistré dans le journal',
  rules: 'Règles de cette course',
  addNow: 'Passe maintenant',
  addAt: 'Passage à…',
  penalise: 'Pénalité…',
  penaliseHint: 'Pénalité, statut ou remarque (P)',
  addTime: 'Heure du passage',
  add: 'Ajouter le passage',
  status: 'Statut',
  setStatus: 'Fixer le statut',
  cancelStatus: 'Annuler',
  dsqReason: 'Motif de la disqualification',
  reasonMissing: 'Saisissez le motif de la disqualification : il est enregistré dans le journal.',
  statuses: {
    racing: 'En course',
    finished: 'Sans changement',
    pulled: 'Arrêté (LAP/-n)',
    dnf: 'DNF : abandon',
    'over-time': 'OTL : hors délai',
    dsq: 'DSQ : disqualifié',
    dns: 'DNS : non partant',
  },
};

const splitsTexts: LiveTexts['splits'] = {
  title: 'Temps intermédiaires',
  lap: (lap) => `Tour ${lap}`,
  passage: 'Point de passage',
  time: 'Temps',
  leg: 'Depuis le précédent',
  at: 'Heure',
  missing: 'Non lu',
  ahead: 'Pas encore atteint',
  segment: 'Section',
  speed: 'Vitesse',
  speedOf: (speed) => `${speed} km/h`,
  own: 'Depuis le départ individuel',
  gun: 'Sans départ individuel : depuis le départ général',
};

const traceTexts: LiveTexts['trace'] = {
  loading: 'Chargement des lectures…',
  reads,
  countedOnly: 'Comptées seulement',
  showAll: 'Tout montrer',
  empty: 'Pas encore de lectures de ce participant.',
  older: (count) => `Montrer ${count} plus anciennes`,
  manual: 'à la main',
  inferred: 'estimé',
  depart: 'puce partie',
  tag: (tag) => `Puce ${tag}`,
  departHint: 'Les événements « puce partie » ne comptent pas.',
  restore: 'Revalider',
  void: 'Invalider',
  retime: 'Heure…',
  move: 'Attribuer…',
  split: (laps) => `Diviser en ${laps}`,
  onlyRead: 'Cette lecture seule',
  onlyReadHint: 'Les autres lectures de ce passage restent, et peuvent donner le passage.',
  retimeLabel: 'Corriger l’heure de ce passage',
  retimeSubmit: 'Changer l’heure',
  moveLabel: 'Bon dossard',
  moveSubmit: 'Attribuer le passage',
  unknownBib: (bib) => `Aucun participant avec le dossard ${bib}.`,
  cancel: 'Annuler',
  invalidTime: 'Saisissez l’heure comme 14:05:09 ou 14:05:09.250.',
  undo: 'Annuler',
  undoName: (action) => `Annuler : ${action}`,
  correction: (time, by, reason) => `${time}, ${by}${reason === '' ? '' : ` : ${reason}`}`,
};

/** The timekeeper's main screen: standings, field for bibs, last passings, and the reads of one rider. */
export const liveTexts: LiveTexts = {
  title: 'Direct',
  entry: {
    label: 'Passage maintenant',
    bib: 'Dossard',
    enter: 'Valider',
    tap: 'Top',
    tapHint: 'Enregistrer l’heure maintenant, saisir le dossard plus tard (Espace)',
    hint: 'Dossard + Entrée. Espace enregistre l’heure.',
    next: (name, lap) => `${name} · tour ${lap}`,
    afterFinish: (name) => `${name} · a terminé`,
    noName: 'Sans nom',
    unknownBib: (bib) =>
      `Aucun participant avec le dossard ${bib}. Heure enregistrée ci-dessous : corrigez le dossard ou ajoutez le participant.`,
  },
  pending: {
    title: (times) => `Heures sans dossard (${times})`,
    label: 'Heures sans dossard',
    bib: 'Dossard',
    bibAt: (time) => `Dossard passé à ${time}`,
    unknownBib: (bib) => `Aucun participant avec le dossard ${bib}.`,
    forget: (time) => `Supprimer l’heure ${time}`,
    kept: (time, bib, reason) =>
      `${reason === '' ? 'Pas de réponse de la station.' : reason} L’heure ${time} du dossard ${bib} est gardée sous « Heures sans dossard » : appuyez-y sur Entrée quand la station répond.`,
    dropped: 'Trop d’heures sans dossard : la plus ancienne a été supprimée.',
  },
  notices: noticeTexts,
  table: tableTexts,
  filter: {
    label: 'Participants affichés',
    names: { all: 'Tous', out: 'En course', overdue: 'En retard', unseen: 'Non vus' },
  },
  clocks: { label: 'Horloges', timeOfDay: 'Heure' },
  expected: {
    title: 'Attendus',
    label: 'Participants manquants, en retard et prochains attendus',
    overdue: (riders) => `${riders} en retard`,
    states: { late: 'en retard', missing: 'manquant' },
    dueIn: (span) => `dans ${span}`,
    late: (span) => `+${span}`,
  },
  passings: {
    title: 'Derniers passages',
    label: 'Passages, le plus récent en premier',
    empty: 'Les participants apparaissent ici quand ils passent la ligne.',
    noBib: '?',
    finish: 'Fin',
    lap: (lap) => `T${lap}`,
  },
  splits: splitsTexts,
  rider: riderTexts,
  trace: traceTexts,
  legs: { label: 'Tours du relais', lap: (lap) => `Tour ${lap}`, nobody: 'inconnu' },
  penalty: penaltyTexts,
  neutral: neutralTexts,
};
