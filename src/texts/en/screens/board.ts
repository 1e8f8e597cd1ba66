import { counted } from '../counted';

/** The board at the venue. */
export const boardTexts = {
  title: 'Racetag board',
  titleOf: (race: string) => `${race} – board`,
  standings: 'Standings',
  needsKey: 'This station needs a key. Open this board with its address from the Screens page.',
  interrupted: 'Live timing interrupted. Results may be out of date.',
  notConnected: 'Not connected to live timing yet. Trying again…',
  empty: 'Results will appear here as soon as there are riders.',
  noCategory: 'No category',
  unknownTags: 'Unknown tags',
  startList: 'Start list',
  riders: (riders: number) => counted(riders, 'rider', 'riders'),
  page: (first: number, last: number, riders: number) => `${first}–${last} of ${counted(riders, 'rider', 'riders')}`,
  lapsToGo: (laps: number) => (laps === 0 ? 'Finished' : `${laps} to go`),
  timeLeft: (time: string) => `${time} left`,
  startsIn: 'Starts in',
  timeIsUp: 'Time is up',
  /** What the results were declared to be; `changed` riders have another result now. */
  declared: {
    official: (changed: number) => (changed === 0 ? 'Official' : `Changed since official (${counted(changed, 'rider', 'riders')})`),
    provisional: (changed: number) =>
      changed === 0 ? 'Provisional' : `Changed since provisional (${counted(changed, 'rider', 'riders')})`,
  },
} as const;
