import type { TextTree } from '../../catalogue';
import type { machinesTexts as English } from '../../en/screens/machines';
import { counted } from '../counted';

/** Keys of people and machines. */
const keys: TextTree<typeof English>['keys'] = {
  title: 'Claus',
  hint: 'Cada persona i cada estació rep una clau pròpia. Obre el que la seva funció permet, i el registre diu de qui és.',
  atHub: 'Les claus es creen i es revoquen a l’estació principal.',
  none: 'Encara no hi ha claus.',
  made: (when) => `creada ${when}`,
  name: 'Nom',
  role: 'Funció',
  make: 'Crear clau',
  may: {
    standby: 'Copia la cursa i se’n pot fer càrrec.',
    relay: 'Copia la cursa per a pantalles i telèfons.',
    point: 'Envia lectures.',
    timekeeper: 'Pot fer tot el que toca a la cursa.',
    entry: 'Anota passos.',
    registration: 'Canvia participants i xips.',
    starter: 'Dona la sortida.',
    jury: 'Escriu notes.',
  },
  shown: (name) => `Clau de ${name}. Només es mostra aquesta vegada.`,
  open: 'Escanejar el codi o obrir:',
  start: 'Iniciar-hi l’estació amb:',
  qrCode: (name) => `Codi QR de ${name}`,
  copied: 'Copiat.',
  revoke: 'Revocar',
  revokeName: (name) => `Revocar la clau de ${name}`,
  revokeConfirm: 'Revocar: ja no obrirà res',
  revoked: (name) => `Clau de ${name} revocada.`,
};

/** The page of the stations of one race, and of the keys. */
export const machinesTexts: TextTree<typeof English> = {
  title: 'Estacions',
  roles: {
    alone: 'Sola',
    hub: 'Principal',
    standby: 'Reserva',
    relay: 'Repetidor',
    point: 'Punt',
    timekeeper: 'Cronometrador',
    entry: 'Anotació',
    registration: 'Inscripcions',
    starter: 'Jutge de sortida',
    jury: 'Jurat',
  },
  readOnly: (role) => `${role} – només lectura`,
  takenOver: 'Rellevada – només lectura',
  thisStation: 'Aquesta estació',
  does: {
    alone: 'Un ordinador és prou per a una cursa.',
    hub: 'Té la cursa. Les altres la copien o hi envien les seves lectures.',
    standby: 'Copia la cursa i se’n pot fer càrrec. Fins aleshores és només de lectura.',
    relay: 'Copia la cursa per a pantalles i telèfons, i és només de lectura.',
    point: 'Registra per si mateixa i envia les seves lectures a l’estació principal.',
  },
  epoch: (epoch) => `Època ${epoch}`,
  epochHint: 'Una més amb cada relleu.',
  addHint: 'Per afegir-ne un altre, crear una clau a sota i iniciar-hi l’estació així:',
  others: 'Altres estacions',
  none: 'Encara no ha respost cap altra estació.',
  heard: (age) => `darrer senyal fa ${age}`,
  neverHeard: 'encara sense senyal',
  behind: (entries) =>
    entries === 0 ? 'ho té tot' : `${entries === 1 ? 'li falta' : 'li falten'} ${counted(entries, 'entrada', 'entrades')}`,
  waiting: (reads) => counted(reads, 'lectura pendent', 'lectures pendents'),
  clock: (difference) => `rellotge ${difference}`,
  states: {
    live: 'Al dia',
    'catching-up': 'Posant-se al dia',
    'two-machines': 'Dues amb una clau',
    'cut-off': 'Sense connexió',
    refused: 'Clau refusada',
    differs: 'Una altra còpia',
    'read-only': 'Només lectura',
    'no-race': 'Sense cursa',
    disk: 'No desa',
    'newer-version': 'Una altra versió',
  },
  takeOver: 'Fer-se’n càrrec',
  takeOverHint:
    'Si l’estació principal falla, aquesta continua amb la seva còpia. El que la principal no va lliurar falta aquí: les seves lectures arriben quan torni, les seves accions es mostren en una llista. Després, donar l’adreça d’aquesta estació als lectors, punts i repetidors.',
  takeOverConfirm: 'Fer-se’n càrrec: la principal ja no accepta res',
  tookOver: 'Aquesta estació és ara la principal.',
  handedOver: 'L’antiga principal ho ha lliurat tot.',
  leftAtOldHub: (actions, reads) =>
    `A l’antiga principal, però no aquí: ${counted(actions, 'acció', 'accions')} i ${counted(reads, 'lectura', 'lectures')}. Les lectures arriben soles; repetir les accions que encara valguin.`,
  keys,
};
