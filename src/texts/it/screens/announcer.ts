import type { TextTree } from '../../catalogue';
import type { announcerTexts as English } from '../../en/screens/announcer';

/** The announcer's page. */
export const announcerTexts: TextTree<typeof English> = {
  title: 'Speaker',
  category: 'Categoria',
  allCategories: 'Tutte le categorie',
  next: 'Prossimi a passare',
  nextEmpty: 'Ancora nessuno atteso. I partecipanti compaiono qui appena si conoscono i primi tempi sul giro.',
  nextUnloaded: 'Impossibile caricare l’elenco dei prossimi. Nuovo tentativo…',
  dueIn: (time) => time,
  dueNow: 'ora',
  overdue: (time) => `+${time}`,
  passed: 'Appena passati',
  passedEmpty: 'Ancora nessun passaggio.',
  leaders: 'In testa',
  leadersEmpty: 'Ancora nessuno in testa.',
  news: 'Novità',
  newsEmpty: 'Qui appaiono i cambi al comando, i giri più veloci, la metà gara, la campana e gli arrivi.',
  lap: (lap) => `Giro ${lap}`,
  finish: 'Arrivo',
  toGo: (laps) => (laps === 1 ? 'Ultimo giro' : `Mancano ${laps}`),
  finished: 'Primo arrivato',
  leads: (rider) => `${rider} è al comando`,
  takesLead: (rider, before) => `${rider} passa al comando davanti a ${before}`,
  half: (rider, left) => `Metà gara: ${rider} (${left})`,
  bestLap: (rider, time) => `Giro più veloce: ${rider} (${time})`,
  bell: (rider) => `Campana: ${rider} all’ultimo giro`,
  wins: (rider) => `${rider} è in testa all’arrivo`,
  note: (text) => `Giuria: ${text}`,
  place: (place, category) => (category === '' ? `${place}º` : `${place}º ${category}`),
};
