import { counted } from '../counted';

/** The screen with the riders as they arrive. */
export const finishTexts = {
  title: 'Finish',
  arrivals: 'Arrivals',
  empty: 'Riders appear here as they finish.',
  finishers: (riders: number) => counted(riders, 'finisher', 'finishers'),
} as const;
