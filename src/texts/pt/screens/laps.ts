import type { TextTree } from '../../catalogue';
import type { lapsTexts as English } from '../../en/screens/laps';

/** The lap counter at the line. */
export const lapsTexts: TextTree<typeof English> = {
  title: 'Contador de voltas',
  toGo: 'Voltas em falta',
  bell: 'Última volta',
  finished: 'Meta',
  timeLeft: 'Tempo restante',
  timeIsUp: 'Tempo esgotado',
  nobody: 'Ninguém nesta categoria',
  empty: 'As voltas em falta aparecem aqui assim que houver participantes.',
};
