import type { TextTree } from '../../catalogue';
import type { readersTexts as English } from '../../en/screens/readers';
import { counted } from '../counted';

type ReadersTexts = TextTree<typeof English>;

const reads = (count: number): string => counted(count, 'lectura', 'lecturas');
const problems = (count: number): string => counted(count, 'problema', 'problemas');
const warnings = (count: number): string => counted(count, 'aviso', 'avisos');

const cardTexts: ReadersTexts['card'] = {
  title: (reader) => `Lector ${reader}`,
  state: {
    off: 'desconectado',
    opening: 'conectando',
    ready: 'listo',
    reading: 'leyendo',
    silent: 'sin respuesta',
    lost: 'sin conexión',
  },
  since: (time) => `Desde las ${time}.`,
  connect: 'Conectar',
  reconnect: 'Volver a conectar',
  disconnect: 'Desconectar',
  disconnectConfirm: 'Desconectar: no habrá lecturas',
  settings: 'Ajustes',
  setClock: 'Poner en hora',
  setClockConfirm: 'Poner la hora de aquí',
  clockSet: (reader) => `Reloj de ${reader} en hora.`,
  stopped: 'parado',
  isStopped: 'Conectado, pero parado: no lee chips hasta que se pone en marcha.',
  startReading: 'Iniciar lectura',
  stopReading: 'Parar lectura',
  stopReadingConfirm: 'Parar: no leerá nada',
  readingStarted: (reader) => `Lector ${reader} en marcha.`,
  readingStopped: (reader) => `Lector ${reader} parado: no lee nada hasta ponerlo en marcha.`,
  saveWireLog: 'Guardar comunicación',
  noWireLog: (reader) => `No hay nada que guardar: aún no se ha intercambiado ningún dato con ${reader}.`,
  remove: 'Quitar',
  removeConfirm: 'Quitar este lector',
  removed: (reader) => `Lector ${reader} quitado.`,
  notices: 'Avisos de este lector',
  correctReads: 'Corregir reloj…',
  removePassing: 'Quitar paso…',
  removePassingConfirm: 'Quitar: no contará',
};

const figureTexts: ReadersTexts['figures'] = {
  lastRead: 'Última lectura',
  ago: (age) => `hace ${age}`,
  reads: 'Lecturas',
  readsWaiting: (count, waiting) => `${count}, ${waiting} por guardar`,
  clock: 'Reloj',
  noClock: 'ninguno (vale la hora de llegada)',
  clockUnknown: 'ninguno, o aún desconocido',
  clockExact: (spread) => `exacto, ± ${spread} ms`,
  clockBehind: (by, spread) => `${by} atrasado, ± ${spread} ms`,
  clockAhead: (by, spread) => `${by} adelantado, ± ${spread} ms`,
  milliseconds: (ms) => `${ms} ms`,
  days: (count) => `${count} días`,
  unreadable: 'Mensajes ilegibles',
  unreadableCount: (messages, bytes) => (messages === 0 ? '0' : `${messages} (${counted(bytes, 'byte', 'bytes')})`),
  serial: 'Número de serie',
  firmware: 'Firmware',
};

const antennaTexts: ReadersTexts['antennas'] = {
  title: 'Antenas',
  none: 'Aún no se ha detectado ninguna antena.',
  antenna: (antenna) => `Antena ${antenna}`,
  notConnected: 'sin conectar',
  rate: (count) => `${count} lect./min`,
  noSignal: 'aún sin señal',
  signal: (dbm) => `señal −${dbm} dBm`,
  signalNumber: (strength) => `señal ${strength}`,
};

const testTexts: ReadersTexts['test'] = {
  start: 'Probar antenas',
  end: 'Terminar prueba',
  seen: 'ha leído un chip',
  notSeen: 'aún no ha leído ningún chip',
  notConnected: (state) => `Lector ${state}. Las antenas se pueden probar cuando esté listo.`,
  noneYet: 'Acercar un chip a cada antena. Este lector no indica sus antenas: cada una aparece aquí con su primera lectura.',
  all: (antennas) => `Todas las antenas han leído un chip: ${antennas}.`,
  begin: 'Acercar un chip a cada antena hasta que se ilumine.',
  left: (count, antennas) =>
    `Acercar un chip a cada antena hasta que se ilumine. ${count === 1 ? 'Falta la antena' : 'Faltan las antenas'} ${antennas}.`,
};

