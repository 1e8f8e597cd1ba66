import type { ListedParticipant } from '../domain/model/listed-participant';
import type { PlannedParticipant } from '../domain/model/views';

/** The last import that was planned, and the number of acts that it is based on. */
export interface PlannedList {
  readonly list: readonly ListedParticipant[];
  readonly acts: number;
  readonly lines: readonly PlannedParticipant[];
}
