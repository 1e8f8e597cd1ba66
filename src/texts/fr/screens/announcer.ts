import type { TextTree } from '../../catalogue';
import type { announcerTexts as English } from '../../en/screens/announcer';

/** The announcer's page. */
export const announcerTexts: TextTree<typeof English> = {
  title: 'Speaker',
  category: 'Catégorie',
  allCategories: 'Toutes les catégories',
  next: 'Prochains passages',
  nextEmpty: 'Personne n’est encore attendu. Les participants apparaissent ici dès les premiers temps au tour.',
  nextUnloaded: 'La liste des prochains n’a pas pu être chargée. Nouvel essai…',
  dueIn: (time) => time,
  dueNow: 'maintenant',
  overdue: (time) => `+${time}`,
  passed: 'Derniers passages',
  passedEmpty: 'Pas encore de passages.',
  leaders: 'Leaders',
  leadersEmpty: 'Pas encore de leader.',
  news: 'Faits de course',
  newsEmpty: 'Ici apparaissent les changements de leader, les meilleurs tours, la mi-course, la cloche et les arrivées.',
  lap: (lap) => `Tour ${lap}`,
  finish: 'Arrivée',
  toGo: (laps) => (laps === 1 ? 'Dernier tour' : `Encore ${laps} tours`),
  finished: 'Leader arrivé',
  leads: (rider) => `${rider} en tête`,
  takesLead: (rider, before) => `${rider} prend la tête devant ${before}`,
  half: (rider, left) => `Mi-course : ${rider} (${left})`,
  bestLap: (rider, time) => `Meilleur tour : ${rider} (${time})`,
  bell: (rider) => `Cloche : ${rider} dans le dernier tour`,
  wins: (rider) => `${rider} arrive en premier`,
  note: (text) => `Jury : ${text}`,
  place: (place, category) => (category === '' ? `${place}.` : `${place}. ${category}`),
};
