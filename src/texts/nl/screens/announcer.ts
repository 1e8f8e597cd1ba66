import type { TextTree } from '../../catalogue';
import type { announcerTexts as English } from '../../en/screens/announcer';

/** The announcer's page. */
export const announcerTexts: TextTree<typeof English> = {
  title: 'Speaker',
  category: 'Categorie',
  allCategories: 'Alle categorieën',
  next: 'Zo meteen hier',
  nextEmpty: 'Er wordt nog niemand verwacht. Deelnemers verschijnen hier zodra de eerste rondetijden bekend zijn.',
  nextUnloaded: 'De lijst van wie hierna komt, kon niet worden geladen. Nieuwe poging…',
  dueIn: (time) => time,
  dueNow: 'nu',
  overdue: (time) => `+${time}`,
  passed: 'Net door',
  passedEmpty: 'Nog geen doorkomsten.',
  leaders: 'Leiders',
  leadersEmpty: 'Nog geen leider.',
  news: 'Nieuws',
  newsEmpty: 'Wisselingen aan de leiding, snelste ronden, halverwege, de bel en finishes verschijnen hier.',
  lap: (lap) => `Ronde ${lap}`,
  finish: 'Finish',
  toGo: (laps) => (laps === 1 ? 'Laatste ronde' : `nog ${laps} ronden`),
  finished: 'Leider gefinisht',
  leads: (rider) => `${rider} leidt`,
  takesLead: (rider, before) => `${rider} neemt de leiding over van ${before}`,
  half: (rider, left) => `Halverwege: ${rider} (${left})`,
  bestLap: (rider, time) => `Snelste ronde: ${rider} (${time})`,
  bell: (rider) => `Bel: ${rider} in de laatste ronde`,
  wins: (rider) => `${rider} is als eerste gefinisht`,
  note: (text) => `Jury: ${text}`,
  place: (place, category) => (category === '' ? `${place}.` : `${place}. ${category}`),
};
