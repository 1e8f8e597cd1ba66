import type { TextTree } from '../../catalogue';
import type { guideTexts as English } from '../../en/screens/guide';
import { counted } from '../counted';

/** The guide to a race, the ways to begin, and the demo. */
export const guideTexts: TextTree<typeof English> = {
  title: 'Guida',
  ways: {
    title: 'Come iniziare?',
    demo: 'Prova una gara demo',
    demoHint: 'Partecipanti inventati, lettori simulati. Si può guardare e provare tutto: nessuna gara vera viene toccata.',
    newRace: 'Nuova gara',
    newRaceHint: 'Passo per passo: regole, partecipanti, lettori, controllo, partenza. Si può lasciare e riprendere in ogni momento.',
    steps: 'Passi di questa gara',
    newRaceAct: 'Crea una gara…',
    open: 'Apri una gara',
    openAct: 'Mostra gare…',
    openHint: 'Continuare una gara di questo computer, o aprire un file di gara.',
  },
  demo: {
    template: 'Tipo di gara',
    laps: 'Giri su una linea, 24 partecipanti',
    start: 'Avvia la demo',
    started: (name) => `La gara «${name}» è aperta. Entro un minuto arrivano partecipanti alla linea.`,
  },
  banner: {
    label: 'Gara demo',
    states: {
      none: 'Demo.',
      preparing: 'Demo: iscrizione dei partecipanti in corso.',
      running: 'Demo: partecipanti e letture sono inventati.',
      stopped: 'Demo fermata: non arrivano più letture.',
      finished: 'La demo è finita. Guardare i risultati ed esportarli.',
      failed: 'La demo è finita con un errore.',
    },
    reads: (reads) => counted(reads, 'lettura', 'letture'),
    stop: 'Ferma',
    end: 'Termina la demo…',
    keep: 'Conserva il file di gara',
    remove: 'Rimuovi il file di gara',
    back: 'Continua la demo',
    ended: (race) => `La demo è finita. La gara «${race}» è aperta.`,
    endedWith: (race, reads) =>
      `La demo è finita. La gara «${race}» è aperta e ha ricevuto ${counted(reads, 'lettura', 'letture')} arrivate durante la demo.`,
    realReads: (reads, readers) =>
      `In nessuna gara: ${counted(reads, 'lettura', 'letture')} di ${readers}. Terminare la demo: la gara che si apre dopo riceve ciò che è arrivato nel frattempo.`,
  },
  steps: {
    title: (race) => `Passi fino alla partenza di «${race}»`,
    hint: 'Ciò che è fatto si vede dalla gara stessa: l’ordine è libero e si può riprendere in ogni momento.',
    names: { race: 'Gara e regole', riders: 'Partecipanti', readers: 'Lettori', check: 'Controllo', start: 'Partenza' },
    short: { race: 'Gara', riders: 'Partecipanti', readers: 'Lettori', check: 'Controllo', start: 'Partenza' },
    states: { done: 'fatto', todo: 'da fare', attention: 'da controllare' },
    race: {
      todo: 'Scegliere un modello per il tipo di gara, darle un nome e controllare le regole.',
      done: 'La gara ha un nome o regole proprie. Controllare ancora una volta le frasi.',
      create: 'Crea la gara…',
      rules: 'Controlla le regole',
    },
    riders: {
      todo: 'Importare l’elenco iscritti, o aggiungere partecipanti a mano.',
      done: (riders) => `${counted(riders, 'partecipante iscritto', 'partecipanti iscritti')}.`,
      importList: 'Importa un elenco…',
      add: 'Aggiungi a mano',
      open: 'Apri i partecipanti',
    },
    readers: {
      todo: 'Collegare un lettore, o far inviare il servizio di lettura a questa stazione. Poi passare un chip davanti a ogni antenna.',
      untested: 'Collegato. Ora passare un chip davanti a ogni antenna.',
      done: 'Le letture arrivano.',
      connect: 'Cerca e aggiungi lettori',
    },
    check: {
      todo: 'Prima vengono i partecipanti e i lettori.',
      problems: (problems) => `${counted(problems, 'problema', 'problemi')} prima della partenza.`,
      warnings: (warnings) => `Nessun problema. ${counted(warnings, 'punto', 'punti')} da guardare.`,
      done: 'Nulla impedisce la partenza.',
      open: 'Apri il controllo',
    },
    start: {
      todo: 'Al via premere «Dai il via». Le letture precedenti non contano.',
      done: 'La gara è partita. Buon lavoro!',
      open: 'Vai alla partenza',
      live: 'Apri la tabella in diretta',
    },
  },
  bar: {
    label: 'Passi della guida',
    back: 'Guida',
    leave: 'Lascia la guida; i passi restano in «Guida»',
  },
};
