import type { TextTree } from '../../catalogue';
import type { phoneTexts as English } from '../../en/screens/phone';
import { counted } from '../counted';
import { riderTexts } from './rider';

/** The page for phones. */
export const phoneTexts: TextTree<typeof English> = {
  title: 'Resultados ao vivo',
  tabs: 'Vistas',
  results: 'Resultados',
  passings: 'Últimas passagens',
  needsKey: 'Esta estação exige uma chave. Ler de novo o código no local da prova.',
  interrupted: 'Cronometragem ao vivo interrompida. Os resultados podem estar desatualizados.',
  notConnected: 'Ainda sem ligação à cronometragem ao vivo. Nova tentativa…',
  standings: 'Classificação',
  search: 'Procurar dorsal ou nome',
  searchExample: 'Dorsal ou nome',
  category: 'Categoria',
  allCategories: 'Todas',
  noCategory: 'Sem categoria',
  unknownTags: 'Chips desconhecidos',
  startList: 'Lista de partida',
  noResults: 'Ainda sem resultados',
  noResultsHint: 'Vão aparecer aqui.',
  noMatch: 'Nenhum participante encontrado',
  noMatchHint: 'Tentar outro dorsal ou nome.',
  follow: (rider) => `Seguir ${rider}`,
  laps: (laps) => counted(laps, 'volta', 'voltas'),
  lastLap: (time) => `última ${time}`,
  placeInCategory: (place) => `: ${place}`,
  noPassings: 'Ainda sem passagens',
  noPassingsHint: 'Quem passa na linha aparece aqui.',
  finish: 'Meta',
  lap: (lap) => `Volta ${lap}`,
  rider: riderTexts,
};
