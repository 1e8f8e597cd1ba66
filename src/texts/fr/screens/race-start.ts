import type { TextTree } from '../../catalogue';
import type { startTexts as EnglishStart, waveTexts as EnglishWaves } from '../../en/screens/race-start';

/** Start and stop of the race. */
export const startTexts: TextTree<typeof EnglishStart> = {
  title: 'Départ et arrêt',
  notStarted: 'Pas encore partie. Les lectures avant le départ seront ignorées.',
  byStartList: (time) => `Selon la liste de départ, à partir de ${time}. Un participant sans départ individuel attend le départ donné ici.`,
  countsWithoutGun: 'Aucune heure de départ n’est fixée. Les lectures comptent déjà.',
  startTime: (time) => `Heure de départ : ${time}.`,
  startsAt: (time) => `Départ automatique à ${time}. Si le départ est donné plus tôt, appuyez sur « Départ maintenant ».`,
  stopTime: (time) => `Heure d’arrêt : ${time}. Les lectures suivantes ne comptent pas.`,
  startNow: 'Départ maintenant',
  startAt: 'Départ à…',
  changeStart: 'Changer l’heure de départ…',
  restart: 'Nouveau départ…',
  restartNow: 'Nouveau départ à cet instant',
  stopNow: 'Arrêter maintenant',
  stopNowConfirm: 'Arrêter maintenant ? Les lectures suivantes ne compteront pas',
  stopAt: 'Arrêter à…',
  resume: 'Reprendre',
  startField: 'Heure de départ',
  stopField: 'Heure d’arrêt',
  anyTime: 'Peut être dans le futur ou dans le passé.',
  setStart: 'Fixer l’heure de départ',
  setStop: 'Fixer l’heure d’arrêt',
};

/** The starts of its waves. */
export const waveTexts: TextTree<typeof EnglishWaves> = {
  title: 'Vagues',
  startsAfter: (offset) => `${offset} après le départ général`,
  startsAt: (time, offset) => `${time} (${offset} après le départ général)`,
  started: 'départ donné',
  startNow: 'Départ maintenant',
  startNowName: (category) => `Départ maintenant : ${category}`,
  startAt: 'Départ à…',
  startAtName: (wave) => `Départ à… : ${wave}`,
  startField: (wave) => `Départ de ${wave}`,
  afterMove: 'Départs des vagues après ce changement',
  movesTo: (time) => `passe à ${time}`,
  stays: (time) => `départ donné à la main, reste à ${time}`,
  restart: 'Nouveau départ…',
  restartName: (category) => `Nouveau départ… : ${category}`,
  restartNow: 'Nouveau départ à cet instant',
};
