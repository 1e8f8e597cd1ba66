/** The lap counter at the line. */
export const lapsTexts = {
  title: 'Lap counter',
  toGo: 'Laps to go',
  bell: 'Last lap',
  finished: 'Finish',
  timeLeft: 'Time left',
  timeIsUp: 'Time is up',
  nobody: 'No riders in this category',
  empty: 'Laps to go appear here as soon as there are riders.',
} as const;
