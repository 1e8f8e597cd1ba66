import type { TextTree } from '../../catalogue';
import type { boardTexts as English } from '../../en/screens/board';
import { counted } from '../counted';

const riders = (count: number): string => counted(count, 'participante', 'participantes');

/** The board at the venue. */
export const boardTexts: TextTree<typeof English> = {
  title: 'Panel de Racetag',
  titleOf: (race) => `${race} – panel`,
  standings: 'Clasificación',
  needsKey: 'Esta estación necesita una clave. Abrir este panel con su dirección de la página Pantallas.',
  interrupted: 'Cronometraje en directo interrumpido. Los resultados pueden no estar al día.',
  notConnected: 'Aún sin conexión con el cronometraje en directo. Reintentando…',
  empty: 'Los resultados aparecerán aquí en cuanto haya participantes.',
  noCategory: 'Sin categoría',
  unknownTags: 'Chips desconocidos',
  startList: 'Lista de salida',
  riders,
  page: (first, last, count) => `${first}–${last} de ${riders(count)}`,
  lapsToGo: (laps) => (laps === 0 ? 'En meta' : laps === 1 ? 'falta 1' : `faltan ${laps}`),
  timeLeft: (time) => `faltan ${time}`,
  startsIn: 'Salida en',
  timeIsUp: 'Tiempo agotado',
  declared: {
    official: (changed) => (changed === 0 ? 'Oficial' : `Oficial, con cambios posteriores (${riders(changed)})`),
    provisional: (changed) => (changed === 0 ? 'Provisional' : `Provisional, con cambios posteriores (${riders(changed)})`),
  },
};
