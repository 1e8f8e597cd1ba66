import { concernsRead, timeOfRead } from '../ledger/passing-overrides';
import { originOf } from '../ledger/read-log';
import type { Command } from '../model/command';
import type { Correction } from '../model/entry';
import type { Refusal } from '../model/refusal.messages';
import { type EpochMs, later } from '../model/time';
import type { RaceState } from '../race/race-state';

/** A screen's idea of the station's clock may be ahead of it by so much. */
const AHEAD_MS = 5_000;

/**
 * Why a command is refused at the station's time `now`: what it says happened, or the time that it gives to a read, is later than that. Null
 * for all others; start and stop may be planned.
 */
export function futureRefusal(state: RaceState, command: Command, now: EpochMs): Refusal | null {
  const entered = enteredBy(command);
  if (entered !== null && entered.at > later(now, AHEAD_MS))
    return { code: 'bad-value', params: { problem: 'in-future', ...entered, now } };
  const shifted = latestShifted(state, command);
  if (shifted === null || shifted <= later(now, AHEAD_MS)) return null;
  return { code: 'bad-value', params: { problem: 'shifted-into-future', at: shifted, now } };
}

/** The latest time that a correction of a clock gives to an arrival by moving it ahead; null when it moves none ahead. */
function latestShifted({ ledger, log }: RaceState, command: Command): EpochMs | null {
  if (command.type !== 'correct' || command.correction.kind !== 'shift-clock' || !(command.correction.by > 0)) return null;
  const { correction } = command;
  let latest: EpochMs | null = null;
  for (let row = 0; row < log.seqs.length; row++) {
    const { reader, kind } = originOf(log, row);
    if (kind !== 'arrive' || reader !== correction.reader) continue;
    if (!concernsRead(correction, { time: log.times.at(row), seq: log.seqs.at(row) })) continue;
    const at = later(timeOfRead(ledger, log, row), correction.by);
    if (latest === null || at > latest) latest = at;
  }
  return latest;
}

interface Entered {
  readonly field: 'passing' | 'new-time' | 'status' | 'assigned-from' | 'released-from' | 'muted-from';
  readonly at: EpochMs;
}

function enteredBy(command: Command): Entered | null {
  if (command.type === 'correct') return momentOf(command.correction);
  if (command.type !== 'assign-tag' && command.type !== 'release-tag') return null;
  const field = command.type === 'assign-tag' ? 'assigned-from' : 'released-from';
  return command.from === null ? null : { field, at: command.from };
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
    case 'mute':
      return correction.from === null ? null : { field: 'muted-from', at: correction.from };
    case 'start':
    case 'adjust-time':
    case 'adjust-laps':
    case 'relegate':
    case 'note':
    case 'void':
    case 'restore':
    case 'move':
    case 'split':
    case 'confirm-lap':
    case 'shift-clock':
    case 'confirm-times':
      return null;
  }
}
