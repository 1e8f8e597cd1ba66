import type { TextTree } from '../../catalogue';
import type { startTexts as EnglishStart, waveTexts as EnglishWaves } from '../../en/screens/race-start';

/** Start and stop of the race. */
export const startTexts: TextTree<typeof EnglishStart> = {
  title: 'Sortida i aturada',
  notStarted: 'Sense començar. Les lectures anteriors a la sortida s’ignoren.',
  byStartList: (time) => `Per llista de sortida, des de les ${time}. Qui no té sortida pròpia espera aquí la sortida.`,
  countsWithoutGun: 'No hi ha hora de sortida. Les lectures ja compten.',
  startTime: (time) => `Hora de sortida: ${time}.`,
  startsAt: (time) => `Comença sola a les ${time}. Si la sortida es dona abans, prémer «Donar la sortida».`,
  stopTime: (time) => `Hora d’aturada: ${time}. Les lectures posteriors no compten.`,
  startNow: 'Donar la sortida',
  startAt: 'Sortida a les…',
  changeStart: 'Canviar hora de sortida…',
  restart: 'Repetir sortida…',
  restartNow: 'Tornar a donar la sortida ara',
  stopNow: 'Aturar ara',
  stopNowConfirm: 'Aturar ara? Les lectures posteriors no compten',
  stopAt: 'Aturar a les…',
  resume: 'Reprendre',
  startField: 'Hora de sortida',
  stopField: 'Hora d’aturada',
  anyTime: 'Pot ser futura o passada.',
  setStart: 'Fixar hora de sortida',
  setStop: 'Fixar hora d’aturada',
};

/** The starts of its waves. */
export const waveTexts: TextTree<typeof EnglishWaves> = {
  title: 'Onades',
  startsAfter: (offset) => `${offset} després de la sortida general`,
  startsAt: (time, offset) => `${time} (${offset} després de la general)`,
  started: 'sortida real',
  startNow: 'Donar la sortida',
  startNowName: (category) => `Donar la sortida: ${category}`,
  startAt: 'Sortida a les…',
  startAtName: (wave) => `Sortida a les…: ${wave}`,
  startField: (wave) => `Sortida de ${wave}`,
  afterMove: 'Sortides de les onades després d’aquest canvi',
  movesTo: (time) => `passa a les ${time}`,
  stays: (time) => `es va donar a mà i es queda a les ${time}`,
  restart: 'Repetir sortida…',
  restartName: (category) => `Repetir sortida…: ${category}`,
  restartNow: 'Tornar a donar la sortida ara',
};
