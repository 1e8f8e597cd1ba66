import type { TextTree } from '../../catalogue';
import type { readersTexts as English } from '../../en/screens/readers';
import { counted } from '../counted';

type ReadersTexts = TextTree<typeof English>;

const reads = (count: number): string => counted(count, 'lectura', 'lectures');
const problems = (count: number): string => counted(count, 'problema', 'problemes');
const warnings = (count: number): string => counted(count, 'avís', 'avisos');

const cardTexts: ReadersTexts['card'] = {
  title: (reader) => `Lector ${reader}`,
  state: {
    off: 'desconnectat',
    opening: 'connectant-se',
    ready: 'a punt',
    reading: 'llegint',
    silent: 'sense resposta',
    lost: 'sense connexió',
  },
  since: (time) => `Des de les ${time}.`,
  connect: 'Connectar',
  reconnect: 'Tornar a connectar',
  disconnect: 'Desconnectar',
  disconnectConfirm: 'Desconnectar: sense lectures',
  settings: 'Configuració',
  setClock: 'Posar en hora',
  setClockConfirm: 'Posar l’hora d’aquí',
  clockSet: (reader) => `Rellotge de ${reader} en hora.`,
  stopped: 'aturat',
  isStopped: 'Connectat, però aturat: no llegeix xips fins que es posa en marxa.',
  startReading: 'Iniciar la lectura',
  stopReading: 'Aturar la lectura',
  stopReadingConfirm: 'Aturar: no llegirà res',
  readingStarted: (reader) => `Lector ${reader} engegat.`,
  readingStopped: (reader) => `Lector ${reader} aturat: no llegeix res fins que s’engega.`,
  saveWireLog: 'Desar comunicació',
  noWireLog: (reader) => `No hi ha res per desar: encara no s’ha intercanviat cap dada amb ${reader}.`,
  remove: 'Treure',
  removeConfirm: 'Treure aquest lector',
  removed: (reader) => `Lector ${reader} tret.`,
  notices: 'Avisos d’aquest lector',
  correctReads: 'Corregir rellotge…',
  removePassing: 'Treure pas…',
  removePassingConfirm: 'Treure: no comptarà',
};

const figureTexts: ReadersTexts['figures'] = {
  lastRead: 'Última lectura',
  ago: (age) => `fa ${age}`,
  reads: 'Lectures',
  readsWaiting: (count, waiting) => `${count}, ${waiting} per desar`,
  clock: 'Rellotge',
  noClock: 'cap (val l’hora d’arribada)',
  clockUnknown: 'cap, o encara desconegut',
  clockExact: (spread) => `exacte, ± ${spread} ms`,
  clockBehind: (by, spread) => `${by} endarrerit, ± ${spread} ms`,
  clockAhead: (by, spread) => `${by} avançat, ± ${spread} ms`,
  milliseconds: (ms) => `${ms} ms`,
  days: (count) => `${count} dies`,
  unreadable: 'Missatges il·legibles',
  unreadableCount: (messages, bytes) => (messages === 0 ? '0' : `${messages} (${counted(bytes, 'byte', 'bytes')})`),
  serial: 'Número de sèrie',
  firmware: 'Microprogramari',
};

const antennaTexts: ReadersTexts['antennas'] = {
  title: 'Antenes',
  none: 'Encara no s’ha detectat cap antena.',
  antenna: (antenna) => `Antena ${antenna}`,
  notConnected: 'sense connectar',
  rate: (count) => `${count} lect./min`,
  noSignal: 'encara sense senyal',
  signal: (dbm) => `senyal −${dbm} dBm`,
  signalNumber: (strength) => `senyal ${strength}`,
};

const testTexts: ReadersTexts['test'] = {
  start: 'Provar antenes',
  end: 'Acabar la prova',
  seen: 'ha llegit un xip',
  notSeen: 'encara no ha llegit cap xip',
  notConnected: (state) => `Lector ${state}. Les antenes es poden provar quan estigui a punt.`,
  noneYet: 'Acostar un xip a cada antena. Aquest lector no indica les seves antenes: cadascuna apareix aquí amb la seva primera lectura.',
  all: (antennas) => `Totes les antenes han llegit un xip: ${antennas}.`,
  begin: 'Acostar un xip a cada antena fins que s’il·lumini.',
  left: (count, antennas) =>
    `Acostar un xip a cada antena fins que s’il·lumini. ${count === 1 ? 'Falta l’antena' : 'Falten les antenes'} ${antennas}.`,
};

