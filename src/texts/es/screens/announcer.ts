import type { TextTree } from '../../catalogue';
import type { announcerTexts as English } from '../../en/screens/announcer';

/** The announcer's page. */
export const announcerTexts: TextTree<typeof English> = {
  title: 'Speaker',
  category: 'Categoría',
  allCategories: 'Todas',
  next: 'Próximos en pasar',
  nextEmpty: 'Aún no se espera a nadie. Los participantes aparecen aquí cuando se conocen los primeros tiempos por vuelta.',
  nextUnloaded: 'No se pudo cargar la lista de los próximos. Reintentando…',
  dueIn: (time) => time,
  dueNow: 'ahora',
  overdue: (time) => `+${time}`,
  passed: 'Acaban de pasar',
  passedEmpty: 'Aún no ha pasado nadie.',
  leaders: 'Líderes',
  leadersEmpty: 'Aún no hay líder.',
  news: 'Novedades',
  newsEmpty: 'Aquí aparecen los cambios de líder, las vueltas más rápidas, la mitad de carrera, la campana y las llegadas.',
  lap: (lap) => `Vuelta ${lap}`,
  finish: 'Meta',
  toGo: (laps) => (laps === 1 ? 'Última vuelta' : `Faltan ${laps}`),
  finished: 'Líder en meta',
  leads: (rider) => `${rider} va en cabeza`,
  takesLead: (rider, before) => `${rider} pasa a la cabeza por delante de ${before}`,
  half: (rider, left) => `Mitad de carrera: ${rider} (${left})`,
  bestLap: (rider, time) => `Vuelta más rápida: ${rider} (${time})`,
  bell: (rider) => `Campana: ${rider} en la última vuelta`,
  wins: (rider) => `Primera llegada a meta: ${rider}`,
  note: (text) => `Jurado: ${text}`,
  place: (place, category) => (category === '' ? `${place}.º` : `${place}.º ${category}`),
};
