import type { TextTree } from '../../catalogue';
import type { machinesTexts as English } from '../../en/screens/machines';
import { counted } from '../counted';

/** Keys of people and machines. */
const keys: TextTree<typeof English>['keys'] = {
  title: 'Claves',
  hint: 'Cada persona y cada estación recibe una clave propia. Abre lo que su función permite, y el registro dice de quién es.',
  atHub: 'Las claves se crean y se revocan en la estación principal.',
  none: 'Aún no hay claves.',
  made: (when) => `creada ${when}`,
  name: 'Nombre',
  role: 'Función',
  make: 'Crear clave',
  may: {
    standby: 'Copia la carrera y puede hacerse cargo de ella.',
    relay: 'Copia la carrera para pantallas y teléfonos.',
    point: 'Envía lecturas.',
    timekeeper: 'Puede todo lo que toca a la carrera.',
    entry: 'Anota pasos.',
    registration: 'Cambia participantes y chips.',
    starter: 'Da la salida.',
    jury: 'Escribe notas.',
  },
  shown: (name) => `Clave de ${name}. Solo se muestra esta vez.`,
  open: 'Escanear el código o abrir:',
  start: 'Iniciar allí la estación con:',
  qrCode: (name) => `Código QR de ${name}`,
  copied: 'Copiado.',
  revoke: 'Revocar',
  revokeName: (name) => `Revocar la clave de ${name}`,
  revokeConfirm: 'Revocar: ya no abrirá nada',
  revoked: (name) => `Clave de ${name} revocada.`,
};

/** The page of the stations of one race, and of the keys. */
export const machinesTexts: TextTree<typeof English> = {
  title: 'Estaciones',
  roles: {
    alone: 'Sola',
    hub: 'Principal',
    standby: 'Reserva',
    relay: 'Repetidor',
    point: 'Punto',
    timekeeper: 'Cronometrador',
    entry: 'Anotación',
    registration: 'Inscripciones',
    starter: 'Juez de salida',
    jury: 'Jurado',
  },
  readOnly: (role) => `${role} – solo lectura`,
  takenOver: 'Relevada – solo lectura',
  thisStation: 'Esta estación',
  does: {
    alone: 'Un ordenador basta para una carrera.',
    hub: 'Tiene la carrera. Las demás la copian o envían aquí sus lecturas.',
    standby: 'Copia la carrera y puede hacerse cargo de ella. Hasta entonces es de solo lectura.',
    relay: 'Copia la carrera para pantallas y teléfonos y es de solo lectura.',
    point: 'Registra por sí misma y envía sus lecturas a la estación principal.',
  },
  epoch: (epoch) => `Época ${epoch}`,
  epochHint: 'Una más con cada relevo.',
  addHint: 'Para añadir otro, crear abajo una clave e iniciar allí la estación así:',
  others: 'Otras estaciones',
  none: 'Aún no ha respondido ninguna otra estación.',
  heard: (age) => `última señal hace ${age}`,
  neverHeard: 'sin señal todavía',
  behind: (entries) =>
    entries === 0 ? 'lo tiene todo' : `${entries === 1 ? 'le falta' : 'le faltan'} ${counted(entries, 'entrada', 'entradas')}`,
  waiting: (reads) => counted(reads, 'lectura pendiente', 'lecturas pendientes'),
  clock: (difference) => `reloj ${difference}`,
  states: {
    live: 'Al día',
    'catching-up': 'Poniéndose al día',
    'two-machines': 'Dos con una clave',
    'cut-off': 'Sin conexión',
    refused: 'Clave rechazada',
    differs: 'Otra copia',
    'read-only': 'Solo lectura',
    'no-race': 'Sin carrera',
    disk: 'No guarda',
    'newer-version': 'Otra versión',
  },
  takeOver: 'Hacerse cargo',
  takeOverHint:
    'Si la estación principal falla, esta continúa con su copia. Lo que la principal no entregó falta aquí: sus lecturas llegan cuando vuelva, sus acciones se muestran en una lista. Después, dar la dirección de esta estación a lectores, puntos y repetidores.',
  takeOverConfirm: 'Hacerse cargo: la principal ya no acepta nada',
  tookOver: 'Esta estación es ahora la principal.',
  handedOver: 'La antigua principal lo ha entregado todo.',
  leftAtOldHub: (actions, reads) =>
    `En la antigua principal, pero no aquí: ${counted(actions, 'acción', 'acciones')} y ${counted(reads, 'lectura', 'lecturas')}. Las lecturas llegan solas; repetir las acciones que sigan valiendo.`,
  keys,
};
