import type { TextTree } from '../../catalogue';
import type { phoneTexts as English } from '../../en/screens/phone';
import { counted } from '../counted';
import { riderTexts } from './rider';

/** The page for phones. */
export const phoneTexts: TextTree<typeof English> = {
  title: 'Resultados en directo',
  tabs: 'Vistas',
  results: 'Resultados',
  passings: 'Últimos pasos',
  needsKey: 'Esta estación necesita una clave. Escanear de nuevo el código en el lugar de la prueba.',
  interrupted: 'Cronometraje en directo interrumpido. Los resultados pueden no estar al día.',
  notConnected: 'Aún sin conexión con el cronometraje en directo. Reintentando…',
  standings: 'Clasificación',
  search: 'Buscar un dorsal o nombre',
  searchExample: 'Dorsal o nombre',
  category: 'Categoría',
  allCategories: 'Todas',
  noCategory: 'Sin categoría',
  unknownTags: 'Chips desconocidos',
  startList: 'Lista de salida',
  noResults: 'Aún no hay resultados',
  noResultsHint: 'Aparecerán aquí.',
  noMatch: 'Ningún participante encontrado',
  noMatchHint: 'Probar con otro dorsal o nombre.',
  follow: (rider) => `Seguir a ${rider}`,
  laps: (laps) => counted(laps, 'vuelta', 'vueltas'),
  lastLap: (time) => `últ. ${time}`,
  placeInCategory: (place) => `: ${place}`,
  noPassings: 'Aún no ha pasado nadie',
  noPassingsHint: 'Los participantes aparecen aquí cuando cruzan la línea.',
  finish: 'Meta',
  lap: (lap) => `Vuelta ${lap}`,
  rider: riderTexts,
};
