import { formatInstant } from '../../domain/model/time';
import type { Station } from '../../station';
import { countsRow, expectedRow, seenRow, silenceRow } from '../../wire/field-to-wire';
import type { Handlers } from '../operation';
import { requireRace } from '../require-race';

/** Who is out on the course and when they are due, and who was seen at all. */
export function fieldRoutes(station: Station): Pick<Handlers, 'getExpected' | 'getPresence'> {
  return {
    getExpected: ({ texts }) => {
      const race = requireRace(station);
      const now = station.now();
      const silence = race.field.silence(now);
      return {
        status: 200,
        body: {
          now: formatInstant(now),
          riders: race.field.expected(now).map(expectedRow),
          out: [...race.field.out(now)],
          counts: race.field.counts(now).map(countsRow),
          silence: silence === null ? null : silenceRow(silence, texts),
        },
      };
    },
    getPresence: () => {
      const race = requireRace(station);
      return { status: 200, body: { registered: race.participants().length, riders: race.field.seen().map(seenRow) } };
    },
  };
}
