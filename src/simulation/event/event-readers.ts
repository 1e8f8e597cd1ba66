import { LINE, passageName } from '../../domain/model/course';
import type { RaceRules } from '../../domain/model/rules';
import { rulesFor } from '../../domain/model/terms';

/** Where riders are read. */
export interface ReadingPlace {
  /** Name of the passage. */
  readonly name: string;
  readonly address: string;
  /** The only antenna that stands there; null: all of the reader. */
  readonly antenna: number | null;
}

/** The reader at the end of a lap. */
export const LINE_READER = '10.0.0.5';

export const ANTENNAS = 4;

/** The passages of a lap in their order, for the riders of a category; the last ends the lap. */
export function placesOf(rules: RaceRules, category: string): readonly [ReadingPlace, ...ReadingPlace[]] {
  const { course, points } = rulesFor(rules, category);
  const [first, ...others] = course.map((passage) => ({ ...placeOfPoint(rules, passage.point), name: passageName(passage, points) }));
  return first === undefined ? [{ ...placeOfPoint(rules, LINE), name: 'Line' }] : [first, ...others];
}

/** Where riders are read at their start; null where no point is one. */
export function startPlace(rules: RaceRules): ReadingPlace | null {
  const start = rules.points.find(({ role }) => role === 'start');
  return start === undefined ? null : { ...placeOfPoint(rules, start.id), name: start.name };
}

function placeOfPoint({ points }: RaceRules, id: string): Omit<ReadingPlace, 'name'> {
  const named = points.find((point) => point.id === id)?.readers[0] ?? LINE_READER;
  const [address = named, antenna] = named.split('#');
  return { address, antenna: antenna === undefined ? null : Number(antenna) };
}
