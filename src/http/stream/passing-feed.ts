import type { CountedPassing } from '../../domain/model/views';
import type { RaceView } from '../../race-view';
import { LAST_PASSINGS } from '../../wire/shared/last-passings';
import { passingRow } from '../../wire/to-wire';
import type { Wire } from '../operation';

type PassingsMessage = Wire<'PassingsMessage'>;

/** Keeps the last passings on the screens as they count now. Every screen has the same list: changes are sent to all of them. */
export class PassingFeed {
  private shown: readonly CountedPassing[] = [];

  /** The whole list as of the last `update`, for a screen that has just connected. */
  whole(): PassingsMessage {
    return { type: 'passings', whole: true, removed: [], items: this.shown.map(passingRow) };
  }

  /** The message that brings the list of every screen up to date; null when it is. */
  update(race: RaceView): PassingsMessage | null {
    const shown = race.lastPassings(LAST_PASSINGS);
    // A passing of a rider without news stays the same object, and most are.
    const [was, is] = [new Set(this.shown), new Set(shown)];
    const gone = new Map(this.shown.filter((passing) => !is.has(passing)).map((passing) => [keyOf(passing), passing]));
    const come = shown.filter((passing) => !was.has(passing));
    this.shown = shown;
    const added = come.filter((passing) => !isSame(gone.get(keyOf(passing)), passing));
    for (const passing of come) gone.delete(keyOf(passing));
    const oldest = shown[LAST_PASSINGS - 1];
    // Those that newer ones pushed off the end need no message: every screen cuts its list there.
    const removed = [...gone.values()].filter(({ at }) => oldest === undefined || at >= oldest.at);
    if (added.length === 0 && removed.length === 0) return null;
    return {
      type: 'passings',
      whole: false,
      removed: removed.map(passingRow).map(({ seq, at }) => ({ seq, at })),
      items: added.map(passingRow),
    };
  }

  /** Another race is open: the screens show nothing. */
  forget(): void {
    this.shown = [];
  }
}

/** Passings that one split added share their `seq`. */
function keyOf({ seq, at }: CountedPassing): string {
  return `${seq}:${at}`;
}

function isSame(one: CountedPassing | undefined, other: CountedPassing): boolean {
  return one !== undefined && (Object.keys(other) as (keyof CountedPassing)[]).every((field) => one[field] === other[field]);
}
