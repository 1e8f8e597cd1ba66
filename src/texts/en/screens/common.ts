/** Texts of parts that several screens share. */
export const commonTexts = {
  failure: {
    title: 'This part of the screen failed',
    text: ({ message }: { readonly message: string }) =>
      `Timing is not affected: the station keeps running. Reload the page. If this happens again, report this message: ${message}`,
    reload: 'Reload',
  },
  moment: {
    day: 'Date',
    time: 'Time of day',
    invalid: 'Choose the date and enter the time as 14:05:09 or 14:05:09.250.',
  },
} as const;
