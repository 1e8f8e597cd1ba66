import type { TextTree } from '../../catalogue';
import type { appTexts as English } from '../../en/screens/app';
import { counted } from '../counted';

type AppTexts = TextTree<typeof English>;

/** Keys of the desk, as the list of keys shows them; a key is named as it is printed on the keyboard. */
const keys: AppTexts['keys'] = {
  title: 'Touches',
  enter: 'Entrée',
  space: 'Espace',
  ctrl: 'Ctrl',
  shift: 'Maj',
  alt: 'Alt',
  esc: 'Échap',
  pageUp: 'Page ↑',
  pageDown: 'Page ↓',
  passings: {
    title: 'Passages',
    quickEntry: 'Dossard + Entrée : ce participant passe maintenant',
    tap: 'Enregistrer l’heure maintenant, saisir le dossard plus tard',
    tapAnywhere: 'De même, aussi sur un bouton',
    nameTap: 'Saisir le dossard de la plus ancienne heure enregistrée',
    undo: 'Annuler la dernière action',
    redo: 'Rétablir',
  },
  table: {
    title: 'Dans le tableau',
    search: 'Chercher par dossard ou nom',
    move: 'Aller de ligne en ligne',
    moveFaster: 'Plus vite ; Début, Fin : première, dernière ligne',
    fold: 'Masquer ou montrer les participants d’une catégorie',
    explain: 'Montrer les lectures de ce participant ; encore une fois : y aller',
    penalise: 'Pénalité, statut ou remarque pour ce participant',
    leave: 'Fermer un panneau, vider ou quitter un champ',
  },
  anywhere: {
    title: 'Partout',
    page: 'Ouvrir une page de la liste de gauche',
    mute: 'Couper cette alarme ; la suivante sonne',
    help: 'Montrer l’aide',
  },
};

/** The choice of a language; each is named in itself beside these. */
const language: AppTexts['language'] = {
  title: 'Langue',
  system: 'Comme sur cet ordinateur',
};

/** Alarms across the top of the desk. */
const alarms: AppTexts['alarms'] = {
  linkLost: 'Connexion perdue. Les données ci-dessous peuvent être périmées ; reconnexion…',
  journal: (reason) => `Les lectures ne sont pas enregistrées. ${reason}`,
  stalled: (span, until) =>
    `L’ordinateur est resté bloqué pendant ${span} jusqu’à ${until}. Les temps des lecteurs directs peuvent avoir autant de retard. Fermez d’autres programmes.`,
  asleep: (span, until) =>
    `L’ordinateur était en veille pendant ${span} jusqu’à ${until} ; rien n’a été enregistré. Vérifiez les tours de ce moment, laissez l’écran ouvert et l’alimentation branchée.`,
  reader: {
    lost: (reader, reason) => `Le lecteur ${reader} est perdu. ${reason}`,
    silent: (reader, reason) => `Le lecteur ${reader} est muet. ${reason}`,
    stopped: (reader, canStart) =>
      `Le lecteur ${reader} est arrêté et ne lit aucune puce. ${canStart ? 'Démarrez-le sous Lecteurs.' : 'Voyez ses avis sous Lecteurs, ou démarrez-le dans sa propre application ou sur ses propres pages.'}`,
  },
  atLine: (readers) =>
    `Aucun point ne cite le lecteur ${readers} : il est à la ligne, et ses lectures terminent des tours. Attribuez-le à un point sous Course, Points.`,
  atNoPoint: (readers) =>
    `Aucun point ne cite le lecteur ${readers} : ses lectures ne comptent pas. Attribuez-le à un point sous Course, Points ; ses lectures déjà reçues y compteront alors.`,
  readerClock: (reader, reason) => `Lecteur ${reader} : ${reason}`,
  readerNotice: (reader, text) => `Lecteur ${reader} : ${text}`,
  stationClock: (what) => `Horloge de l’ordinateur de cette station : ${what}`,
  correctClock: 'Corriger l’horloge…',
  timesAreRight: 'Heures justes',
  openReaders: 'Ouvrir Lecteurs',
  antennasOf: (reader, antennas) => `${antennas.length === 1 ? 'antenne' : 'antennes'} ${antennas.join(', ')} de ${reader}`,
  webhookFails: (name, why) => `Le webhook ${name} ne transmet rien : ${why}`,
  notPublished: (publisher, behind, why) =>
    `Les résultats en ligne (${publisher}) ont un retard de ${behind}. ${why} Le chronométrage n’est pas touché.`,
  slowUpload:
    'Les envois durent plus longtemps que l’intervalle : vérifiez la connexion internet, ou choisissez un intervalle plus long sur la page Écrans.',
  antennas: (antennasOfReaders) => `Non connecté : ${antennasOfReaders.join(' ; ')}. Vérifiez les câbles.`,
  age: (age) => `Données d’il y a ${age}`,
  mute: 'Couper',
  muted: 'Coupé',
  soundOff: 'Le son est coupé',
  needsClick: 'Cliquez n’importe où pour entendre les alarmes',
  more: (alarms) => counted(alarms, 'autre alarme', 'autres alarmes'),
  showMore: 'Afficher',
  hideMore: 'Masquer',
};

