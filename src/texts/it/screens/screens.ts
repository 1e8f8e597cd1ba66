import type { TextTree } from '../../catalogue';
import type { screensPageTexts as English } from '../../en/screens/screens';
import { counted } from '../counted';

/** The page with the addresses of venue screens and phones. */
export const screensPageTexts: TextTree<typeof English> = {
  title: 'Schermi',
  connected: (screens) => counted(screens, 'schermo collegato', 'schermi collegati'),
  noAddress: 'Nessun indirizzo di rete',
  noAddressHint:
    'Altri dispositivi non raggiungono questa stazione: non è collegata a una rete. Collegarla, e i suoi indirizzi compaiono qui.',
  keyHint: 'Questi indirizzi contengono una chiave. Permette a uno schermo solo di leggere i risultati.',
  unreachable: {
    question: 'Uno schermo o un telefono non raggiunge questi indirizzi?',
    network: 'Deve essere nella stessa rete di questo computer. Molte reti per ospiti tengono separati i dispositivi: usarne un’altra.',
    windows:
      'Su Windows il firewall può bloccare gli altri: aprire Sicurezza di Windows › Firewall e protezione rete › Consenti app tramite firewall, e selezionare Racetag Station per le reti private e pubbliche.',
    mac: 'Su un Mac, vedere Impostazioni di Sistema › Rete › Firewall › Opzioni.',
    awake: 'La stazione non può tenere acceso un tablet o un altro computer: disattivare lì la sospensione.',
  },
  addresses: (network) => `Indirizzi: ${network}`,
  thisComputer: 'Solo questo computer',
  board: 'Tabellone',
  phone: 'Pagina per telefoni',
  countdown: 'Conto alla rovescia al via',
  announcer: 'Speaker',
  laps: 'Contagiri alla linea',
  clock: 'Orologio',
  finish: 'Arrivi al traguardo',
  entry: 'Inserimento pettorali su telefono o tablet',
  entryToken:
    'Il suo codice contiene il token del cronometrista: un dispositivo che lo scansiona può fare tutto ciò che si può fare qui. Mostrarlo solo alla propria squadra.',
  showEntry: 'Mostra codice con token',
  copy: 'Copia',
  open: 'Apri',
  qrCode: (title, address) => `Codice QR: ${title}, ${address}`,
  copied: (address) => `${address} copiato.`,
  copyRefused: 'Questo browser non permette alla pagina di copiare. Selezionare l’indirizzo e copiarlo.',
  options: {
    title: 'Impostazioni del tabellone',
    riders: 'Partecipanti',
    allRiders: 'Tutti',
    classification: (name) => `Classifica: ${name}`,
    rows: 'Righe',
    rowsAutomatic: 'Automatico',
    longList: 'Se l’elenco è troppo lungo',
    changePage: (seconds) => `cambia pagina ogni ${seconds} s`,
    scroll: 'scorri',
    topOnly: 'mostra solo i primi',
    order: 'Ordine',
    together: 'tutti i partecipanti insieme',
    byCategory: 'una categoria dopo l’altra',
    ground: 'Sfondo',
    solid: 'pieno',
    transparent: 'trasparente (sopra un video)',
    theme: 'Aspetto',
    dark: 'Scuro',
    light: 'Chiaro (per il sole)',
    language: 'Lingua',
    languageOfRace: 'Lingua della gara',
    columns: 'Colonne',
  },
};
