import type { TextTree } from '../../catalogue';
import type { lapsTexts as English } from '../../en/screens/laps';

/** The lap counter at the line. */
export const lapsTexts: TextTree<typeof English> = {
  title: 'Rundenzähler',
  toGo: 'Noch Runden',
  bell: 'Letzte Runde',
  finished: 'Ziel',
  timeLeft: 'Restzeit',
  timeIsUp: 'Zeit ist um',
  nobody: 'Niemand in dieser Kategorie',
  empty: 'Hier erscheinen die restlichen Runden, sobald es Teilnehmer gibt.',
};
