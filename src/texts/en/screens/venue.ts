/** What the screens of the venue share: announcer, lap counter, clock, finish. */
export const venueTexts = {
  needsKey: 'This station needs a key. Open this page with its address from the Screens page.',
  interrupted: 'Live timing interrupted. What you see may be out of date.',
  notConnected: 'Not connected to live timing yet. Trying again…',
  noCategory: 'No category',
  pageOf: (race: string, page: string) => (race === '' ? page : `${race} – ${page}`),
} as const;
