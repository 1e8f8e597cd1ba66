/** The clock that fills a screen. */
export const clockTexts = {
  title: 'Clock',
  timeOfDay: 'Time of day',
  race: 'Race',
  startsIn: 'Starts in',
  wave: (wave: string) => `Wave ${wave}`,
} as const;
