import type { Catalogue } from './catalogue';

/** How the station writes the timekeeper at another computer. */
const ELSEWHERE = /^timekeeper at (.+)$/u;

/** Who did an action, in the language of the catalogue. `by` as the station stores it; the name of a key stays as it is. */
export function authorName(by: string, catalogue: Catalogue): string {
  const { authors } = catalogue.exports.sheets;
  if (by === 'timekeeper') return authors.timekeeper;
  if (by === 'station') return authors.station;
  const address = ELSEWHERE.exec(by)?.[1];
  return address === undefined ? by : authors.timekeeperAt(address);
}
