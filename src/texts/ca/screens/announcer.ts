import type { TextTree } from '../../catalogue';
import type { announcerTexts as English } from '../../en/screens/announcer';

/** The announcer's page. */
export const announcerTexts: TextTree<typeof English> = {
  title: 'Speaker',
  category: 'Categoria',
  allCategories: 'Totes',
  next: 'Pròxims a passar',
  nextEmpty: 'Encara no s’espera ningú. Els participants apareixen aquí quan es coneixen els primers temps per volta.',
  nextUnloaded: 'No s’ha pogut carregar la llista dels pròxims. Es torna a provar…',
  dueIn: (time) => time,
  dueNow: 'ara',
  overdue: (time) => `+${time}`,
  passed: 'Acaben de passar',
  passedEmpty: 'Encara no ha passat ningú.',
  leaders: 'Líders',
  leadersEmpty: 'Encara no hi ha líder.',
  news: 'Novetats',
  newsEmpty: 'Aquí apareixen els canvis de líder, les voltes més ràpides, la mitja cursa, la campana i les arribades.',
  lap: (lap) => `Volta ${lap}`,
  finish: 'Arribada',
  toGo: (laps) => (laps === 1 ? 'Última volta' : `En falten ${laps}`),
  finished: 'Líder arribat',
  leads: (rider) => `${rider} va al capdavant`,
  takesLead: (rider, before) => `${rider} passa al capdavant per davant de ${before}`,
  half: (rider, left) => `Mitja cursa: ${rider} (${left})`,
  bestLap: (rider, time) => `Volta més ràpida: ${rider} (${time})`,
  bell: (rider) => `Campana: ${rider} a l’última volta`,
  wins: (rider) => `Primera arribada: ${rider}`,
  note: (text) => `Jurat: ${text}`,
  place: (place, category) => (category === '' ? `${place}.` : `${place}. ${category}`),
};
