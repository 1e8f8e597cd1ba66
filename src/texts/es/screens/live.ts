import type { TextTree } from '../../catalogue';
import type { liveTexts as English } from '../../en/screens/live';
import { counted } from '../counted';
import { neutralTexts, penaltyTexts } from './jury';

type LiveTexts = TextTree<typeof English>;

const riders = (count: number): string => counted(count, 'participante', 'participantes');
const laps = (count: number): string => counted(count, 'vuelta', 'vueltas');
const reads = (count: number): string => counted(count, 'lectura', 'lecturas');

const LACKING: Readonly<Record<string, string>> = { born: 'año de nacimiento', gender: 'sexo', category: 'categoría' };

const noticeTexts: LiveTexts['notices'] = {
  overdue: (time) => `Líder con ${time} de retraso`,
  unknownTags: (tags, read) => `${counted(tags, 'chip desconocido', 'chips desconocidos')} (${reads(read)})`,
  lacking: (field, bibs) => {
    const shown = bibs.slice(0, 5).join(', ');
    const more = bibs.length > 5 ? ` y ${bibs.length - 5} más` : '';
    return `Sin ${LACKING[field] ?? `«${field}»`}: ${bibs.length === 1 ? 'dorsal' : 'dorsales'} ${shown}${more}`;
  },
  missedReads: (count) => counted(count, 'posible lectura perdida', 'posibles lecturas perdidas'),
  parkedTags: (tags) => counted(tags, 'chip inmóvil', 'chips inmóviles'),
  parked: {
    label: 'Chips que se leen sin pausa',
    tag: (tag, from, until, read) => `leído de ${from} a ${until}, ${reads(read)} por minuto: chip ${tag}`,
    mute: 'Ignorar chip',
    muteName: (tag) => `Ignorar chip ${tag}`,
    muteHint: 'Desde entonces, las lecturas de este chip se ignoran. Al deshacerlo vuelven a contar.',
    why: '¿Por qué?',
  },
  reports: (open) => counted(open, 'reclamación de participante', 'reclamaciones de participantes'),
  addedLaps: (count) => counted(count, 'vuelta añadida (estimada)', 'vueltas añadidas (estimadas)'),
  suspected: {
    label: 'Vueltas con una posible lectura perdida',
    rider: (name, until, took, usually) =>
      `${name === '' ? '' : `${name}: `}la vuelta que acabó a las ${until} duró ${took}, normalmente ${usually}`,
    count: (count) => `Contar como ${count} vueltas`,
    countName: (count, bib) => `Contar como ${count} vueltas: dorsal ${bib}`,
    keep: 'Dejar como una vuelta',
    keepName: (bib) => `Dejar como una vuelta: dorsal ${bib}`,
    keepHint: 'No falta ninguna lectura: una parada, una caída, una vuelta lenta',
    why: '¿Por qué?',
    missed: (passage, from, to) => `${passage}: falta el paso entre ${from} y ${to}.`,
    more: (count) => `${counted(count, 'vuelta más', 'vueltas más')} después de estas`,
  },
};

const tableTexts: LiveTexts['table'] = {
  label: 'Clasificación; Intro muestra las lecturas de un participante',
  section: 'Clasificación',
  search: 'Buscar por dorsal o nombre',
  searchExample: 'Dorsal o nombre  ( / )',
  category: 'Categoría',
  allCategories: 'Todas las categorías',
  together: 'Clasificación general',
  noCategory: 'Sin categoría',
  unknownTags: 'Chips desconocidos',
  tags: (tags) => counted(tags, 'chip', 'chips'),
  counts: ({ registered, started, out, finished, stopped }) =>
    [
      `${started === 1 ? 'salió' : 'salieron'} ${started}${started === registered ? '' : ` de ${registered}`}`,
      `${out} en carrera`,
      `${finished} en meta`,
      ...(stopped === 0 ? [] : [`${stopped} fuera`]),
    ].join(' · '),
  riders,
  ridersAndUnknown: (count, unknown) => `${riders(count)}, ${counted(unknown, 'desconocido', 'desconocidos')}`,
  ridersSeen: (count, seen) => `vistos ${seen} de ${riders(count)}`,
  seen: (where) => `visto ${where}`,
  found: (shown, rows) => `${shown} de ${counted(rows, 'fila', 'filas')}`,
  statusShort: 'Est.',
  nameOfBib: (bib) => `Dorsal ${bib}`,
  unknown: 'desconocido',
  added: (count) => counted(count, 'vuelta añadida', 'vueltas añadidas'),
  addedHint: (count) => counted(count, 'vuelta contada sin lectura (estimada)', 'vueltas contadas sin lectura (estimadas)'),
  adjusted: 'Añadido por el jurado: ver Penalizaciones en el panel del participante',
  placesWon: (places) => `gana ${counted(places, 'puesto', 'puestos')}`,
  placesLost: (places) => `pierde ${counted(places, 'puesto', 'puestos')}`,
  waiting: 'Esperando la tabla',
  waitingHint: 'La estación la envía en cuanto haya conexión.',
  noMatch: 'Ningún participante encontrado',
  noMatchHint: 'Vaciar la búsqueda con Esc, o elegir otra categoría o «Todos».',
  empty: 'Aún no hay participantes',
};

