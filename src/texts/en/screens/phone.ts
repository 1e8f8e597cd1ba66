import { counted } from '../counted';
import { riderTexts } from './rider';

/** The page for phones. */
export const phoneTexts = {
  title: 'Live results',
  tabs: 'Views',
  results: 'Results',
  passings: 'Last passings',
  needsKey: 'This station needs a key. Scan the code at the venue again.',
  interrupted: 'Live timing interrupted. Results may be out of date.',
  notConnected: 'Not connected to live timing yet. Trying again…',
  standings: 'Standings',
  search: 'Find a bib or name',
  searchExample: 'Your bib or name',
  category: 'Category',
  allCategories: 'All',
  noCategory: 'No category',
  unknownTags: 'Unknown tags',
  startList: 'Start list',
  noResults: 'No results yet',
  noResultsHint: 'They will appear here.',
  noMatch: 'No riders found',
  noMatchHint: 'Try another bib or name.',
  follow: (rider: string) => `Follow ${rider}`,
  laps: (laps: number) => counted(laps, 'lap', 'laps'),
  lastLap: (time: string) => `last ${time}`,
  /** Stands after the name of a category. */
  placeInCategory: (place: number) => `: ${place}`,
  noPassings: 'No passings yet',
  noPassingsHint: 'Riders appear here when they cross the line.',
  finish: 'Finish',
  lap: (lap: number) => `Lap ${lap}`,
  rider: riderTexts,
} as const;
