import type { TextTree } from '../../catalogue';
import type { entryTexts as English } from '../../en/screens/entry';
import { counted } from '../counted';

/** The keypad with which bibs are entered as riders pass. */
export const entryTexts: TextTree<typeof English> = {
  title: 'Inserimento pettorali',
  keypad: 'Tastierino',
  hint: 'La prima cifra prende il tempo.',
  now: 'Tempo ora',
  nowHint: 'Salva il tempo adesso e inserisci il pettorale dopo',
  enter: 'Invio',
  remove: 'Cancella l’ultimo carattere',
  clear: 'Svuota',
  bibFor: (time) => `Pettorale per ${time}`,
  unknownBib: 'Nessun partecipante con questo pettorale. Il tempo viene comunque salvato.',
  next: (name, lap) => `${name}, giro ${lap}`,
  afterFinish: (name) => `${name} ha già finito`,
  noName: 'Senza nome',
  entries: 'Ultimi inserimenti',
  empty: 'Ancora nessun inserimento.',
  unsent: (entries) => `${counted(entries, 'inserimento non è', 'inserimenti non sono')} ancora nella stazione`,
  unsentHint: 'Sono salvati su questo dispositivo e inviati appena la stazione risponde.',
  doNotReload: 'Non ricaricare né chiudere questa pagina finché la stazione non risponde: viene dalla stazione.',
  lacking: (entries) => `${counted(entries, 'inserimento richiede', 'inserimenti richiedono')} un pettorale di questa gara`,
  states: {
    stored: 'Salvato',
    waiting: 'Non ancora inviato',
    'no-bib': 'Manca il pettorale',
    'unknown-bib': 'Nessun partecipante con questo pettorale',
    'other-race': 'Per un’altra gara. Aprirla sulla stazione per inviare questo inserimento.',
    undoing: 'Annullamento in corso',
    undone: 'Annullato',
  },
  undo: 'Annulla',
  undoOf: (what) => `Annulla ${what}`,
  setBib: 'Pettorale…',
  setBibOf: (time) => `Imposta il pettorale per ${time}`,
  signIn: {
    title: 'Accesso',
    explanation:
      'Per inserire passaggi serve il token del cronometrista. Scansionare il codice per l’inserimento pettorali nella pagina Schermi, o digitare il token.',
    token: 'Token del cronometrista',
    wrong: 'Questo non è il token del cronometrista della stazione.',
    submit: 'Accedi',
  },
};
