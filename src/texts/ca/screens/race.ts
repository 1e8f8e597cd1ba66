import type { TextTree } from '../../catalogue';
import type { raceTexts as English } from '../../en/screens/race';
import { counted } from '../counted';
import { setupTexts } from './race-setup';
import { startTexts, waveTexts } from './race-start';

type RaceTexts = TextTree<typeof English>;

const EVERYONE_ELSE = 'Els altres acaben en el seu pas següent per la línia després del líder de la seva categoria.';

const rulesTexts: RaceTexts['rules'] = {
  title: 'Regles',
  save: 'Desar regles',
  unsaved: 'Regles encara sense desar.',
  discard: 'Descartar canvis',
  number: (from, to) => `Introduir un nombre de ${from} a ${to}.`,
  length: {
    allLaps: ({ laps, unit, lapped }) => ['Distància: ', laps, ' ', unit, '. Doblats: ', lapped],
    withLeader: ({ laps, unit, lapped }) => ['Distància: ', laps, ' ', unit, '. Doblats: ', lapped, `. ${EVERYONE_ELSE}`],
    afterTime: ({ minutes, unit, afterwards, more }) => [
      'Durada: ',
      minutes,
      ' ',
      unit,
      '. Després, ',
      afterwards,
      ' ',
      more,
      ` més. ${EVERYONE_ELSE}`,
    ],
    hardStop: ({ minutes, unit, afterwards }) => ['Durada: ', minutes, ' ', unit, '. Després, ', afterwards],
    unit: { label: 'Unitat de la distància', laps: 'voltes', time: 'min' },
    laps: 'Distància en voltes',
    minutes: 'Durada en minuts',
    lapped: { label: 'Doblats', laps: 'completen totes les voltes', withLeader: 'acaben amb el líder' },
    afterwards: {
      label: 'Després de la durada',
      afterTime: 'el líder acaba la volta en curs i en fa',
      hardStop: 'les lectures ja no compten',
    },
    more: 'Voltes després de la que està en curs',
  },
  minLap: {
    sentence: ({ seconds }) => ['Ignorar lectures repetides en menys de ', seconds, ' s (temps mínim per volta)'],
    seconds: 'Temps mínim per volta en segons',
  },
  firstRead: {
    completesLap: ({ what }) => ['Primera lectura: ', what],
    isStart: ({ what, seconds }) => ['Primera lectura: ', what, ' si arriba fins a ', seconds, ' s després de la sortida'],
    what: { label: 'Primera lectura', completesLap: 'fi de la volta 1', isStart: 'inici de la volta 1 (temps net)' },
    seconds: 'Marge de sortida en segons',
  },
  timeFrom: {
    sentence: ({ read }) => ['Hora presa de: ', read],
    among: ({ read, seconds }) => ['Hora presa de: ', read, ', entre lectures separades com a màxim ', seconds, ' s'],
    seconds: 'Pausa més llarga entre lectures d’un mateix pas en segons',
    read: { label: 'Hora presa de', first: 'primera lectura', strongest: 'lectura més forta', last: 'última lectura' },
  },
  parked: {
    sentence: ({ seconds }) => ['Un xip llegit sense pausa durant ', seconds, ' s compta una vegada (0: desactivat)'],
    seconds: 'Temps després del qual un xip és immòbil, en segons',
  },
  edition: {
    sentence: ({ edition }) => ['Resultats calculats amb: ', edition],
    edition: {
      label: 'Regles amb què es calcula',
      own: 'les regles de la versió que va crear aquesta cursa',
      present: 'les regles actuals',
    },
  },
  rankedBy: {
    sentence: ({ clock }) => ['A igualtat de voltes decideix: ', clock],
    clock: { label: 'Ordre per', gun: 'temps oficial', chip: 'temps net (des de la sortida pròpia)' },
  },
  decimals: {
    sentence: ({ unit }) => ['Temps en: ', unit],
    unit: {
      label: 'Temps en',
      seconds: 'segons sencers',
      tenths: 'dècimes de segon',
      hundredths: 'centèsimes de segon',
      thousandths: 'mil·lèsimes de segon',
    },
  },
  waves: {
    sentence: ({ category, offset }) => [category, ' surt ', offset, ' després de la sortida general'],
    category: (wave) => `Categoria de l’onada ${wave}`,
    offset: (wave) => `Sortida de l’onada ${wave} després de la sortida general`,
    offsetInvalid: 'Introduir minuts, com 5 o 1:30, o h:mm:ss, fins a 24:00:00.',
    noCategory: 'Introduir la categoria d’aquesta onada.',
    nobody: 'Encara ningú no té aquesta categoria.',
    remove: 'Treure',
    removeName: (wave) => `Treure onada ${wave}`,
    allAtGun: 'Totes les categories surten amb la sortida general.',
    othersAtGun: 'Les altres categories surten amb la sortida general.',
    add: 'Afegir onada',
  },
};

