import type { TextTree } from '../../catalogue';
import type { raceTexts as English } from '../../en/screens/race';
import { counted, others } from '../counted';
import { setupTexts } from './race-setup';
import { startTexts, waveTexts } from './race-start';

type RaceTexts = TextTree<typeof English>;

const EVERYONE_ELSE = 'arrivano al loro primo passaggio dopo il primo della loro categoria.';

const rulesTexts: RaceTexts['rules'] = {
  title: 'Regole',
  save: 'Salva regole',
  unsaved: 'Regole non ancora salvate.',
  discard: 'Scarta modifiche',
  number: (from, to) => `Inserire un numero da ${from} a ${to}.`,
  length: {
    allLaps: ({ laps, unit, lapped }) => ['Lunghezza della gara: ', laps, ' ', unit, '. I doppiati: ', lapped],
    withLeader: ({ laps, unit, lapped }) => [
      'Lunghezza della gara: ',
      laps,
      ' ',
      unit,
      '. I doppiati: ',
      lapped,
      `. Tutti ${EVERYONE_ELSE}`,
    ],
    afterTime: ({ minutes, unit, afterwards, more }) => [
      'Durata della gara: ',
      minutes,
      ' ',
      unit,
      '. Poi ',
      afterwards,
      ' ',
      more,
      `. Tutti gli altri ${EVERYONE_ELSE}`,
    ],
    hardStop: ({ minutes, unit, afterwards }) => ['Durata della gara: ', minutes, ' ', unit, '. Poi ', afterwards],
    unit: { label: 'Unità della lunghezza della gara', laps: 'giri', time: 'min' },
    laps: 'Lunghezza della gara in giri',
    minutes: 'Durata della gara in minuti',
    lapped: { label: 'Doppiati', laps: 'completano tutti i giri', withLeader: 'arrivano con il primo' },
    afterwards: {
      label: 'Dopo la durata della gara',
      afterTime: 'il primo conclude il giro in corso più altri',
      hardStop: 'le letture non contano più',
    },
    more: 'Giri dopo quello in corso',
  },
  minLap: {
    sentence: ({ seconds }) => ['Ignora le letture ripetute entro ', seconds, ' s (tempo minimo sul giro)'],
    seconds: 'Tempo minimo sul giro in secondi',
  },
  firstRead: {
    completesLap: ({ what }) => ['Prima lettura: ', what],
    isStart: ({ what, seconds }) => ['Prima lettura: ', what, ' se è entro ', seconds, ' s dal via'],
    what: { label: 'Prima lettura', completesLap: 'fine del giro 1', isStart: 'inizio del giro 1 (partenza chip)' },
    seconds: 'Finestra di partenza in secondi',
  },
  timeFrom: {
    sentence: ({ read }) => ['Tempo preso da: ', read],
    among: ({ read, seconds }) => ['Tempo preso da: ', read, ', fra letture distanti al massimo ', seconds, ' s'],
    seconds: 'Pausa più lunga fra le letture di un passaggio in secondi',
    read: { label: 'Tempo preso da', first: 'prima lettura', strongest: 'lettura più forte', last: 'ultima lettura' },
  },
  parked: {
    sentence: ({ seconds }) => ['Un chip letto senza pausa per ', seconds, ' s conta una volta (0: disattivato)'],
    seconds: 'Tempo dopo il quale un chip è fermo, in secondi',
  },
  edition: {
    sentence: ({ edition }) => ['Risultati calcolati con: ', edition],
    edition: {
      label: 'Regole che calcolano i risultati',
      own: 'le regole della versione che ha creato questa gara',
      present: 'le regole attuali',
    },
  },
  rankedBy: {
    sentence: ({ clock }) => ['A pari giri, classifica per: ', clock],
    clock: { label: 'Classifica per', gun: 'tempo gara (gun time)', chip: 'real time (dalla partenza di ciascuno)' },
  },
  decimals: {
    sentence: ({ unit }) => ['Tempi mostrati in: ', unit],
    unit: {
      label: 'Tempi mostrati in',
      seconds: 'secondi interi',
      tenths: 'decimi di secondo',
      hundredths: 'centesimi di secondo',
      thousandths: 'millesimi di secondo',
    },
  },
  waves: {
    sentence: ({ category, offset }) => [category, ' parte ', offset, ' dopo il via'],
    category: (wave) => `Categoria della batteria ${wave}`,
    offset: (wave) => `Partenza della batteria ${wave} dopo il via`,
    offsetInvalid: 'Inserire minuti, come 5 o 1:30, oppure h:mm:ss, fino a 24:00:00.',
    noCategory: 'Inserire la categoria di questa batteria.',
    nobody: 'Nessun partecipante ha ancora questa categoria.',
    remove: 'Rimuovi',
    removeName: (wave) => `Rimuovi batteria ${wave}`,
    allAtGun: 'Tutte le categorie partono al via.',
    othersAtGun: 'Tutte le altre categorie partono al via.',
    add: 'Aggiungi batteria',
  },
};

