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
  newsEmpty: 'Aqui aparecem as mudanças de líder, as voltas mais rápidas, o meio da prova, o sino e as chegadas.',
  lap: (lap) => `Volta ${lap}`,
  finish: 'Meta',
  toGo: (laps) => (laps === 1 ? 'Última volta' : `faltam ${laps}`),
  finished: 'O líder chegou',
  leads: (rider) => `${rider} lidera`,
  takesLead: (rider, before) => `${rider} passa para a frente de ${before}`,
  half: (rider, left) => `Meio da prova: ${rider} (${left})`,
  bestLap: (rider, time) => `Volta mais rápida: ${rider} (${time})`,
  bell: (rider) => `Sino: ${rider} na última volta`,
  wins: (rider) => `${rider} chegou em primeiro lugar`,
  note: (text) => `Júri: ${text}`,
  place: (place, category) => (category === '' ? `${place}.º` : `${place}.º ${category}`),
};
