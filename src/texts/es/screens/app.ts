import type { TextTree } from '../../catalogue';
import type { appTexts as English } from '../../en/screens/app';
import { counted } from '../counted';

type AppTexts = TextTree<typeof English>;

/** Keys of the desk, as the list of keys shows them; a key is named as it is printed on the keyboard. */
const keys: AppTexts['keys'] = {
  title: 'Teclas',
  enter: 'Intro',
  space: 'Espacio',
  ctrl: 'Ctrl',
  shift: 'Mayús',
  alt: 'Alt',
  esc: 'Esc',
  pageUp: 'Re Pág',
  pageDown: 'Av Pág',
  passings: {
    title: 'Pasos',
    quickEntry: 'Dorsal + Intro: ese participante pasa ahora',
    tap: 'Guardar la hora ahora y poner el dorsal después',
    tapAnywhere: 'Lo mismo, también sobre un botón',
    nameTap: 'Poner el dorsal a la hora guardada más antigua',
    undo: 'Deshacer la última acción',
    redo: 'Rehacer',
  },
  table: {
    title: 'En la tabla',
    search: 'Buscar por dorsal o nombre',
    move: 'Ir de fila en fila',
    moveFaster: 'Ir más rápido; Inicio, Fin: primera, última fila',
    fold: 'Ocultar o mostrar los participantes de una categoría',
    explain: 'Mostrar las lecturas de este participante; otra vez: ir a ellas',
    penalise: 'Penalización, estado o nota para este participante',
    leave: 'Cerrar un panel, vaciar un campo o salir de él',
  },
  anywhere: {
    title: 'En cualquier sitio',
    page: 'Abrir una pantalla de la lista de la izquierda',
    mute: 'Silenciar esta alarma; la siguiente suena',
    help: 'Mostrar la ayuda',
  },
};

/** Alarms across the top of the desk. */
const alarms: AppTexts['alarms'] = {
  linkLost: 'Conexión perdida. Los datos de abajo pueden no estar al día; conectando de nuevo…',
  journal: (reason) => `No se están guardando lecturas. ${reason}`,
  stalled: (span, until) =>
    `El ordenador estuvo bloqueado ${span}, hasta las ${until}. Las horas de los lectores directos pueden llevar ese retraso. Cerrar otros programas.`,
  asleep: (span, until) =>
    `El ordenador estuvo en reposo ${span}, hasta las ${until}; no se guardó nada. Comprobar las vueltas de ese tiempo, dejar la tapa abierta y la corriente conectada.`,
  reader: {
    lost: (reader, reason) => `Lector ${reader} sin conexión. ${reason}`,
    silent: (reader, reason) => `Lector ${reader} sin respuesta. ${reason}`,
    stopped: (reader, canStart) =>
      `El lector ${reader} está parado y no lee chips. ${canStart ? 'Ponerlo en marcha en Lectores.' : 'Ver sus avisos en Lectores, o ponerlo en marcha en su propia aplicación o en sus propias páginas.'}`,
  },
  atLine: (readers) =>
    `Ningún punto de control tiene el lector ${readers}: está en la línea, y sus lecturas cierran vueltas. Asignarlo en Carrera, Puntos.`,
  atNoPoint: (readers) =>
    `Ningún punto de control tiene el lector ${readers}: sus lecturas no cuentan. Asignarlo en Carrera, Puntos; las que ya envió contarán allí.`,
  readerClock: (reader, reason) => `Lector ${reader}: ${reason}`,
  readerNotice: (reader, text) => `Lector ${reader}: ${text}`,
  stationClock: (what) => `Reloj del ordenador de esta estación: ${what}`,
  correctClock: 'Corregir reloj…',
  timesAreRight: 'Son correctos',
  openReaders: 'Abrir Lectores',
  antennasOf: (reader, antennas) => `${antennas.length === 1 ? 'antena' : 'antenas'} ${antennas.join(', ')} de ${reader}`,
  webhookFails: (name, why) => `El webhook ${name} no entrega nada: ${why}`,
  notPublished: (publisher, behind, why) =>
    `Los resultados en la web (${publisher}) llevan ${behind} sin actualizar. ${why} El cronometraje no se ve afectado.`,
  slowUpload:
    'Las subidas tardan más que el intervalo: comprobar la conexión a internet o elegir un intervalo mayor en la página Pantallas.',
  antennas: (antennasOfReaders) => `Sin conectar: ${antennasOfReaders.join('; ')}. Comprobar los cables.`,
  age: (age) => `Datos de hace ${age}`,
  mute: 'Silenciar',
  muted: 'Silenciada',
  soundOff: 'Sonido desactivado',
  needsClick: 'Hacer clic en cualquier sitio para oír las alarmas',
  more: (alarms) => counted(alarms, 'alarma más', 'alarmas más'),
  showMore: 'Mostrar',
  hideMore: 'Ocultar',
};