const addTexts: ReadersTexts['add'] = {
  title: 'Afegir un lector',
  kind: 'Lector',
  connection: 'Connexió',
  network: 'Xarxa',
  serial: 'Cable sèrie',
  https: 'HTTPS (flux d’esdeveniments)',
  post: 'Envia a aquesta estació',
  postName: 'Nom',
  enterInReader: (path, key) =>
    `Introduir al lector: l’adreça d’aquest ordinador amb ${path} al final i, com a contrasenya (qualsevol usuari): ${key}. La clau només es mostra ara.`,
  host: 'Host i port',
  port: 'Port sèrie',
  portExample: '/dev/ttyUSB0 o COM4',
  antennas: 'Ports d’antena',
  antennasHint: 'p. ex. 1 2',
  power: 'Potència (dBm)',
  powerHint: 'p. ex. 30',
  asReader: 'com al lector',
  options: 'Opcions',
  noOptions: 'cap',
  add: 'Afegir lector',
  connecting: (reader) => `S’està connectant amb el lector ${reader}.`,
  change: (reader) => `Configuració del lector ${reader}`,
  changeHint: 'El lector es torna a connectar amb aquesta configuració; les lectures s’interrompen un moment.',
  save: 'Desar configuració',
  cancel: 'Cancel·lar',
  saved: (reader) => `Configuració del lector ${reader} desada.`,
};

const scanTexts: ReadersTexts['scan'] = {
  find: 'Cercar lectors',
  finding: 'S’estan cercant, triga uns segons…',
  none: 'No s’ha trobat cap altre lector. Comprovar l’alimentació i els cables, o introduir l’adreça a sota.',
  add: 'Afegir',
  addName: (reader) => `Afegir ${reader}`,
  added: 'Afegit',
  addedName: (reader) => `Afegit ${reader}`,
};

const preflightTexts: ReadersTexts['preflight'] = {
  title: 'Abans de la sortida',
  allReady: 'Tot a punt',
  problems,
  warnings,
  problemsAndWarnings: (one, other) => `${problems(one)}, ${warnings(other)}`,
  verdict: { ok: 'bé', warning: 'avís', problem: 'problema' },
};

const stationTexts: ReadersTexts['station'] = {
  title: 'Estació',
  file: 'Fitxer de cursa',
  noFile: 'cap d’obert',
  entries: 'Entrades al fitxer',
  free: 'Espai lliure al disc',
  reads: 'Lectures rebudes',
  readsCount: (count, duplicates) => `${count} (${counted(duplicates, 'duplicada', 'duplicades')})`,
  lag: 'Temps per desar una lectura',
  lagValue: (median, p99) => `${median} ms normalment, ${p99} ms en el pitjor cas`,
  screens: 'Pantalles connectades',
  runningSince: 'En marxa des de',
  since: (time, age) => `${time} (${age})`,
  version: 'Versió',
};

const logTexts: ReadersTexts['log'] = {
  title: 'Lectures d’un registre',
  hint: 'Afegeix el que va desar un lector mentre no estava connectat: línies d’un Ipico, text d’un Impinj, un fitxer CSV amb xip i hora, o esdeveniments. Les lectures ja conegudes no es compten dues vegades.',
  fileInput: 'Registre d’un lector',
  choose: 'Triar registre…',
  chooseOther: 'Triar un altre registre…',
  reader: 'Nom del lector',
  readerHint:
    'Fer servir el mateix nom sempre que s’importi un registre d’aquest lector. El rellotge del lector es corregeix amb aquest nom.',
  date: 'Dia de la primera lectura',
  dateHint: 'Només per a hores sense dia. Si es deixa buit, és el dia de la cursa.',
  repeatedHour: 'Lectures de l’hora que es repeteix',
  repeatedHours: { first: 'Abans del canvi d’hora', second: 'Després del canvi d’hora' },
  found: (count, tags) => `${reads(count)} de ${counted(tags, 'xip', 'xips')}.`,
  between: (first, last) => `De ${first} a ${last}.`,
  counted: (fresh, known) => `${counted(fresh, 'nova', 'noves')}, ${counted(known, 'coneguda o repetida', 'conegudes o repetides')}`,
  unknown: (tags) => counted(tags, 'xip sense participant.', 'xips sense participant.'),
  refused: (lines) => counted(lines, 'línia no s’entén i s’ometrà.', 'línies no s’entenen i s’ometran.'),
  line: (line) => `Línia ${line}:`,
  more: (lines) => `i ${counted(lines, 'línia més', 'línies més')}`,
  store: (count) => `Desar ${counted(count, 'lectura nova', 'lectures noves')}`,
  stored: (count) => counted(count, 'lectura desada.', 'lectures desades.'),
  cancel: 'Cancel·lar',
};

/** The readers page: readers and their antennas, checks before the start, the station itself. */
export const readersTexts: ReadersTexts = {
  log: logTexts,
  title: 'Lectors',
  none: 'Cap lector connectat',
  noneHint:
    'Connectar un lector i prémer «Cercar lectors», o fer que un servei de lectura enviï les seves lectures a aquesta estació per la xarxa.',
  testAlarm: 'Provar l’alarma',
  noSound: 'No ha sonat res. Comprovar el volum i l’altaveu d’aquest ordinador.',
  muted: 'Aquest és el so d’alarma, però està silenciat. Activar-lo amb el botó de l’altaveu, a dalt.',
  card: cardTexts,
  figures: figureTexts,
  antennas: antennaTexts,
  test: testTexts,
  add: addTexts,
  scan: scanTexts,
  preflight: preflightTexts,
  station: stationTexts,
};
