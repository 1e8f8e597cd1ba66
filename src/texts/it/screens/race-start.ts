import type { TextTree } from '../../catalogue';
import type { startTexts as EnglishStart, waveTexts as EnglishWaves } from '../../en/screens/race-start';

/** Start and stop of the race. */
export const startTexts: TextTree<typeof EnglishStart> = {
  title: 'Partenza e stop',
  notStarted: 'Non partita. Le letture prima della partenza saranno ignorate.',
  byStartList: (time) => `Secondo l’ordine di partenza, dalle ${time}. Chi non ha una partenza individuale attende qui il via.`,
  countsWithoutGun: 'Nessuna ora di partenza impostata. Le letture contano già.',
  startTime: (time) => `Ora di partenza: ${time}.`,
  startsAt: (time) => `Parte da sola alle ${time}. Se il via è prima, premere «Dai il via».`,
  stopTime: (time) => `Ora dello stop: ${time}. Le letture successive non contano.`,
  startNow: 'Dai il via',
  startAt: 'Via alle…',
  changeStart: 'Cambia ora di partenza…',
  restart: 'Nuovo via…',
  restartNow: 'Nuovo via adesso',
  stopNow: 'Ferma ora',
  stopNowConfirm: 'Fermare ora? Le letture successive non conteranno',
  stopAt: 'Ferma alle…',
  resume: 'Riprendi',
  startField: 'Ora di partenza',
  stopField: 'Ora dello stop',
  anyTime: 'Può essere nel futuro o nel passato.',
  setStart: 'Imposta ora di partenza',
  setStop: 'Imposta ora dello stop',
};

/** The starts of its waves. */
export const waveTexts: TextTree<typeof EnglishWaves> = {
  title: 'Batterie',
  startsAfter: (offset) => `${offset} dopo il via`,
  startsAt: (time, offset) => `${time} (${offset} dopo il via)`,
  started: 'via dato',
  startNow: 'Dai il via',
  startNowName: (category) => `Dai il via: ${category}`,
  startAt: 'Via alle…',
  startAtName: (wave) => `Via alle…: ${wave}`,
  startField: (wave) => `Partenza di ${wave}`,
  afterMove: 'Partenze delle batterie dopo questa modifica',
  movesTo: (time) => `passa alle ${time}`,
  stays: (time) => `via dato a mano, resta alle ${time}`,
  restart: 'Nuovo via…',
  restartName: (category) => `Nuovo via…: ${category}`,
  restartNow: 'Nuovo via adesso',
};
