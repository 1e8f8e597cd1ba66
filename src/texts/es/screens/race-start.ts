import type { TextTree } from '../../catalogue';
import type { startTexts as EnglishStart, waveTexts as EnglishWaves } from '../../en/screens/race-start';

/** Start and stop of the race. */
export const startTexts: TextTree<typeof EnglishStart> = {
  title: 'Salida y parada',
  notStarted: 'Sin empezar. Las lecturas anteriores a la salida se ignoran.',
  byStartList: (time) => `Por lista de salida, desde las ${time}. Quien no tiene salida propia espera aquí la salida.`,
  countsWithoutGun: 'No hay hora de salida. Las lecturas ya cuentan.',
  startTime: (time) => `Hora de salida: ${time}.`,
  startsAt: (time) => `Empieza sola a las ${time}. Si la salida se da antes, pulsar «Dar la salida».`,
  stopTime: (time) => `Hora de parada: ${time}. Las lecturas posteriores no cuentan.`,
  startNow: 'Dar la salida',
  startAt: 'Salida a las…',
  changeStart: 'Cambiar hora de salida…',
  restart: 'Repetir salida…',
  restartNow: 'Dar de nuevo la salida ahora',
  stopNow: 'Detener ahora',
  stopNowConfirm: '¿Detener ahora? Las lecturas posteriores no cuentan',
  stopAt: 'Detener a las…',
  resume: 'Reanudar',
  startField: 'Hora de salida',
  stopField: 'Hora de parada',
  anyTime: 'Puede ser futura o pasada.',
  setStart: 'Fijar hora de salida',
  setStop: 'Fijar hora de parada',
};

/** The starts of its waves. */
export const waveTexts: TextTree<typeof EnglishWaves> = {
  title: 'Oleadas',
  startsAfter: (offset) => `${offset} tras la salida general`,
  startsAt: (time, offset) => `${time} (${offset} tras la general)`,
  started: 'salida real',
  startNow: 'Dar la salida',
  startNowName: (category) => `Dar la salida: ${category}`,
  startAt: 'Salida a las…',
  startAtName: (wave) => `Salida a las…: ${wave}`,
  startField: (wave) => `Salida de ${wave}`,
  afterMove: 'Salidas de las oleadas tras este cambio',
  movesTo: (time) => `pasa a las ${time}`,
  stays: (time) => `se dio a mano y se queda a las ${time}`,
  restart: 'Repetir salida…',
  restartName: (category) => `Repetir salida…: ${category}`,
  restartNow: 'Dar de nuevo la salida ahora',
};
