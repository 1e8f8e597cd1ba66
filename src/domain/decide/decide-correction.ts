import { statusOf } from '../laps/rider';
import { riderNow, tagOfRider } from '../ledger/passing-overrides';
import { STATUS_ORDER } from '../model/classification';
import type { Decision, Refusal } from '../model/command';
import type { Correction, RiderId, Seq } from '../model/entry';
import { DAY, isInstant } from '../model/time';
import { findPassing, type Passing } from '../race/find-passing';
import { lapToSplit } from '../race/lap-split';
import type { RaceState } from '../race/race-state';
import { sayEntry, sayRider, sayTime, sentenceCase } from '../race/wording';
import { suspectedLaps } from '../views/suspected-laps';
import { act, refuse } from './decision';

type Of<Kind extends Correction['kind']> = Extract<Correction, { readonly kind: Kind }>;

/** Changes to what the reads say (rule 6). */
export function decideCorrection(state: RaceState, correction: Correction): Decision {
  switch (correction.kind) {
    case 'insert':
      return decideInsert(state, correction);
    case 'void':
    case 'move':
    case 'retime':
      return decidePassing(state, correction);
    case 'restore':
      return decideRestore(state, correction);
    case 'split':
      return decideSplit(state, correction);
    case 'keep-lap':
      return decideKeepLap(state, correction);
    case 'status':
      return decideStatus(state, correction);
    case 'shift-clock':
      return decideShift(state, correction);
  }
}

function decideInsert(state: RaceState, correction: Of<'insert'>): Decision {
  if (!isRider(state, correction.rider)) return unknownRider(correction.rider);
  if (!isInstant(correction.at)) return refuse('bad-value', 'The passing has no time. Give a date and time.');
  return act({ type: 'corrected', correction });
}

function decidePassing(state: RaceState, correction: Of<'void' | 'move' | 'retime'>): Decision {
  const passing = findPassing(state, correction.passing.seq);
  if (passing === null) return noPassing(correction.passing.seq);
  const refusal = passingRefusal(state, passing);
  if (refusal !== null) return { ok: false, refusal };
  if (correction.kind === 'move') {
    if (!isRider(state, correction.to)) return unknownRider(correction.to);
    if (riderNow(state.ledger, correction.to, passing.at) === passing.rider) {
      return refuse('no-change', `That passing already is one of ${sayRider(state, passing.rider)}.`);
    }
  }
  if (correction.kind === 'retime') {
    if (!isInstant(correction.at)) return refuse('bad-value', 'The new time of the passing is not a time. Give a date and time.');
    if (correction.at === passing.at) return refuse('no-change', `That passing already is at ${sayTime(state, passing.at)}.`);
  }
  return act({ type: 'corrected', correction });
}

/** Only what gives a crossing its time stands for the crossing. */
function passingRefusal(state: RaceState, passing: Passing): Refusal | null {
  const { seq, rider, at, countsAs } = passing;
  const what = `the passing of ${sayRider(state, rider)} at ${sayTime(state, at)}`;
  if (passing.isSplit)
    return {
      code: 'unknown-passing',
      sentence: `${sentenceCase(what)} is one of several from splitting a lap. Undo ${sayEntry(seq)} instead.`,
    };
  if (passing.isVoided) return { code: 'already-voided', sentence: `${sentenceCase(what)} is voided. Restore it first.` };
  if (countsAs === null)
    return { code: 'unknown-passing', sentence: `${sentenceCase(what)} does not count, so there is nothing to correct.` };
  if (countsAs === seq) return null;
  return {
    code: 'unknown-passing',
    sentence: `${sentenceCase(sayEntry(seq))} is part of a crossing that ${sayEntry(countsAs)} gives its time. Correct that one.`,
  };
}

function decideRestore(state: RaceState, correction: Of<'restore'>): Decision {
  const passing = findPassing(state, correction.passing.seq);
  if (passing === null) return noPassing(correction.passing.seq);
  if (!passing.isVoided) {
    return refuse(
      'not-voided',
      `The passing of ${sayRider(state, passing.rider)} at ${sayTime(state, passing.at)} is not voided, so it cannot be restored.`,
    );
  }
  return act({ type: 'corrected', correction });
}

