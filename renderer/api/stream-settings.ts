import { type StreamOptions, waitOrAbort } from './stream';

/** The station sends something at least every few seconds; a longer silence is a lost link. */
const SILENCE_MS = 8_000;

/** The stream of a page: the whole table, which pages that show a part of it share. No page shows single laps. */
export const STREAM: Omit<StreamOptions, 'headers' | 'listener'> = {
  url: '/stream?changes=1&laps=0',
  fetch: (...request) => fetch(...request),
  silenceMs: SILENCE_MS,
  wait: waitOrAbort,
};