const riderTexts: LiveTexts['rider'] = {
  label: (rider) => `Lecturas de ${rider}`,
  noPlace: 'Sin puesto',
  place: (place) => `Puesto ${place}`,
  categoryPlace: (category, place) => `${category}: puesto ${place}`,
  laps,
  ridden: (ridden, added) => `${ridden} en carrera, ${added}`,
  relegated: (bib, tag) => (bib === '' ? `Relegado detrás del chip ${tag}` : `Relegado detrás del dorsal ${bib}`),
  close: 'Cerrar (Esc)',
  reason: 'Motivo de la corrección (opcional)',
  reasonHint: 'Queda en el registro',
  rules: 'Reglas de esta carrera',
  addNow: 'Paso ahora',
  addAt: 'Paso a las…',
  penalise: 'Penalizar…',
  penaliseHint: 'Penalización, estado o nota (P)',
  addTime: 'Hora del paso',
  add: 'Añadir paso',
  status: 'Estado',
  setStatus: 'Poner estado',
  cancelStatus: 'Cancelar',
  dsqReason: 'Motivo de la descalificación',
  reasonMissing: 'Introducir el motivo de la descalificación: queda en el registro.',
  statuses: {
    racing: 'En carrera',
    finished: 'Sin cambios',
    pulled: 'Retirado por la organización (LAP/-n)',
    dnf: 'DNF: abandono',
    'over-time': 'OTL: fuera de control',
    dsq: 'DSQ: descalificado',
    dns: 'DNS: no presentado',
  },
};

const traceTexts: LiveTexts['trace'] = {
  loading: 'Cargando las lecturas…',
  reads,
  countedOnly: 'Solo las que cuentan',
  showAll: 'Mostrar todas',
  empty: 'Aún no hay lecturas de este participante.',
  older: (count) => `Mostrar ${count} anteriores`,
  manual: 'a mano',
  inferred: 'estimada',
  depart: 'chip alejado',
  tag: (tag) => `Chip ${tag}`,
  departHint: 'Los eventos «chip alejado» no cuentan.',
  restore: 'Restaurar',
  void: 'Anular',
  retime: 'Hora…',
  move: 'Mover…',
  split: (count) => `Dividir en ${count}`,
  onlyRead: 'Solo esta lectura',
  onlyReadHint: 'Las demás lecturas de este paso se conservan y pueden dar el paso.',
  retimeLabel: 'Corregir la hora de este paso',
  retimeSubmit: 'Cambiar hora',
  moveLabel: 'Corregir el dorsal',
  moveSubmit: 'Mover paso',
  unknownBib: (bib) => `Ningún participante tiene el dorsal ${bib}.`,
  cancel: 'Cancelar',
  invalidTime: 'Introducir la hora como 14:05:09 o 14:05:09.250.',
  undo: 'Deshacer',
  undoName: (action) => `Deshacer: ${action}`,
  correction: (time, by, reason) => `${time}, ${by}${reason === '' ? '' : `: ${reason}`}`,
};

/** The timekeeper's main screen: standings, field for bibs, last passings, and the reads of one rider. */
export const liveTexts: LiveTexts = {
  title: 'En directo',
  entry: {
    label: 'Paso ahora',
    bib: 'Dorsal',
    enter: 'Anotar',
    tap: 'Marcar',
    tapHint: 'Guardar la hora ahora y poner el dorsal después (Espacio)',
    hint: 'Dorsal + Intro. Espacio guarda la hora.',
    next: (name, lap) => `${name} · vuelta ${lap}`,
    afterFinish: (name) => `${name} · ya ha terminado`,
    noName: 'Sin nombre',
    unknownBib: (bib) => `Ningún participante tiene el dorsal ${bib}. Hora guardada abajo: corregir el dorsal o añadir al participante.`,
  },
  pending: {
    title: (times) => `Horas sin dorsal (${times})`,
    label: 'Horas sin dorsal',
    bib: 'Dorsal',
    bibAt: (time) => `Dorsal que pasó a las ${time}`,
    unknownBib: (bib) => `Ningún participante tiene el dorsal ${bib}.`,
    forget: (time) => `Borrar la hora ${time}`,
    kept: (time, bib, reason) =>
      `${reason === '' ? 'La estación no responde.' : reason} La hora ${time} del dorsal ${bib} se conserva en «Horas sin dorsal»: pulsar allí Intro cuando la estación responda.`,
    dropped: 'Demasiadas horas sin dorsal: se borró la más antigua.',
  },
  notices: noticeTexts,
  table: tableTexts,
  filter: {
    label: 'Participantes mostrados',
    names: { all: 'Todos', out: 'En carrera', overdue: 'Con retraso', unseen: 'No vistos' },
  },
  clocks: { label: 'Relojes', timeOfDay: 'Hora' },
  expected: {
    title: 'Esperados',
    label: 'Participantes que faltan, con retraso y próximos en pasar',
    overdue: (count) => `${count} con retraso`,
    states: { late: 'tarda', missing: 'falta' },
    dueIn: (span) => `en ${span}`,
    late: (span) => `+${span}`,
  },
  passings: {
    title: 'Últimos pasos',
    label: 'Pasos, los más recientes primero',
    empty: 'Los participantes aparecen aquí cuando cruzan la línea.',
    noBib: '?',
    finish: 'Meta',
    lap: (lap) => `V${lap}`,
  },
  splits: {
    title: 'Parciales',
    lap: (lap) => `Vuelta ${lap}`,
    passage: 'Punto de paso',
    time: 'Tiempo',
    leg: 'Desde el anterior',
    at: 'Hora',
    missing: 'No leído',
    ahead: 'Aún no llega',
    segment: 'Tramo',
    speed: 'Velocidad',
    speedOf: (speed) => `${speed} km/h`,
    own: 'Desde la salida propia',
    gun: 'Sin salida propia: desde la salida general',
  },
  rider: riderTexts,
  trace: traceTexts,
  legs: { label: 'Vueltas del relevo', lap: (lap) => `Vuelta ${lap}`, nobody: 'desconocido' },
  penalty: penaltyTexts,
  neutral: neutralTexts,
};
