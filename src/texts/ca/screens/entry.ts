import type { TextTree } from '../../catalogue';
import type { entryTexts as English } from '../../en/screens/entry';
import { counted } from '../counted';

/** The keypad with which bibs are entered as riders pass. */
export const entryTexts: TextTree<typeof English> = {
  title: 'Anotar dorsals',
  keypad: 'Teclat',
  hint: 'La primera xifra pren l’hora.',
  now: 'Només hora',
  nowHint: 'Desar l’hora ara i posar el dorsal després',
  enter: 'Anotar',
  remove: 'Esborrar l’últim caràcter',
  clear: 'Buidar',
  bibFor: (time) => `Dorsal de les ${time}`,
  unknownBib: 'Cap participant no té aquest dorsal. L’hora es desa igualment.',
  next: (name, lap) => `${name}, volta ${lap}`,
  afterFinish: (name) => `${name} ja ha acabat`,
  noName: 'Sense nom',
  entries: 'Últimes anotacions',
  empty: 'Encara no hi ha anotacions.',
  unsent: (entries) => `${counted(entries, 'anotació encara no és', 'anotacions encara no són')} a l’estació`,
  unsentHint: 'Estan desades en aquest dispositiu i s’envien tan bon punt l’estació respon.',
  doNotReload: 'No tornar a carregar ni tancar aquesta pàgina fins que l’estació respongui: la pàgina ve de l’estació.',
  lacking: (entries) => `${counted(entries, 'anotació necessita', 'anotacions necessiten')} un dorsal d’aquesta cursa`,
  states: {
    stored: 'Desada',
    waiting: 'Sense enviar',
    'no-bib': 'Falta el dorsal',
    'unknown-bib': 'Ningú amb aquest dorsal',
    'other-race': 'És d’una altra cursa. Obrir-la a l’estació per enviar aquesta anotació.',
    undoing: 'Desfent-se',
    undone: 'Desfeta',
  },
  undo: 'Desfer',
  undoOf: (what) => `Desfer ${what}`,
  setBib: 'Posar dorsal',
  setBibOf: (time) => `Posar dorsal a les ${time}`,
  signIn: {
    title: 'Entrar',
    explanation:
      'Per anotar passos cal el testimoni del cronometrador. Escanejar el codi per anotar dorsals a la pàgina Pantalles o escriure el testimoni.',
    token: 'Testimoni del cronometrador',
    wrong: 'No és el testimoni del cronometrador d’aquesta estació.',
    submit: 'Entrar',
  },
};
