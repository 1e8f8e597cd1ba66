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
  sound: {
    title: 'So en aquest ordinador',
    hint: 'El que se sent aquí de la cursa. Un grup fa un sol so. Les alarmes tenen el seu propi interruptor a dalt.',
    blocked: 'El navegador no fa cap so abans d’un clic en aquesta pàgina.',
    sounds: {
      called: 'Passa un participant que cal anunciar',
      finish: 'Un participant arriba',
      unknown: 'Es llegeix un xip desconegut',
      passing: 'Passa un participant',
    },
    spoken: {
      called: 'Dir dorsal i nom dels participants que cal anunciar',
      finish: 'Dir dorsal i nom dels qui arriben',
    },
    noVoice: 'Aquest ordinador no té veu pròpia per a aquest idioma, de manera que els noms no es diuen.',
    example: '12, Anna Puig',
    test: 'Provar',
    testName: (sound) => `Provar: ${sound}`,
    called: 'Participants que cal anunciar',
    calledHint: 'Els seus dorsals, separats per comes.',
    volume: 'Volum',
  },
  unreachable: {
    nobody: 'Des que va arrencar l’estació no s’hi ha connectat cap altre dispositiu.',
    question: 'Una pantalla o un mòbil no accedeix a aquestes adreces?',
    network:
      'Ha de ser a la mateixa xarxa que aquest ordinador. Moltes xarxes de convidats aïllen els dispositius entre ells: fer-ne servir una altra.',
    windows:
      'A Windows, el tallafoc pot impedir l’accés: obrir Seguretat de Windows › Tallafoc i protecció de xarxa › Permetre una aplicació a través del tallafoc, i marcar Racetag Station per a xarxes privades i públiques.',
    mac: 'En un Mac, mirar a Configuració del Sistema › Xarxa › Tallafoc › Opcions.',
    linux:
      'A Linux, un tallafoc pot impedir l’accés: permetre TCP al port del final de les adreces, per exemple sudo ufw allow 8600/tcp o sudo firewall-cmd --add-port=8600/tcp.',
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
