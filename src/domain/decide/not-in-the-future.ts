import type { Command } from '../model/command';
import type { Correction } from '../model/entry';
import type { Refusal } from '../model/refusal.messages';
import { type EpochMs, later } from '../model/time';

/** A screen's idea of the station's clock may be ahead of it by so much. */
const AHEAD_MS = 3_000;

/**
 * Why a command is refused at the station's time `now`: what it says happened is later than that. Null for all others. Start and stop may be planned, and
 * so may the instant from which a tag is someone's.
 */
export function futureRefusal(command: Command, now: EpochMs): Refusal | null {
  const entered = command.type === 'correct' ? momentOf(command.correction) : null;
  if (entered === null || entered.at <= later(now, AHEAD_MS)) return null;
  return { code: 'bad-value', params: { problem: 'in-future', ...entered, now } };
}

interface Entered {
  readonly field: 'passing' | 'new-time' | 'status';
  readonly at: EpochMs;
}

/** The moment that the timekeeper enters with a correction; null for those that speak of stored reads. */
function momentOf(correction: Correction): Entered | null {
  switch (correction.kind) {
    case 'insert':
      return { field: 'passing', at: correction.at };
    case 'retime':
      return { field: 'new-time', at: correction.at };
    case 'status':
      return correction.at === null ? null : { field: 'status', at: correction.at };
    case 'void':
    case 'restore':
    case 'move':
    case 'split':
    case 'confirm-lap':
    case 'shift-clock':
      return null;
  }
}