/** The race page: start and stop, rules, race files, clock corrections. */
export const raceTexts: RaceTexts = {
  setup: setupTexts,
  title: 'Gara',
  newRaceButton: 'Nuova gara…',
  backToOpenRace: 'Torna alla gara aperta',
  cancel: 'Annulla',
  reason: 'Motivo (facoltativo)',
  name: { label: 'Nome della gara', rename: 'Rinomina' },
  language: {
    label: 'Lingua di tabelloni e risultati',
    hint: 'Per tabelloni, telefoni e ciò che si stampa o pubblica. La lingua di questa postazione si sceglie in alto.',
    ofStation: 'Lingua della stazione',
  },
  newRace: {
    title: 'Nuova gara',
    name: 'Nome',
    startTime: 'Ora di partenza (vuoto: via dato a mano)',
    ownFile: 'La gara viene salvata in un file proprio.',
    ownFileClosing: (openFile) =>
      `La gara viene salvata in un file proprio. ${openFile} è conservato: finché la sua gara è in corso, prosegue accanto alla nuova, e si può tornare indietro in ogni momento.`,
    create: 'Crea gara',
    created: (name) => `La gara «${name}» è aperta.`,
  },
  start: startTexts,
  waves: waveTexts,
  rules: rulesTexts,
  forecast: {
    loading: 'Verifica di quali risultati cambiano…',
    none: 'Nessun risultato cambia.',
    changes: (riders) => `Cambia il risultato di ${counted(riders, 'partecipante', 'partecipanti')}.`,
    title: 'Partecipanti il cui risultato cambia',
    bib: 'Pettorale',
    name: 'Nome',
    now: 'Adesso',
    after: 'Dopo',
    more: (riders) => `e ${others(riders, 'altro', 'altri')}`,
    laps: (laps) => counted(laps, 'giro', 'giri'),
    noPlace: 'Senza posizione',
    notInResults: 'non nei risultati',
  },
  clock: {
    title: 'Correggi l’orologio di un lettore',
    open: 'Correggi orologio…',
    noReader: 'Nessun lettore ha ancora inviato letture a questa gara.',
    reader: 'Lettore',
    unnamed: 'Lettore senza nome',
    direction: 'L’orologio era',
    slow: 'indietro (tempi troppo presto)',
    fast: 'avanti (tempi troppo tardi)',
    by: 'di',
    byExample: '1:00:00 o 2.250',
    byInvalid: 'Inserire secondi, come 2.25, oppure h:mm:ss.',
    from: 'Applica alle letture dalle',
    fromHint: 'Ore come le mostrava l’orologio del lettore.',
    onlyEntries: (from) => `Solo le letture salvate dalla voce ${from} in poi: le precedenti hanno un altro errore, o nessuno.`,
    to: 'alle',
    save: 'Correggi orologio',
  },
  files: {
    title: 'File di gara',
    isOpen: 'aperto',
    holdsNoRace: 'non contiene una gara',
    goOn: 'Continua con questo',
    saveCopyHere: 'Salva una copia',
    copySaved: (path) => `Copia salvata: ${path}`,
    open: 'Apri',
    openName: (file) => `Apri ${file}`,
    switchTo: 'Passa a questa gara',
    removeName: (file) => `Rimuovi ${file} dall’elenco`,
    removeConfirm: 'Sposta nella cartella «removed»',
    removed: (path) => `Rimosso dall’elenco. Il file è conservato: ${path}`,
    none: 'Ancora nessun file di gara.',
    details: (changed, size) => `${changed}, ${size}`,
    opened: (name) => `La gara «${name}» è aperta.`,
    openOther: 'Apri file…',
    saveCopy: 'Salva una copia…',
    showInFolder: 'Mostra nella cartella',
    resetHint:
      'Inizia un nuovo file con le stesse regole e gli stessi partecipanti, ma senza passaggi. Il file attuale è conservato; si può riaprire da questo elenco.',
    resetHintNamed: (file) =>
      `Inizia un nuovo file con le stesse regole e gli stessi partecipanti, ma senza passaggi. Il file attuale (${file}) è conservato; si può riaprire da questo elenco.`,
    reset: 'Azzera…',
    resetConfirm: 'Azzera: ricomincia in un nuovo file',
    resetDone: (file) => `Gara azzerata. Nuovo file: ${file}`,
  },
};
