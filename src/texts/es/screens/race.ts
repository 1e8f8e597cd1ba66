import type { TextTree } from '../../catalogue';
import type { raceTexts as English } from '../../en/screens/race';
import { counted } from '../counted';
import { setupTexts } from './race-setup';
import { startTexts, waveTexts } from './race-start';

type RaceTexts = TextTree<typeof English>;

const EVERYONE_ELSE = 'Los demás terminan en su siguiente paso por la línea tras el líder de su categoría.';

const rulesTexts: RaceTexts['rules'] = {
  title: 'Reglas',
  save: 'Guardar reglas',
  unsaved: 'Reglas aún sin guardar.',
  discard: 'Descartar cambios',
  number: (from, to) => `Introducir un número de ${from} a ${to}.`,
  length: {
    allLaps: ({ laps, unit, lapped }) => ['Distancia: ', laps, ' ', unit, '. Doblados: ', lapped],
    withLeader: ({ laps, unit, lapped }) => ['Distancia: ', laps, ' ', unit, '. Doblados: ', lapped, `. ${EVERYONE_ELSE}`],
    afterTime: ({ minutes, unit, afterwards, more }) => [
      'Duración: ',
      minutes,
      ' ',
      unit,
      '. Después, ',
      afterwards,
      ' ',
      more,
      ` más. ${EVERYONE_ELSE}`,
    ],
    hardStop: ({ minutes, unit, afterwards }) => ['Duración: ', minutes, ' ', unit, '. Después, ', afterwards],
    unit: { label: 'Unidad de la distancia', laps: 'vueltas', time: 'min' },
    laps: 'Distancia en vueltas',
    minutes: 'Duración en minutos',
    lapped: { label: 'Doblados', laps: 'completan todas las vueltas', withLeader: 'terminan con el líder' },
    afterwards: {
      label: 'Después de la duración',
      afterTime: 'el líder termina la vuelta en curso y da',
      hardStop: 'las lecturas ya no cuentan',
    },
    more: 'Vueltas después de la que está en curso',
  },
  minLap: {
    sentence: ({ seconds }) => ['Ignorar lecturas repetidas en menos de ', seconds, ' s (tiempo mínimo por vuelta)'],
    seconds: 'Tiempo mínimo por vuelta en segundos',
  },
  firstRead: {
    completesLap: ({ what }) => ['Primera lectura: ', what],
    isStart: ({ what, seconds }) => ['Primera lectura: ', what, ' si llega hasta ', seconds, ' s después de la salida'],
    what: { label: 'Primera lectura', completesLap: 'fin de la vuelta 1', isStart: 'inicio de la vuelta 1 (tiempo neto)' },
    seconds: 'Margen de salida en segundos',
  },
  timeFrom: {
    sentence: ({ read }) => ['Hora tomada de: ', read],
    among: ({ read, seconds }) => ['Hora tomada de: ', read, ', entre lecturas separadas como máximo ', seconds, ' s'],
    seconds: 'Mayor pausa entre lecturas de un mismo paso en segundos',
    read: { label: 'Hora tomada de', first: 'primera lectura', strongest: 'lectura más fuerte', last: 'última lectura' },
  },
  parked: {
    sentence: ({ seconds }) => ['Un chip leído sin pausa durante ', seconds, ' s cuenta una vez (0: desactivado)'],
    seconds: 'Tiempo tras el que un chip está inmóvil, en segundos',
  },
  edition: {
    sentence: ({ edition }) => ['Resultados calculados con: ', edition],
    edition: {
      label: 'Reglas con las que se calcula',
      own: 'las reglas de la versión que creó esta carrera',
      present: 'las reglas actuales',
    },
  },
  rankedBy: {
    sentence: ({ clock }) => ['A igualdad de vueltas decide: ', clock],
    clock: { label: 'Orden por', gun: 'tiempo oficial', chip: 'tiempo neto (desde la salida propia)' },
  },
  decimals: {
    sentence: ({ unit }) => ['Tiempos en: ', unit],
    unit: {
      label: 'Tiempos en',
      seconds: 'segundos enteros',
      tenths: 'décimas de segundo',
      hundredths: 'centésimas de segundo',
      thousandths: 'milésimas de segundo',
    },
  },
  waves: {
    sentence: ({ category, offset }) => [category, ' sale ', offset, ' después de la salida general'],
    category: (wave) => `Categoría de la oleada ${wave}`,
    offset: (wave) => `Salida de la oleada ${wave} después de la salida general`,
    offsetInvalid: 'Introducir minutos, como 5 o 1:30, o h:mm:ss, hasta 24:00:00.',
    noCategory: 'Introducir la categoría de esta oleada.',
    nobody: 'Aún nadie tiene esta categoría.',
    remove: 'Quitar',
    removeName: (wave) => `Quitar oleada ${wave}`,
    allAtGun: 'Todas las categorías salen con la salida general.',
    othersAtGun: 'Las demás categorías salen con la salida general.',
    add: 'Añadir oleada',
  },
};

