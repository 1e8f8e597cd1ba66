import type { TextTree } from '../../catalogue';
import type { countdownTexts as English } from '../../en/screens/countdown';
import { counted } from '../counted';

/** The countdown for the starter's tablet. */
export const countdownTexts: TextTree<typeof English> = {
  title: 'Salida',
  titleOf: (race) => `${race} – salida`,
  needsKey: 'Esta estación necesita una clave. Abrir esta página con su dirección de la página Pantallas.',
  interrupted: 'Sin conexión con la estación. La cuenta atrás continúa; los cambios de la lista de salida no llegan.',
  notConnected: 'Aún sin conexión con la estación. Reintentando…',
  waiting: 'Conectando con la estación…',
  none: 'Aún no hay horas de salida. Aparecen aquí en cuanto hay una lista de salida o una hora de salida.',
  done: 'Ya han salido todos los participantes de la lista.',
  now: 'Próxima salida',
  gone: 'Ya',
  next: 'Después',
  noBib: 'Sin dorsal',
  together: (riders) => counted(riders, 'participante', 'participantes'),
  gun: 'Salida de la carrera',
  wave: (wave) => `Oleada ${wave}`,
  remaining: (riders) => counted(riders, 'participante por salir', 'participantes por salir'),
  stationClock: 'Reloj de la estación',
  clockUnknown: 'comparando relojes…',
  clockEqual: 'este dispositivo coincide',
  clockBehind: (seconds) => `este dispositivo va ${seconds} s atrasado, corregido`,
  clockAhead: (seconds) => `este dispositivo va ${seconds} s adelantado, corregido`,
  sound: { on: 'Sonido activado', off: 'Sonido desactivado. Tocar para activarlo' },
};
