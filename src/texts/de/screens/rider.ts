import type { TextTree } from '../../catalogue';
import type { riderTexts as English } from '../../en/screens/rider';
import { counted } from '../counted';

/** A rider's own page on a phone. */
export const riderTexts: TextTree<typeof English> = {
  title: (bib) => `Startnummer ${bib}`,
  back: 'Alle Ergebnisse',
  loading: 'Lädt…',
  unknownHint: 'Startnummer prüfen oder zu allen Ergebnissen zurückgehen.',
  place: 'Platz',
  inCategory: 'In Kategorie',
  laps: 'Runden',
  time: 'Zeit',
  gap: 'Rückstand',
  lastLap: 'Letzte Runde',
  notLoaded: 'Die Runden unten konnten nicht neu geladen werden.',
  since: (age) => `Sie sind ${age} alt.`,
  lapList: 'Runden',
  noLaps: 'Noch keine Runden.',
  lap: 'Runde',
  at: 'Um',
  lapTime: 'Rundenzeit',
  total: 'Zeit',
  finish: 'Ziel',
  afterFinish: 'nach dem Ziel',
  inferred: 'ergänzt',
  best: 'beste',
  splits: 'Unterwegs',
  passage: 'Messstelle',
  ofLap: (lap) => `Runde ${lap}`,
  why: 'Warum',
  whyHint: 'Jede Lesung des Chips, und was daraus wurde.',
  noReads: 'Der Chip wurde noch nicht gelesen.',
  earlier: (reads) => `${counted(reads, 'frühere Lesung', 'frühere Lesungen')} nicht gezeigt.`,
  origins: { manual: 'von der Zeitnahme eingetragen', inferred: 'von der Zeitnahme ergänzt' },
  share: 'Diese Seite teilen',
  code: 'Code mit der Adresse dieser Seite',
};
