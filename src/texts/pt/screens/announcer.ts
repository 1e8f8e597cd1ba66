import type { TextTree } from '../../catalogue';
import type { announcerTexts as English } from '../../en/screens/announcer';

/** The announcer's page. */
export const announcerTexts: TextTree<typeof English> = {
  title: 'Locutor',
  category: 'Categoria',
  allCategories: 'Todas',
  next: 'Próximos a passar',
  nextEmpty: 'Ainda não se espera ninguém. Os participantes aparecem aqui assim que houver tempos por volta.',
  nextUnloaded: 'Não foi possível carregar a lista dos próximos participantes. Nova tentativa…',
  dueIn: (time) => time,
  dueNow: 'agora',
  overdue: (time) => `+${time}`,
  passed: 'Acabam de passar',
  passedEmpty: 'Ainda sem passagens.',
  leaders: 'Líderes',
  leadersEmpty: 'Ainda sem líder.',
  news: 'Notícias',
  newsEmpty: 'As mudanças de líder, o sino e as chegadas aparecem aqui.',
  lap: (lap) => `Volta ${lap}`,
  finish: 'Meta',
  toGo: (laps) => (laps === 1 ? 'Última volta' : `faltam ${laps}`),
  finished: 'O líder chegou',
  leads: (rider) => `${rider} lidera`,
  takesLead: (rider, before) => `${rider} passa para a frente de ${before}`,
  bell: (rider) => `Sino: ${rider} na última volta`,
  wins: (rider) => `${rider} chegou em primeiro lugar`,
  note: (text) => `Júri: ${text}`,
  place: (place, category) => (category === '' ? `${place}.º` : `${place}.º ${category}`),
};
