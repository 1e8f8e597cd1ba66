import type { TextTree } from '../../catalogue';
import type { appTexts as English } from '../../en/screens/app';
import { counted } from '../counted';

type AppTexts = TextTree<typeof English>;

/** Keys of the desk, as the list of keys shows them; a key is named as it is printed on the keyboard. */
const keys: AppTexts['keys'] = {
  title: 'Tecles',
  enter: 'Intro',
  space: 'Espai',
  ctrl: 'Ctrl',
  shift: 'Maj',
  alt: 'Alt',
  esc: 'Esc',
  pageUp: 'Re Pàg',
  pageDown: 'Av Pàg',
  passings: {
    title: 'Passos',
    quickEntry: 'Dorsal + Intro: aquest participant passa ara',
    tap: 'Desar l’hora ara i posar el dorsal després',
    tapAnywhere: 'El mateix, també sobre un botó',
    nameTap: 'Posar el dorsal a l’hora desada més antiga',
    undo: 'Desfer l’última acció',
    redo: 'Refer',
  },
  table: {
    title: 'A la taula',
    search: 'Cercar per dorsal o nom',
    move: 'Anar de fila en fila',
    moveFaster: 'Anar més ràpid; Inici, Fi: primera, última fila',
    fold: 'Amagar o mostrar els participants d’una categoria',
    explain: 'Mostrar les lectures d’aquest participant; altra vegada: anar-hi',
    penalise: 'Penalització, estat o nota per a aquest participant',
    leave: 'Tancar un panell, buidar un camp o sortir-ne',
  },
  anywhere: {
    title: 'A tot arreu',
    page: 'Obrir una pantalla de la llista de l’esquerra',
    mute: 'Silenciar aquesta alarma; la següent sona',
    help: 'Mostrar l’ajuda',
  },
};

/** Alarms across the top of the desk. */
const alarms: AppTexts['alarms'] = {
  linkLost: 'Connexió perduda. Les dades de sota poden no estar al dia; s’està tornant a connectar…',
  journal: (reason) => `No s’estan desant lectures. ${reason}`,
  stalled: (span, until) =>
    `L’ordinador ha estat bloquejat ${span}, fins a les ${until}. Les hores dels lectors directes poden portar aquest retard. Tancar altres programes.`,
  asleep: (span, until) =>
    `L’ordinador ha estat en repòs ${span}, fins a les ${until}; no s’ha desat res. Comprovar les voltes d’aquell temps, deixar la tapa oberta i el corrent connectat.`,
  reader: {
    lost: (reader, reason) => `Lector ${reader} sense connexió. ${reason}`,
    silent: (reader, reason) => `Lector ${reader} sense resposta. ${reason}`,
    stopped: (reader, canStart) =>
      `El lector ${reader} està aturat i no llegeix xips. ${canStart ? 'Posar-lo en marxa a Lectors.' : 'Veure els seus avisos a Lectors, o posar-lo en marxa a la seva pròpia aplicació o a les seves pròpies pàgines.'}`,
  },
  atLine: (readers) =>
    `Cap punt de cronometratge no té el lector ${readers}: és a la línia, i les seves lectures tanquen voltes. Assignar-lo a Cursa, Punts.`,
  atNoPoint: (readers) =>
    `Cap punt de cronometratge no té el lector ${readers}: les seves lectures no compten. Assignar-lo a Cursa, Punts; les que ja ha enviat comptaran allà.`,
  readerClock: (reader, reason) => `Lector ${reader}: ${reason}`,
  readerNotice: (reader, text) => `Lector ${reader}: ${text}`,
  stationClock: (what) => `Rellotge de l’ordinador d’aquesta estació: ${what}`,
  correctClock: 'Corregir rellotge…',
  timesAreRight: 'Són correctes',
  openReaders: 'Obrir Lectors',
  antennasOf: (reader, antennas) => `${antennas.length === 1 ? 'antena' : 'antenes'} ${antennas.join(', ')} de ${reader}`,
  webhookFails: (name, why) => `El webhook ${name} no lliura res: ${why}`,
  notPublished: (publisher, behind, why) =>
    `Els resultats al web (${publisher}) porten ${behind} sense actualitzar-se. ${why} El cronometratge no en queda afectat.`,
  slowUpload:
    'Les pujades triguen més que l’interval: comprovar la connexió a internet o triar un interval més llarg a la pàgina Pantalles.',
  antennas: (antennasOfReaders) => `Sense connectar: ${antennasOfReaders.join('; ')}. Comprovar els cables.`,
  age: (age) => `Dades de fa ${age}`,
  mute: 'Silenciar',
  muted: 'Silenciada',
  soundOff: 'So desactivat',
  needsClick: 'Fer clic a qualsevol lloc per sentir les alarmes',
  more: (alarms) => counted(alarms, 'alarma més', 'alarmes més'),
  showMore: 'Mostrar',
  hideMore: 'Amagar',
};

