import { counted } from '../counted';

/** The countdown for the starter's tablet. */
export const countdownTexts = {
  title: 'Start',
  titleOf: (race: string) => `${race} – start`,
  needsKey: 'This station needs a key. Open this page with its address from the Screens page.',
  interrupted: 'No connection to the station. The countdown continues; changes of the start list do not arrive.',
  notConnected: 'Not connected to the station yet. Trying again…',
  waiting: 'Connecting to the station…',
  none: 'No start times yet. They appear here as soon as there is a start list or a start time.',
  done: 'All riders on the list have started.',
  now: 'Next to start',
  gone: 'Go',
  next: 'Then',
  noBib: 'No bib',
  together: (riders: number) => counted(riders, 'rider', 'riders'),
  gun: 'Race start',
  wave: (wave: string) => `Wave ${wave}`,
  remaining: (riders: number) => `${counted(riders, 'rider', 'riders')} to start`,
  stationClock: 'Station clock',
  clockUnknown: 'comparing clocks…',
  clockEqual: 'this device agrees',
  clockBehind: (seconds: string) => `this device is ${seconds} s behind, corrected`,
  clockAhead: (seconds: string) => `this device is ${seconds} s ahead, corrected`,
  sound: { on: 'Sound is on', off: 'Sound is off. Tap to turn it on' },
} as const;
