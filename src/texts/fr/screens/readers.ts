import type { TextTree } from '../../catalogue';
import type { readersTexts as English } from '../../en/screens/readers';
import { counted } from '../counted';

type ReadersTexts = TextTree<typeof English>;

const reads = (count: number): string => counted(count, 'lecture', 'lectures');
const problems = (count: number): string => counted(count, 'problème', 'problèmes');
const warnings = (count: number): string => counted(count, 'avertissement', 'avertissements');

const cardTexts: ReadersTexts['card'] = {
  title: (reader) => `Lecteur ${reader}`,
  state: {
    off: 'déconnecté',
    opening: 'connexion',
    ready: 'prêt',
    reading: 'lit',
    silent: 'ne répond pas',
    lost: 'perdu',
  },
  since: (time) => `Depuis ${time}.`,
  connect: 'Connecter',
  reconnect: 'Reconnecter',
  disconnect: 'Déconnecter',
  disconnectConfirm: 'Déconnecter : fin lectures',
  settings: 'Réglages',
  setClock: 'Régler l’horloge',
  setClockConfirm: 'Régler : heure d’ici',
  clockSet: (reader) => `Horloge de ${reader} réglée.`,
  stopped: 'arrêté',
  isStopped: 'Connecté, mais arrêté : il ne lit aucune puce tant qu’il n’est pas démarré.',
  startReading: 'Démarrer la lecture',
  stopReading: 'Arrêter la lecture',
  stopReadingConfirm: 'Arrêter : ne lit rien',
  readingStarted: (reader) => `Lecteur ${reader} démarré.`,
  readingStopped: (reader) => `Lecteur ${reader} arrêté : il ne lit rien jusqu’à son démarrage.`,
  saveWireLog: 'Enregistrer la trace',
  noWireLog: (reader) => `Rien à enregistrer : aucune donnée n’a encore été échangée avec ${reader}.`,
  remove: 'Supprimer',
  removeConfirm: 'Supprimer ce lecteur',
  removed: (reader) => `Lecteur ${reader} supprimé.`,
  notices: 'Messages sur ce lecteur',
  correctReads: 'Corriger l’horloge…',
  removePassing: 'Supprimer le passage…',
  removePassingConfirm: 'Supprimer : ne compte plus',
};

const figureTexts: ReadersTexts['figures'] = {
  lastRead: 'Dernière lecture',
  ago: (age) => `il y a ${age}`,
  reads: 'Lectures',
  readsWaiting: (count, waiting) => `${count}, ${waiting} en attente d’enregistrement`,
  clock: 'Horloge',
  noClock: 'aucune (heure d’arrivée utilisée)',
  clockUnknown: 'aucune, ou pas encore connue',
  clockExact: (spread) => `exacte, ± ${spread} ms`,
  clockBehind: (by, spread) => `retard de ${by}, ± ${spread} ms`,
  clockAhead: (by, spread) => `avance de ${by}, ± ${spread} ms`,
  milliseconds: (ms) => `${ms} ms`,
  days: (count) => `${count} jours`,
  unreadable: 'Messages illisibles',
  unreadableCount: (messages, bytes) => (messages === 0 ? '0' : `${messages} (${counted(bytes, 'octet', 'octets')})`),
  serial: 'Numéro de série',
  firmware: 'Firmware',
};

const antennaTexts: ReadersTexts['antennas'] = {
  title: 'Antennes',
  none: 'Pas encore d’antennes détectées.',
  antenna: (antenna) => `Antenne ${antenna}`,
  notConnected: 'non connectée',
  rate: (count) => `${count} lectures/min`,
  noSignal: 'pas encore de signal',
  signal: (dbm) => `signal −${dbm} dBm`,
  signalNumber: (strength) => `signal ${strength}`,
};

const testTexts: ReadersTexts['test'] = {
  start: 'Tester les antennes',
  end: 'Terminer le test',
  seen: 'a lu une puce',
  notSeen: 'n’a pas encore lu de puce',
  notConnected: (state) => `État du lecteur : ${state}. Le test des antennes est possible quand il est prêt.`,
  noneYet:
    'Tenez une puce devant chaque antenne. Ce lecteur ne donne pas la liste de ses antennes : chacune apparaît ici à sa première lecture.',
  all: (antennas) => `Chaque antenne a lu une puce : ${antennas}.`,
  begin: 'Tenez une puce devant chaque antenne jusqu’à ce qu’elle s’allume.',
  left: (count, antennas) =>
    `Tenez une puce devant chaque antenne jusqu’à ce qu’elle s’allume. Reste : ${count === 1 ? 'antenne' : 'antennes'} ${antennas}.`,
};

