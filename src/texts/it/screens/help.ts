import type { TextTree } from '../../catalogue';
import type { helpTexts as English } from '../../en/screens/help';

/** Help of the desk: the race day step by step, and the support bundle. */
export const helpTexts: TextTree<typeof English> = {
  title: 'Aiuto',
  close: 'Chiudi l’aiuto',
  raceDay: 'Il giorno di gara, passo per passo',
  phases: {
    before: 'Nei giorni precedenti',
    morning: 'La mattina',
    start: 'Alla partenza',
    during: 'Durante la gara',
    end: 'Alla fine',
    failures: 'Quando qualcosa non funziona',
  },
  steps: {
    tryDemo: 'Provare una volta una gara demo, per conoscere le pagine.',
    createRace: 'Creare la gara da un modello e leggere le regole ad alta voce: sono frasi.',
    importRiders: 'Importare l’elenco iscritti. Prima si vede che cosa cambierebbe.',
    assignTags: 'Dare un chip a ogni partecipante: avvicinarlo a un’antenna, poi inserire il pettorale.',
    copyRace: 'Salvare una copia della gara su una chiavetta.',
    secondLaptop: 'Un secondo portatile può copiare la gara e prenderla in carico: creare la sua chiave in Stazioni.',
    placeReaders: 'Collegare corrente e lettori. Lasciare aperto il portatile.',
    testTags: 'Passare un chip davanti a ogni antenna e guardare arrivare le letture.',
    openScreens: 'Aprire tabelloni e telefoni con il loro indirizzo o codice QR.',
    enterLate: 'Inserire le iscrizioni tardive e i pettorali cambiati.',
    runCheck: 'Scorrere il controllo finché nulla è più rosso.',
    fireGun: 'Al via premere «Dai il via». Se era tardi, cambiare poi l’ora di partenza.',
    startWaves: 'Dare il via a ogni batteria con il suo pulsante, quando parte davvero.',
    followList: 'Partenze una alla volta: fare prima l’ordine di partenza e inserire chi è partito in ritardo.',
    watchLive: 'Seguire la tabella in diretta. Gli allarmi stanno in alto e suonano.',
    enterBib:
      'Un partecipante senza lettura: scrivere il pettorale e premere Invio. Manca il tempo di leggere il pettorale: premere Spazio e inserirlo dopo.',
    assignUnknown: 'I chip che nessuno ha sono in un elenco: assegnarli, e contano anche le letture precedenti.',
    askWhy: 'Un risultato sembra sbagliato: premere Invio sulla sua riga. Ogni lettura dice perché conta o no.',
    undo: 'Un errore: Ctrl+Z annulla l’ultima azione. Il registro le mostra tutte.',
    settle: 'Chiarire chi è ancora in gara: fermato, DNF, o una lettura mancante.',
    stopRace: 'Fermare la gara quando l’ultimo è arrivato.',
    declare: 'Dichiarare provvisori i risultati ed esporli; dopo il tempo per i reclami, ufficiali.',
    exportSheets: 'Stampare e salvare i fogli, e pubblicare i risultati.',
    copyAgain: 'Salvare una copia della gara. Contiene tutto: letture, decisioni, risultati.',
    readerLost:
      'Un lettore non risponde: controllare corrente e cavo. La stazione lo ricollega da sola. Intanto inserire i pettorali a mano.',
    wrongTimes: 'L’ora di un lettore è sbagliata: correggere il suo orologio. Anche le letture già ricevute vengono corrette.',
    missingReads: 'Mancano letture: importare il log del lettore. Ciò che la stazione ha già non viene contato due volte.',
    restart: 'Il computer o il programma si è chiuso: riavviarlo. Ogni lettura confermata è nel file di gara.',
    otherComputer: 'Il computer è guasto: aprire una copia della gara su un altro. È la stessa gara.',
    hubLost: 'Il portatile con la gara è perso: sul secondo, in Stazioni, premere Prendi in carico.',
  },
  support: {
    title: 'Assistenza',
    hint: 'Salva log, versioni, impostazioni e quantità in un solo file. Password, nomi, pettorali, chip e il nome della gara restano esclusi.',
    save: 'Salva pacchetto di assistenza',
    saved: (file) => `Pacchetto di assistenza scaricato come ${file}`,
  },
};