/** The frame of the desk: top bar, navigation, alarms, messages, keys, sign-in. */
export const appTexts: AppTexts = {
  product: 'Racetag Station',
  screens: 'Pages',
  pages: {
    live: 'Direct',
    participants: 'Participants',
    race: 'Course',
    start: 'Départ',
    readers: 'Lecteurs',
    screens: 'Écrans',
    audit: 'Journal',
    results: 'Résultats',
    guide: 'Guide',
    machines: 'Stations',
  },
  unsaved: 'non enregistré',
  pageKey: (digit) => `Alt+${digit}`,
  connecting: 'Connexion à la station…',
  sound: {
    off: 'Son d’alarme coupé',
    title: { on: 'Son d’alarme activé', off: 'Son d’alarme coupé' },
    allow: 'Autoriser le son',
  },
  theme: {
    names: { system: 'système', light: 'clair', dark: 'sombre' },
    title: (theme) => `Apparence : ${theme}`,
    change: (theme, next) => `Apparence : ${theme}. Passer à ${next}`,
  },
  language,
  health: {
    title: 'Lecteurs et enregistrement',
    saving: { ok: 'Enregistrement ok', stopped: 'Enreg. arrêté', unknown: 'Enreg. : inconnu' },
    readers: (working, all) => `${working}/${counted(all, 'lecteur', 'lecteurs')}`,
    noRead: 'pas encore de lecture',
    lastRead: (age) => `dernière lecture il y a ${age}`,
    online: (age) => `en ligne, il y a ${age}`,
    onlineNow: 'en ligne à jour',
    notOnline: 'pas encore en ligne',
  },
  export: {
    open: 'Exporter',
    others: 'Tours, liste de départ, podium…',
    saved: (path, what = 'Résultats') => `${what} : fichier enregistré, ${path}`,
    downloaded: (file, what = 'Résultats') => `${what} : fichier téléchargé, ${file}`,
  },
  guns: {
    title: 'Signaux de départ',
    gun: (time, sender) => `Signal de départ à ${time} de ${sender}`,
    byArrival: (shown) =>
      `Heure d’arrivée du signal, car l’horloge du lecteur n’a pas encore été comparée : elle indique ${shown}. Si le signal est arrivé en retard, saisissez l’heure de départ à la main.`,
    start: 'Donner ce départ',
    startWave: (wave) => `Donner ce départ : ${wave}`,
    change: 'Modifier l’heure de départ…',
    dismiss: 'Ignorer',
  },
  runningRaces: {
    title: 'Autres courses qui reçoivent encore des lectures',
    also: 'Aussi en course :',
    out: (riders) => (riders === 0 ? 'personne en course' : `${riders} en course`),
    open: 'Basculer',
    openName: (name) => `Basculer vers ${name}`,
    opened: (name) => `La course « ${name} » est ouverte. La course précédente continue à côté tant qu’elle dure.`,
  },
  conflict: {
    title: 'Ceci a été modifié pendant que vous l’éditiez. Vos modifications sont gardées ici, mais pas enregistrées.',
    change: ({ what, by, at }) => `${what} (${by}, ${at})`,
    overwrite: 'Enregistrer les miennes',
    takeOver: 'Abandonner les miennes',
  },
  work: {
    saving: 'Enregistrement…',
    loading: 'Chargement…',
    file: (what, format) => `${what} : création du fichier (${format})…`,
    bundle: 'Création du fichier d’assistance…',
    demoStart: 'Démarrage de la démonstration…',
    demoEnd: 'Fin de la démonstration…',
    race: 'Création de la course…',
    compare: 'Comparaison des fichiers…',
    importing: 'Importation…',
    takeOver: 'Reprise en cours…',
  },
  toast: {
    undo: 'Annuler',
    close: 'Fermer ce message',
    noAnswer:
      'Pas de réponse de la station ; cette modification n’est peut-être pas enregistrée. Vérifiez que la station tourne, puis regardez si la modification a été faite avant de la répéter.',
  },
  signIn: {
    title: 'Connexion du chronométreur',
    explanation:
      'Les pages du chronométreur peuvent modifier la course ; il leur faut le jeton du chronométreur. La station affiche un lien avec le jeton au lancement : ouvrez ce lien, ou collez le jeton ici. Il se trouve aussi dans le fichier operator-token du dossier de données.',
    token: 'Jeton du chronométreur',
    submit: 'Se connecter',
    watch: 'Seulement regarder ?',
    board: 'Tableau d’affichage',
    phone: 'Page pour téléphones',
    wrongToken: 'Ce jeton n’est pas celui de la station en marche. Copiez-le de nouveau là où la station a été lancée.',
  },
  keys,
  alarms,
};