/** The frame of the desk: top bar, navigation, alarms, messages, keys, sign-in. */
export const appTexts: AppTexts = {
  product: 'Racetag Station',
  screens: 'Pantalles',
  pages: {
    live: 'En directe',
    participants: 'Participants',
    race: 'Cursa',
    start: 'Sortida',
    readers: 'Lectors',
    screens: 'Pantalles',
    audit: 'Registre',
    results: 'Resultats',
    guide: 'Guia',
    machines: 'Estacions',
  },
  unsaved: 'sense desar',
  pageKey: (digit) => `Alt+${digit}`,
  connecting: 'S’està connectant amb l’estació…',
  sound: {
    off: 'So d’alarma desactivat',
    title: { on: 'So d’alarma activat', off: 'So d’alarma desactivat' },
    allow: 'Permetre el so',
  },
  theme: {
    names: { system: 'sistema', light: 'clar', dark: 'fosc' },
    title: (theme) => `Tema: ${theme}`,
    change: (theme, next) => `Tema: ${theme}. Canviar a ${next}`,
  },
  language: { title: 'Llengua', system: 'Com en aquest ordinador' },
  health: {
    title: 'Lectors i desament',
    saving: { ok: 'Desament: correcte', stopped: 'Desament: aturat', unknown: 'Desament: ?' },
    readers: (working, all) => `${working}/${counted(all, 'lector', 'lectors')}`,
    noRead: 'encara sense lectures',
    lastRead: (age) => `última lectura fa ${age}`,
    online: (age) => `web de fa ${age}`,
    onlineNow: 'web al dia',
    notOnline: 'encara sense publicar',
  },
  export: {
    open: 'Exportar',
    others: 'Voltes, llista de sortida, podi i més…',
    saved: (path, what = 'Resultats') => `${what}: desat com a ${path}`,
    downloaded: (file, what = 'Resultats') => `${what}: baixat com a ${file}`,
  },
  guns: {
    title: 'Senyals de sortida',
    gun: (time, sender) => `Sortida a les ${time} de ${sender}`,
    byArrival: (shown) =>
      `Hora d’arribada del senyal, perquè el rellotge del lector encara no s’ha comparat: marca ${shown}. Si el senyal va arribar tard, introduir l’hora de sortida a mà.`,
    start: 'Donar la sortida amb ella',
    startWave: (wave) => `Donar la sortida a ${wave}`,
    change: 'Canviar hora de sortida…',
    dismiss: 'Descartar',
  },
  runningRaces: {
    title: 'Altres curses que encara reben lectures',
    also: 'També en marxa:',
    out: (riders) => (riders === 0 ? 'ningú en cursa' : `${riders} en cursa`),
    open: 'Canviar',
    openName: (name) => `Canviar a ${name}`,
    opened: (name) => `La cursa «${name}» és oberta. La cursa anterior continua al seu costat mentre duri.`,
  },
  conflict: {
    title: 'Això s’ha canviat mentre s’editava. Els canvis propis es conserven aquí, però no estan desats.',
    change: ({ what, by, at }) => `${what} (${by}, ${at})`,
    overwrite: 'Desar els meus',
    takeOver: 'Descartar els meus',
  },
  work: {
    saving: 'Desant…',
    loading: 'Carregant…',
    file: (what, format) => `${what}: creant el fitxer (${format})…`,
    bundle: 'Creant el paquet d’assistència…',
    demoStart: 'Iniciant la demostració…',
    demoEnd: 'Acabant la demostració…',
    race: 'Creant la cursa…',
    compare: 'Comparant els fitxers…',
    importing: 'Important…',
    takeOver: 'Prenent el relleu…',
  },
  toast: {
    undo: 'Desfer',
    close: 'Tancar aquest missatge',
    noAnswer:
      'L’estació no respon; potser aquest canvi no s’ha desat. Comprovar que l’estació està en marxa i si el canvi s’ha fet abans de repetir-lo.',
  },
  signIn: {
    title: 'Accés del cronometrador',
    explanation:
      'Les pantalles del cronometrador poden canviar la cursa, per això demanen el seu testimoni. L’estació mostra en iniciar-se un enllaç amb el testimoni: obrir aquest enllaç o enganxar aquí el testimoni. També és al fitxer operator-token de la carpeta de dades.',
    token: 'Testimoni del cronometrador',
    submit: 'Entrar',
    watch: 'Només per mirar?',
    board: 'Panell',
    phone: 'Pàgina per a mòbils',
    wrongToken: 'Aquest testimoni no és el de l’estació en marxa. Tornar-lo a copiar d’on es va iniciar l’estació.',
  },
  keys,
  alarms,
};