/** The race page: start and stop, rules, race files, clock corrections. */
export const raceTexts: RaceTexts = {
  setup: setupTexts,
  title: 'Carrera',
  newRaceButton: 'Nueva carrera…',
  backToOpenRace: 'Volver a la carrera abierta',
  cancel: 'Cancelar',
  reason: 'Motivo (opcional)',
  name: { label: 'Nombre de la carrera', rename: 'Renombrar' },
  language: {
    label: 'Idioma de los paneles y resultados',
    hint: 'Para paneles, móviles y todo lo que se imprime o publica. El idioma de este puesto se elige arriba.',
    ofStation: 'Idioma de la estación',
  },
  newRace: {
    title: 'Nueva carrera',
    name: 'Nombre',
    startTime: 'Hora de salida (vacía: salida a mano)',
    ownFile: 'La carrera se guarda en su propio archivo.',
    ownFileClosing: (openFile) =>
      `La carrera se guarda en su propio archivo. ${openFile} se conserva: mientras dure, su carrera sigue junto a la nueva, y se puede volver a ella en cualquier momento.`,
    create: 'Crear carrera',
    created: (name) => `La carrera «${name}» está abierta.`,
  },
  start: startTexts,
  waves: waveTexts,
  rules: rulesTexts,
  forecast: {
    loading: 'Comprobando qué resultados cambian…',
    none: 'No cambia ningún resultado.',
    changes: (riders) => `Esto cambia el resultado de ${counted(riders, 'participante', 'participantes')}.`,
    title: 'Participantes cuyo resultado cambia',
    bib: 'Dorsal',
    name: 'Nombre',
    now: 'Ahora',
    after: 'Después',
    more: (riders) => `y ${riders} más`,
    laps: (laps) => counted(laps, 'vuelta', 'vueltas'),
    noPlace: 'Sin puesto',
    notInResults: 'fuera de los resultados',
  },
  clock: {
    title: 'Corregir el reloj de un lector',
    open: 'Corregir reloj…',
    noReader: 'Ningún lector ha enviado aún lecturas a esta carrera.',
    reader: 'Lector',
    unnamed: 'Lector sin nombre',
    direction: 'El reloj iba',
    slow: 'atrasado (de menos)',
    fast: 'adelantado (de más)',
    by: 'cuánto',
    byExample: '1:00:00 o 2.250',
    byInvalid: 'Introducir segundos, como 2.25, o h:mm:ss.',
    from: 'Para lecturas desde',
    fromHint: 'Horas según las marcaba el reloj del lector.',
    onlyEntries: (from) => `Solo lecturas guardadas a partir de la entrada ${from}: las anteriores tienen otro error, o ninguno.`,
    to: 'hasta',
    save: 'Corregir reloj',
  },
  files: {
    title: 'Archivos de carrera',
    isOpen: 'abierta',
    holdsNoRace: 'sin carrera',
    goOn: 'Seguir con esta',
    saveCopyHere: 'Guardar copia',
    copySaved: (path) => `Copia guardada: ${path}`,
    open: 'Abrir',
    openName: (file) => `Abrir ${file}`,
    switchTo: 'Cambiar a esta carrera',
    removeName: (file) => `Quitar ${file} de la lista`,
    removeConfirm: 'Pasar a la carpeta «removed»',
    removed: (path) => `Quitado de la lista. El archivo se conserva: ${path}`,
    none: 'Aún no hay archivos de carrera.',
    details: (changed, size) => `${changed}, ${size}`,
    opened: (name) => `La carrera «${name}» está abierta.`,
    openOther: 'Abrir archivo…',
    saveCopy: 'Guardar copia…',
    showInFolder: 'Mostrar en la carpeta',
    resetHint:
      'Empieza un archivo nuevo con las mismas reglas y participantes, pero sin pasos. El archivo actual se conserva y se puede volver a abrir desde esta lista.',
    resetHintNamed: (file) =>
      `Empieza un archivo nuevo con las mismas reglas y participantes, pero sin pasos. El archivo actual (${file}) se conserva y se puede volver a abrir desde esta lista.`,
    reset: 'Reiniciar…',
    resetConfirm: 'Reiniciar: empezar de nuevo en otro archivo',
    resetDone: (file) => `Carrera reiniciada. Archivo nuevo: ${file}`,
  },
};
