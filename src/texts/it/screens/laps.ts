import type { TextTree } from '../../catalogue';
import type { lapsTexts as English } from '../../en/screens/laps';

/** The lap counter at the line. */
export const lapsTexts: TextTree<typeof English> = {
  title: 'Contagiri',
  toGo: 'Giri mancanti',
  bell: 'Ultimo giro',
  finished: 'Arrivo',
  timeLeft: 'Tempo mancante',
  timeIsUp: 'Tempo scaduto',
  nobody: 'Nessun partecipante in questa categoria',
  empty: 'I giri mancanti compaiono qui appena ci sono partecipanti.',
};
