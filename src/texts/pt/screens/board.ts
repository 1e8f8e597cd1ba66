import type { TextTree } from '../../catalogue';
import type { boardTexts as English } from '../../en/screens/board';
import { counted } from '../counted';

/** The board at the venue. */
export const boardTexts: TextTree<typeof English> = {
  title: 'Painel Racetag',
  titleOf: (race) => `${race} – painel`,
  standings: 'Classificação',
  needsKey: 'Esta estação exige uma chave. Abrir este painel com o endereço indicado na página Ecrãs.',
  interrupted: 'Cronometragem ao vivo interrompida. Os resultados podem estar desatualizados.',
  notConnected: 'Ainda sem ligação à cronometragem ao vivo. Nova tentativa…',
  empty: 'Os resultados aparecem aqui assim que houver participantes.',
  noCategory: 'Sem categoria',
  unknownTags: 'Chips desconhecidos',
  startList: 'Lista de partida',
  riders: (riders) => counted(riders, 'participante', 'participantes'),
  page: (first, last, riders) => `${first}–${last} de ${counted(riders, 'participante', 'participantes')}`,
  lapsToGo: (laps) => {
    if (laps === 0) return 'Terminou';
    return `${laps === 1 ? 'falta' : 'faltam'} ${laps}`;
  },
  timeLeft: (time) => `restam ${time}`,
  startsIn: 'Partida em',
  timeIsUp: 'Tempo esgotado',
  declared: {
    official: (changed) => (changed === 0 ? 'Oficial' : `Oficial, alterado depois (${counted(changed, 'participante', 'participantes')})`),
    provisional: (changed) =>
      changed === 0 ? 'Provisório' : `Provisório, alterado depois (${counted(changed, 'participante', 'participantes')})`,
  },
};
