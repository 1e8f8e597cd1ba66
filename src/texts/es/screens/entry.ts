import type { TextTree } from '../../catalogue';
import type { entryTexts as English } from '../../en/screens/entry';
import { counted } from '../counted';

/** The keypad with which bibs are entered as riders pass. */
export const entryTexts: TextTree<typeof English> = {
  title: 'Anotar dorsales',
  keypad: 'Teclado',
  hint: 'La primera cifra toma la hora.',
  now: 'Solo hora',
  nowHint: 'Guardar la hora ahora y poner el dorsal después',
  enter: 'Anotar',
  remove: 'Borrar el último carácter',
  clear: 'Vaciar',
  bibFor: (time) => `Dorsal de las ${time}`,
  unknownBib: 'Ningún participante tiene este dorsal. La hora se guarda igualmente.',
  next: (name, lap) => `${name}, vuelta ${lap}`,
  afterFinish: (name) => `${name} ya ha terminado`,
  noName: 'Sin nombre',
  entries: 'Últimas anotaciones',
  empty: 'Aún no hay anotaciones.',
  unsent: (entries) => `${counted(entries, 'anotación aún no está', 'anotaciones aún no están')} en la estación`,
  unsentHint: 'Están guardadas en este dispositivo y se envían en cuanto la estación responde.',
  doNotReload: 'No recargar ni cerrar esta página hasta que la estación responda: la página viene de la estación.',
  lacking: (entries) => `${counted(entries, 'anotación necesita', 'anotaciones necesitan')} un dorsal de esta carrera`,
  states: {
    stored: 'Guardada',
    waiting: 'Sin enviar',
    'no-bib': 'Falta el dorsal',
    'unknown-bib': 'Nadie con este dorsal',
    'other-race': 'Es de otra carrera. Abrirla en la estación para enviar esta anotación.',
    undoing: 'Deshaciendo',
    undone: 'Deshecha',
  },
  undo: 'Deshacer',
  undoOf: (what) => `Deshacer ${what}`,
  setBib: 'Poner dorsal',
  setBibOf: (time) => `Poner dorsal a las ${time}`,
  signIn: {
    title: 'Entrar',
    explanation:
      'Para anotar pasos hace falta el token del cronometrador. Escanear el código para anotar dorsales en la página Pantallas o escribir el token.',
    token: 'Token del cronometrador',
    wrong: 'No es el token del cronometrador de esta estación.',
    submit: 'Entrar',
  },
};
