import type { Ms } from '../../domain/model/time';

/** What goes wrong at an event. Probabilities are from 0 to 1, for each passing unless it says otherwise. */
export interface EventFaults {
  /** No antenna sees it. */
  readonly missed: number;
  /** One of its reports reaches the station late, by up to half a minute. */
  readonly late: number;
  /** Its reports are sent twice. */
  readonly repeated: number;
  /** An unknown tag passes at the same time. */
  readonly strays: number;
  /** For each rider: does not start; goes home on the way. */
  readonly notStarted: number;
  readonly goneHome: number;
  /** Riders wait for their start within reach of an antenna. */
  readonly waiting: boolean;
  /** A spare tag lies beside the line for two minutes, and riders who went home stand there for as long. */
  readonly parked: boolean;
  /** Parts of the event, from 0 to 1, in which one reader sees nothing; null: it always does. */
  readonly deadMat: readonly [from: number, to: number] | null;
  /** Parts of the event in which a reader is cut off from the station: it keeps its reads and sends them when it is back. */
  readonly cutOff: readonly [from: number, to: number] | null;
}

/** Nothing is lost: the station has to have the true result. */
export const NOTHING_LOST: EventFaults = {
  missed: 0,
  late: 0.04,
  repeated: 0.03,
  strays: 0.03,
  notStarted: 0.06,
  goneHome: 0.08,
  waiting: true,
  parked: true,
  deadMat: null,
  cutOff: [0.3, 0.4],
};

/** An ordinary day, with what no station can know. */
export const ORDINARY_EVENT: EventFaults = { ...NOTHING_LOST, missed: 0.01, deadMat: [0.55, 0.6] };

/**
 * A day on which readers work: who looks around sees a race that comes to its end, and a few missed reads to decide about. The demo begins with the
 * gun: reads of before would all come late, as from a reader with a slow clock, and its first sight would be an alarm.
 */
export const DEMO_EVENT: EventFaults = { ...ORDINARY_EVENT, missed: 0.002, waiting: false, deadMat: null, cutOff: null };

export const PARKED_FOR = 120_000 as Ms;