/** The frame of the desk: top bar, navigation, alarms, messages, keys, sign-in. */
export const appTexts: AppTexts = {
  product: 'Racetag Station',
  screens: 'Pantallas',
  pages: {
    live: 'En directo',
    participants: 'Participantes',
    race: 'Carrera',
    start: 'Salida',
    readers: 'Lectores',
    screens: 'Pantallas',
    audit: 'Registro',
    results: 'Resultados',
    guide: 'Guía',
    machines: 'Estaciones',
  },
  unsaved: 'sin guardar',
  pageKey: (digit) => `Alt+${digit}`,
  connecting: 'Conectando con la estación…',
  sound: {
    off: 'Sonido de alarma desactivado',
    title: { on: 'Sonido de alarma activado', off: 'Sonido de alarma desactivado' },
    allow: 'Permitir sonido',
  },
  theme: {
    names: { system: 'sistema', light: 'claro', dark: 'oscuro' },
    title: (theme) => `Tema: ${theme}`,
    change: (theme, next) => `Tema: ${theme}. Cambiar a ${next}`,
  },
  language: { title: 'Idioma', system: 'Como en este ordenador' },
  health: {
    title: 'Lectores y guardado',
    saving: { ok: 'Guardado: correcto', stopped: 'Guardado: parado', unknown: 'Guardado: sin datos' },
    readers: (working, all) => `${working}/${counted(all, 'lector', 'lectores')}`,
    noRead: 'aún sin lecturas',
    lastRead: (age) => `última lectura hace ${age}`,
    online: (age) => `web de hace ${age}`,
    onlineNow: 'web al día',
    notOnline: 'aún sin publicar',
  },
  export: {
    open: 'Exportar',
    others: 'Vueltas, lista de salida, podio y más…',
    saved: (path, what = 'Resultados') => `${what}: guardado como ${path}`,
    downloaded: (file, what = 'Resultados') => `${what}: descargado como ${file}`,
  },
  guns: {
    title: 'Señales de salida',
    gun: (time, sender) => `Salida a las ${time} de ${sender}`,
    byArrival: (shown) =>
      `Hora de llegada de la señal, porque el reloj del lector aún no se ha comparado: marca ${shown}. Si la señal llegó tarde, introducir la hora de salida a mano.`,
    start: 'Dar la salida con ella',
    startWave: (wave) => `Dar la salida a ${wave}`,
    change: 'Cambiar hora de salida…',
    dismiss: 'Descartar',
  },
  runningRaces: {
    title: 'Otras carreras que aún reciben lecturas',
    also: 'También en marcha:',
    out: (riders) => (riders === 0 ? 'nadie en carrera' : `${riders} en carrera`),
    open: 'Cambiar',
    openName: (name) => `Cambiar a ${name}`,
    opened: (name) => `La carrera «${name}» está abierta. La carrera anterior sigue a su lado mientras dure.`,
  },
  conflict: {
    title: 'Esto se cambió mientras se editaba. Los cambios propios se conservan aquí, pero no están guardados.',
    change: ({ what, by, at }) => `${what} (${by}, ${at})`,
    overwrite: 'Guardar los míos',
    takeOver: 'Descartar los míos',
  },
  work: {
    saving: 'Guardando…',
    loading: 'Cargando…',
    file: (what, format) => `${what}: creando el archivo (${format})…`,
    bundle: 'Creando el paquete de asistencia…',
    demoStart: 'Iniciando la demostración…',
    demoEnd: 'Terminando la demostración…',
    race: 'Creando la carrera…',
    compare: 'Comparando los archivos…',
    importing: 'Importando…',
    takeOver: 'Tomando el relevo…',
  },
  toast: {
    undo: 'Deshacer',
    close: 'Cerrar este mensaje',
    noAnswer:
      'La estación no responde, así que puede que este cambio no se haya guardado. Comprobar que la estación está en marcha y si el cambio se hizo antes de repetirlo.',
  },
  signIn: {
    title: 'Acceso del cronometrador',
    explanation:
      'Las pantallas del cronometrador pueden cambiar la carrera, por eso piden su token. La estación muestra al iniciarse un enlace con el token: abrir ese enlace o pegar aquí el token. También está en el archivo operator-token de la carpeta de datos.',
    token: 'Token del cronometrador',
    submit: 'Entrar',
    watch: '¿Solo para mirar?',
    board: 'Panel',
    phone: 'Página para móviles',
    wrongToken: 'Este token no es el de la estación en marcha. Copiarlo de nuevo de donde se inició la estación.',
  },
  keys,
  alarms,
};
