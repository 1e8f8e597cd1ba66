import type { TextTree } from '../../catalogue';
import type { screensPageTexts as English } from '../../en/screens/screens';
import { counted } from '../counted';

/** The page with the addresses of venue screens and phones. */
export const screensPageTexts: TextTree<typeof English> = {
  title: 'Pantalles',
  connected: (screens) => counted(screens, 'pantalla connectada', 'pantalles connectades'),
  noAddress: 'Sense adreça de xarxa',
  noAddressHint:
    'Altres dispositius no poden accedir a aquesta estació: no està connectada a cap xarxa. En connectar-la, les seves adreces apareixen aquí.',
  keyHint: 'Aquestes adreces contenen una clau. Només permet que una pantalla llegeixi els resultats.',
  unreachable: {
    question: 'Una pantalla o un mòbil no accedeix a aquestes adreces?',
    network:
      'Ha de ser a la mateixa xarxa que aquest ordinador. Moltes xarxes de convidats aïllen els dispositius entre ells: fer-ne servir una altra.',
    windows:
      'A Windows, el tallafoc pot impedir l’accés: obrir Seguretat de Windows › Tallafoc i protecció de xarxa › Permetre una aplicació a través del tallafoc, i marcar Racetag Station per a xarxes privades i públiques.',
    mac: 'En un Mac, mirar a Configuració del Sistema › Xarxa › Tallafoc › Opcions.',
    awake: 'L’estació no pot evitar que una tauleta o un altre ordinador entri en repòs: desactivar-hi el repòs.',
  },
  addresses: (network) => `Adreces: ${network}`,
  thisComputer: 'Només aquest ordinador',
  board: 'Panell per al públic',
  phone: 'Pàgina per a mòbils',
  countdown: 'Compte enrere per a la sortida',
  announcer: 'Speaker',
  laps: 'Comptavoltes a la línia',
  clock: 'Rellotge',
  finish: 'Arribades',
  entry: 'Anotar dorsals amb mòbil o tauleta',
  entryToken:
    'El seu codi conté el testimoni del cronometrador: el dispositiu que l’escaneja pot fer tot el que es pot fer aquí. Mostrar-lo només a qui cronometra.',
  showEntry: 'Mostrar codi amb testimoni',
  copy: 'Copiar',
  open: 'Obrir',
  qrCode: (title, address) => `Codi QR: ${title}, ${address}`,
  copied: (address) => `Copiat: ${address}.`,
  copyRefused: 'Aquest navegador no permet copiar a la pàgina. Seleccionar l’adreça i copiar-la.',
  options: {
    title: 'Configuració del panell',
    riders: 'Participants',
    allRiders: 'Tots',
    classification: (name) => `Classificació: ${name}`,
    rows: 'Files',
    rowsAutomatic: 'Automàtic',
    longList: 'Si la llista no hi cap',
    changePage: (seconds) => `pàgina cada ${seconds} s`,
    scroll: 'desplaçar',
    topOnly: 'només els primers',
    order: 'Ordre',
    together: 'tots junts',
    byCategory: 'per categories',
    ground: 'Fons',
    solid: 'opac',
    transparent: 'transparent (vídeo)',
    theme: 'Tema',
    dark: 'Fosc',
    light: 'Clar (per al sol)',
    language: 'Llengua',
    languageOfRace: 'La de la cursa',
    columns: 'Columnes',
  },
};