function decideSplit(state: RaceState, correction: Of<'split'>): Decision {
  const { rider, passing, into } = correction;
  if (!isRider(state, rider)) return unknownRider(rider);
  const span = lapToSplit(state, correction);
  if (span === null)
    return refuse(
      'unknown-passing',
      `${sentenceCase(sayEntry(passing.seq))} completes no lap of ${sayRider(state, rider)}. Choose a counted passing.`,
    );
  if (![2, 3, 4].includes(into)) return refuse('bad-value', 'A lap can be split into 2, 3 or 4 laps.');
  const part = (span.to - span.from) / into;
  if (part < Math.max(1, state.ledger.control.rules.minLap)) {
    return refuse(
      'bad-value',
      `Lap ${span.lap} of ${sayRider(state, rider)} is too short to be ${into} laps: each would be shorter than the shortest believable lap.`,
    );
  }
  return act({ type: 'corrected', correction });
}

/** Somebody may have settled it, or a read may have come in, since the timekeeper looked. */
function decideKeepLap(state: RaceState, correction: Of<'keep-lap'>): Decision {
  const { rider, passing, from, to } = correction;
  if (!isRider(state, rider)) return unknownRider(rider);
  const now = riderNow(state.ledger, rider, null) ?? rider;
  const isSuspected = suspectedLaps(state).some(
    (lap) => lap.rider === now && lap.seq === passing.seq && lap.from === from && lap.to === to,
  );
  if (isSuspected) return act({ type: 'corrected', correction });
  return refuse(
    'not-suspected',
    `${sentenceCase(sayRider(state, rider))} has no lap from ${sayTime(state, from)} to ${sayTime(state, to)} in which a read may be missing, or no longer. Look at the list again.`,
  );
}

function decideStatus(state: RaceState, correction: Of<'status'>): Decision {
  const { rider, status } = correction;
  if (!isRider(state, rider)) return unknownRider(rider);
  if (!STATUS_ORDER.includes(status)) return refuse('bad-value', `There is no such status. Choose one of: ${STATUS_ORDER.join(', ')}.`);
  if (correction.at !== null && !isInstant(correction.at))
    return refuse('bad-value', 'The moment of the status is not a time. Give a date and time, or none.');
  const at = status === 'racing' ? null : correction.at;
  const before = statusOf(state.ledger, riderNow(state.ledger, rider, null) ?? rider);
  if ((before?.status ?? 'racing') === status && (before?.at ?? null) === at) {
    return refuse('no-change', `${sentenceCase(sayRider(state, rider))} already has that status.`);
  }
  return act({ type: 'corrected', correction: { ...correction, at } });
}

/** A clock may be years off, but not further than times can be. */
const LONGEST_SHIFT = 100 * 366 * DAY;

function decideShift(state: RaceState, correction: Of<'shift-clock'>): Decision {
  const { reader, from, until, by } = correction;
  if (!state.log.originsByReader.has(reader))
    return refuse('bad-value', `No read came from a reader called “${reader}”. Choose one that sent reads.`);
  if (!isInstant(from) || !isInstant(until) || from >= until)
    return refuse('bad-value', 'The reads to put right are not between two times. Give a beginning and a later end.');
  if (!Number.isInteger(by) || Math.abs(by) > LONGEST_SHIFT)
    return refuse('bad-value', 'The correction of the clock is not a number of whole milliseconds.');
  if (by === 0) return refuse('no-change', 'A clock corrected by nothing stays as it is.');
  return act({ type: 'corrected', correction });
}

function isRider(state: RaceState, rider: RiderId): boolean {
  const tag = tagOfRider(rider);
  return tag === null ? riderNow(state.ledger, rider, null) !== null : state.log.tagsById.has(tag);
}

function unknownRider(rider: RiderId): Decision {
  const who = tagOfRider(rider) === null ? `participant ${rider}` : `tag ${tagOfRider(rider)}`;
  return refuse('unknown-rider', `There is no ${who} in this race. Register the rider first.`);
}

function noPassing(seq: Seq): Decision {
  return refuse('unknown-passing', `${sentenceCase(sayEntry(seq))} is no passing. Choose a read or a passing entered by hand.`);
}
