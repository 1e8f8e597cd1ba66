import type { MessageOf } from '../domain/model/message';
import type { SimulationMessages } from './simulation.messages';

/** A message of a replay or a demo; its text is in the catalogue, section `program`. */
export type SimulationMessage = MessageOf<SimulationMessages>;

/** Thrown when a replay or a demo cannot go on. `reason` makes the text for people; `message` is for logs. */
export class SimulationError extends Error {
  override readonly name: string = 'SimulationError';

  constructor(
    readonly reason: SimulationMessage,
    cause?: unknown,
  ) {
    super(`${reason.code} ${JSON.stringify(reason.params)}`, { cause });
  }
}

/** A line of a recording that cannot be replayed. */
export class RecordingError extends SimulationError {
  override readonly name = 'RecordingError';
}

/** The station refused a request; sending the same again does not help. */
export class StationRefused extends SimulationError {
  override readonly name = 'StationRefused';
}

/** The station could not be reached, did not answer in time, or could not store anything. Sending again may help. */
export class StationUnreachable extends SimulationError {
  override readonly name = 'StationUnreachable';
}