const addTexts: ReadersTexts['add'] = {
  title: 'Ajouter un lecteur',
  kind: 'Lecteur',
  connection: 'Connexion',
  network: 'Réseau',
  serial: 'Câble série',
  https: 'HTTPS (flux d’événements)',
  post: 'Il envoie à cette station',
  postName: 'Nom',
  enterInReader: (path, key) =>
    `Saisissez dans le lecteur : l’adresse de cet ordinateur avec ${path} à la fin et, comme mot de passe (utilisateur libre) : ${key}. La clé n’est montrée que maintenant.`,
  host: 'Hôte et port',
  port: 'Port série',
  portExample: '/dev/ttyUSB0 ou COM4',
  antennas: 'Ports d’antenne',
  antennasHint: 'p. ex. 1 2',
  power: 'Puissance (dBm)',
  powerHint: 'p. ex. 30',
  asReader: 'comme sur le lecteur',
  options: 'Options',
  noOptions: 'aucune',
  add: 'Ajouter le lecteur',
  connecting: (reader) => `Connexion au lecteur ${reader}.`,
  change: (reader) => `Réglages du lecteur ${reader}`,
  changeHint: 'Le lecteur se reconnecte avec ces réglages ; les lectures s’arrêtent un instant.',
  save: 'Enregistrer',
  cancel: 'Annuler',
  saved: (reader) => `Réglages du lecteur ${reader} enregistrés.`,
};

const scanTexts: ReadersTexts['scan'] = {
  find: 'Chercher des lecteurs',
  finding: 'Recherche, quelques secondes…',
  none: 'Aucun autre lecteur trouvé. Vérifiez l’alimentation et les câbles, ou saisissez l’adresse ci-dessous.',
  add: 'Ajouter',
  addName: (reader) => `Ajouter ${reader}`,
  added: 'Ajouté',
  addedName: (reader) => `Ajouté : ${reader}`,
};

const preflightTexts: ReadersTexts['preflight'] = {
  title: 'Avant le départ',
  allReady: 'Tout est prêt',
  problems,
  warnings,
  problemsAndWarnings: (some, others) => `${problems(some)}, ${warnings(others)}`,
  verdict: { ok: 'ok', warning: 'avertissement', problem: 'problème' },
};

const stationTexts: ReadersTexts['station'] = {
  title: 'Station',
  file: 'Fichier de course',
  noFile: 'aucun ouvert',
  entries: 'Entrées dans le fichier',
  free: 'Espace disque libre',
  reads: 'Lectures reçues',
  readsCount: (count, duplicates) => `${count} (${counted(duplicates, 'doublon', 'doublons')})`,
  lag: 'Temps pour enregistrer une lecture',
  lagValue: (median, p99) => `${median} ms d’habitude, ${p99} ms au pire`,
  screens: 'Écrans connectés',
  runningSince: 'En marche depuis',
  since: (time, age) => `${time} (${age})`,
  version: 'Version',
};

const logTexts: ReadersTexts['log'] = {
  title: 'Lectures d’un journal',
  hint: 'Ajoute ce qu’un lecteur a stocké pendant qu’il n’était pas connecté : lignes d’un Ipico, texte d’un Impinj, fichier CSV avec puce et heure, ou événements. Les lectures déjà connues ne sont pas comptées deux fois.',
  fileInput: 'Journal d’un lecteur',
  choose: 'Choisir un journal…',
  chooseOther: 'Choisir un autre journal…',
  reader: 'Nom du lecteur',
  readerHint: 'Utilisez le même nom pour chaque journal de ce lecteur. L’horloge du lecteur se corrige sous ce nom.',
  date: 'Jour de la première lecture',
  dateHint: 'Seulement pour les heures sans jour. Vide : le jour de la course.',
  repeatedHour: 'Lectures de l’heure qui revient deux fois',
  repeatedHours: { first: 'Avant le passage à l’heure d’hiver', second: 'Après le passage à l’heure d’hiver' },
  found: (count, tags) => `${reads(count)} de ${counted(tags, 'puce', 'puces')}.`,
  between: (first, last) => `De ${first} à ${last}.`,
  counted: (fresh, known) => `${counted(fresh, 'nouvelle', 'nouvelles')}, ${counted(known, 'connue ou répétée', 'connues ou répétées')}`,
  unknown: (tags) => `${counted(tags, 'puce n’a', 'puces n’ont')} pas de participant.`,
  refused: (lines) => `${counted(lines, 'ligne illisible sera laissée', 'lignes illisibles seront laissées')} de côté.`,
  line: (line) => `Ligne ${line} :`,
  more: (lines) => `et ${counted(lines, 'autre ligne', 'autres lignes')}`,
  store: (count) => `Enregistrer ${counted(count, 'nouvelle lecture', 'nouvelles lectures')}`,
  stored: (count) => `${counted(count, 'lecture enregistrée', 'lectures enregistrées')}.`,
  cancel: 'Annuler',
};

/** The readers page: readers and their antennas, checks before the start, the station itself. */
export const readersTexts: ReadersTexts = {
  log: logTexts,
  title: 'Lecteurs',
  none: 'Aucun lecteur connecté',
  noneHint:
    'Branchez un lecteur et cliquez sur « Chercher des lecteurs », ou faites envoyer ses lectures à cette station par un service de lecture du réseau.',
  testAlarm: 'Tester l’alarme',
  noSound: 'Aucun son n’a été émis. Vérifiez le volume et le haut-parleur de cet ordinateur.',
  muted: 'Voici le son d’alarme, mais il est coupé. Réactivez-le avec le bouton de haut-parleur en haut.',
  card: cardTexts,
  figures: figureTexts,
  antennas: antennaTexts,
  test: testTexts,
  add: addTexts,
  scan: scanTexts,
  preflight: preflightTexts,
  station: stationTexts,
};