/** The race page: start and stop, rules, race files, clock corrections. */
export const raceTexts: RaceTexts = {
  setup: setupTexts,
  title: 'Cursa',
  newRaceButton: 'Cursa nova…',
  backToOpenRace: 'Tornar a la cursa oberta',
  cancel: 'Cancel·lar',
  reason: 'Motiu (opcional)',
  name: { label: 'Nom de la cursa', rename: 'Reanomenar' },
  language: {
    label: 'Llengua dels panells i resultats',
    hint: 'Per a panells, mòbils i tot el que s’imprimeix o es publica. La llengua d’aquest lloc es tria a dalt.',
    ofStation: 'Llengua de l’estació',
  },
  newRace: {
    title: 'Cursa nova',
    name: 'Nom',
    startTime: 'Hora de sortida (buida: sortida a mà)',
    ownFile: 'La cursa es desa al seu propi fitxer.',
    ownFileClosing: (openFile) =>
      `La cursa es desa al seu propi fitxer. ${openFile} es conserva: mentre duri, la seva cursa continua al costat de la nova, i s’hi pot tornar en qualsevol moment.`,
    create: 'Crear cursa',
    created: (name) => `La cursa «${name}» és oberta.`,
  },
  start: startTexts,
  waves: waveTexts,
  rules: rulesTexts,
  forecast: {
    loading: 'S’està comprovant quins resultats canvien…',
    none: 'No canvia cap resultat.',
    changes: (riders) => `Això canvia el resultat de ${counted(riders, 'participant', 'participants')}.`,
    title: 'Participants amb un resultat que canvia',
    bib: 'Dorsal',
    name: 'Nom',
    now: 'Ara',
    after: 'Després',
    more: (riders) => `i ${riders} més`,
    laps: (laps) => counted(laps, 'volta', 'voltes'),
    noPlace: 'Sense lloc',
    notInResults: 'fora dels resultats',
  },
  clock: {
    title: 'Corregir el rellotge d’un lector',
    open: 'Corregir rellotge…',
    noReader: 'Cap lector no ha enviat encara lectures a aquesta cursa.',
    reader: 'Lector',
    unnamed: 'Lector sense nom',
    direction: 'El rellotge anava',
    slow: 'endarrerit (de menys)',
    fast: 'avançat (de més)',
    by: 'quant',
    byExample: '1:00:00 o 2.250',
    byInvalid: 'Introduir segons, com 2.25, o h:mm:ss.',
    from: 'Per a lectures des de',
    fromHint: 'Hores tal com les marcava el rellotge del lector.',
    onlyEntries: (from) => `Només lectures desades a partir de l’entrada ${from}: les anteriors tenen un altre error, o cap.`,
    to: 'fins a',
    save: 'Corregir rellotge',
  },
  files: {
    title: 'Fitxers de cursa',
    isOpen: 'oberta',
    holdsNoRace: 'sense cursa',
    goOn: 'Continuar amb aquesta',
    saveCopyHere: 'Desar una còpia',
    copySaved: (path) => `Còpia desada: ${path}`,
    open: 'Obrir',
    openName: (file) => `Obrir ${file}`,
    switchTo: 'Canviar a aquesta cursa',
    removeName: (file) => `Treure ${file} de la llista`,
    removeConfirm: 'Passar a la carpeta «removed»',
    removed: (path) => `Tret de la llista. El fitxer es conserva: ${path}`,
    none: 'Encara no hi ha fitxers de cursa.',
    details: (changed, size) => `${changed}, ${size}`,
    opened: (name) => `La cursa «${name}» és oberta.`,
    openOther: 'Obrir fitxer…',
    saveCopy: 'Desar una còpia…',
    showInFolder: 'Mostrar a la carpeta',
    resetHint:
      'Comença un fitxer nou amb les mateixes regles i participants, però sense passos. El fitxer actual es conserva i es pot tornar a obrir des d’aquesta llista.',
    resetHintNamed: (file) =>
      `Comença un fitxer nou amb les mateixes regles i participants, però sense passos. El fitxer actual (${file}) es conserva i es pot tornar a obrir des d’aquesta llista.`,
    reset: 'Reiniciar…',
    resetConfirm: 'Reiniciar: tornar a començar en un altre fitxer',
    resetDone: (file) => `Cursa reiniciada. Fitxer nou: ${file}`,
  },
};