const addTexts: ReadersTexts['add'] = {
  title: 'Añadir un lector',
  kind: 'Lector',
  connection: 'Conexión',
  network: 'Red',
  serial: 'Cable serie',
  https: 'HTTPS (flujo de eventos)',
  post: 'Envía a esta estación',
  postName: 'Nombre',
  enterInReader: (path, key) =>
    `Introducir en el lector: la dirección de este ordenador con ${path} al final y, como contraseña (cualquier usuario): ${key}. La clave solo se muestra ahora.`,
  host: 'Host y puerto',
  port: 'Puerto serie',
  portExample: '/dev/ttyUSB0 o COM4',
  antennas: 'Puertos de antena',
  antennasHint: 'p. ej. 1 2',
  power: 'Potencia (dBm)',
  powerHint: 'p. ej. 30',
  asReader: 'como en el lector',
  options: 'Opciones',
  noOptions: 'ninguna',
  add: 'Añadir lector',
  connecting: (reader) => `Conectando con el lector ${reader}.`,
  change: (reader) => `Ajustes del lector ${reader}`,
  changeHint: 'El lector se vuelve a conectar con estos ajustes; las lecturas se interrumpen un momento.',
  save: 'Guardar ajustes',
  cancel: 'Cancelar',
  saved: (reader) => `Ajustes del lector ${reader} guardados.`,
};

const scanTexts: ReadersTexts['scan'] = {
  find: 'Buscar lectores',
  finding: 'Buscando, tarda unos segundos…',
  none: 'No se encontró ningún otro lector. Comprobar la alimentación y los cables, o introducir la dirección abajo.',
  add: 'Añadir',
  addName: (reader) => `Añadir ${reader}`,
  added: 'Añadido',
  addedName: (reader) => `Añadido ${reader}`,
};

const preflightTexts: ReadersTexts['preflight'] = {
  title: 'Antes de la salida',
  allReady: 'Todo listo',
  problems,
  warnings,
  problemsAndWarnings: (one, other) => `${problems(one)}, ${warnings(other)}`,
  verdict: { ok: 'bien', warning: 'aviso', problem: 'problema' },
};

const stationTexts: ReadersTexts['station'] = {
  title: 'Estación',
  file: 'Archivo de carrera',
  noFile: 'ninguno abierto',
  entries: 'Entradas en el archivo',
  free: 'Espacio libre en disco',
  reads: 'Lecturas recibidas',
  readsCount: (count, duplicates) => `${count} (${counted(duplicates, 'duplicada', 'duplicadas')})`,
  lag: 'Tiempo para guardar una lectura',
  lagValue: (median, p99) => `${median} ms normalmente, ${p99} ms en el peor caso`,
  screens: 'Pantallas conectadas',
  runningSince: 'En marcha desde',
  since: (time, age) => `${time} (${age})`,
  version: 'Versión',
};

const logTexts: ReadersTexts['log'] = {
  title: 'Lecturas de un registro',
  hint: 'Añade lo que guardó un lector mientras no estaba conectado: líneas de un Ipico, texto de un Impinj, un archivo CSV con chip y hora, o eventos. Las lecturas ya conocidas no se cuentan dos veces.',
  fileInput: 'Registro de un lector',
  choose: 'Elegir registro…',
  chooseOther: 'Elegir otro registro…',
  reader: 'Nombre del lector',
  readerHint: 'Usar el mismo nombre siempre que se importe un registro de este lector. El reloj del lector se corrige con este nombre.',
  date: 'Día de la primera lectura',
  dateHint: 'Solo para horas sin día. Si se deja vacío, es el día de la carrera.',
  repeatedHour: 'Lecturas de la hora que se repite',
  repeatedHours: { first: 'Antes del cambio de hora', second: 'Después del cambio de hora' },
  found: (count, tags) => `${reads(count)} de ${counted(tags, 'chip', 'chips')}.`,
  between: (first, last) => `De ${first} a ${last}.`,
  counted: (fresh, known) => `${counted(fresh, 'nueva', 'nuevas')}, ${counted(known, 'conocida o repetida', 'conocidas o repetidas')}`,
  unknown: (tags) => counted(tags, 'chip sin participante.', 'chips sin participante.'),
  refused: (lines) => counted(lines, 'línea no se entiende y se omitirá.', 'líneas no se entienden y se omitirán.'),
  line: (line) => `Línea ${line}:`,
  more: (lines) => `y ${counted(lines, 'línea más', 'líneas más')}`,
  store: (count) => `Guardar ${counted(count, 'lectura nueva', 'lecturas nuevas')}`,
  stored: (count) => counted(count, 'lectura guardada.', 'lecturas guardadas.'),
  cancel: 'Cancelar',
};

/** The readers page: readers and their antennas, checks before the start, the station itself. */
export const readersTexts: ReadersTexts = {
  log: logTexts,
  title: 'Lectores',
  none: 'Ningún lector conectado',
  noneHint:
    'Conectar un lector y pulsar «Buscar lectores», o hacer que un servicio de lectura envíe sus lecturas a esta estación por la red.',
  testAlarm: 'Probar la alarma',
  noSound: 'No sonó nada. Comprobar el volumen y el altavoz de este ordenador.',
  muted: 'Este es el sonido de alarma, pero está silenciado. Activarlo con el botón del altavoz, arriba.',
  card: cardTexts,
  figures: figureTexts,
  antennas: antennaTexts,
  test: testTexts,
  add: addTexts,
  scan: scanTexts,
  preflight: preflightTexts,
  station: stationTexts,
};
