import type { TextTree } from '../../catalogue';
import type { countdownTexts as English } from '../../en/screens/countdown';
import { counted } from '../counted';

/** The countdown for the starter's tablet. */
export const countdownTexts: TextTree<typeof English> = {
  title: 'Partida',
  titleOf: (race) => `${race} – partida`,
  needsKey: 'Esta estação exige uma chave. Abrir esta página com o endereço indicado na página Ecrãs.',
  interrupted: 'Sem ligação à estação. A contagem decrescente continua; alterações da lista de partida não chegam.',
  notConnected: 'Ainda sem ligação à estação. Nova tentativa…',
  waiting: 'A ligar à estação…',
  none: 'Ainda sem horas de partida. Aparecem aqui assim que houver uma lista de partida ou uma hora de partida.',
  done: 'Todos os participantes da lista já partiram.',
  now: 'Parte a seguir',
  gone: 'Já',
  next: 'Depois',
  noBib: 'Sem dorsal',
  together: (riders) => counted(riders, 'participante', 'participantes'),
  gun: 'Partida da prova',
  wave: (wave) => `Vaga ${wave}`,
  remaining: (riders) => `${counted(riders, 'participante', 'participantes')} por partir`,
  stationClock: 'Relógio da estação',
  clockUnknown: 'a comparar relógios…',
  clockEqual: 'este aparelho está certo',
  clockBehind: (seconds) => `este aparelho está ${seconds} s atrasado, corrigido`,
  clockAhead: (seconds) => `este aparelho está ${seconds} s adiantado, corrigido`,
  sound: { on: 'Som ligado', off: 'Som desligado. Tocar para ligar' },
};
