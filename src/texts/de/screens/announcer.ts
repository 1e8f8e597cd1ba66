import type { TextTree } from '../../catalogue';
import type { announcerTexts as English } from '../../en/screens/announcer';

/** The announcer's page. */
export const announcerTexts: TextTree<typeof English> = {
  title: 'Moderation',
  category: 'Kategorie',
  allCategories: 'Alle Kategorien',
  next: 'Gleich hier',
  nextEmpty: 'Noch wird niemand erwartet. Teilnehmer erscheinen hier, sobald erste Rundenzeiten bekannt sind.',
  nextUnloaded: 'Die Liste der Nächsten konnte nicht geladen werden. Neuer Versuch…',
  dueIn: (time) => time,
  dueNow: 'jetzt',
  overdue: (time) => `+${time}`,
  passed: 'Gerade durch',
  passedEmpty: 'Noch keine Durchgänge.',
  leaders: 'Führende',
  leadersEmpty: 'Noch führt niemand.',
  news: 'Neues',
  newsEmpty: 'Führungswechsel, schnellste Runden, Rennhälfte, Glocke und Zieleinläufe erscheinen hier.',
  lap: (lap) => `Runde ${lap}`,
  finish: 'Ziel',
  toGo: (laps) => (laps === 1 ? 'Letzte Runde' : `noch ${laps} Runden`),
  finished: 'Erster im Ziel',
  leads: (rider) => `${rider} führt`,
  takesLead: (rider, before) => `${rider} übernimmt die Führung von ${before}`,
  half: (rider, left) => `Rennhälfte: ${rider} (${left})`,
  bestLap: (rider, time) => `Schnellste Runde: ${rider} (${time})`,
  bell: (rider) => `Glocke: ${rider} in der letzten Runde`,
  wins: (rider) => `${rider} ist als Erster im Ziel`,
  note: (text) => `Jury: ${text}`,
  place: (place, category) => (category === '' ? `${place}.` : `${place}. ${category}`),
};
