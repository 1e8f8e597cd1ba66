import type { VerdictMessages } from '../../domain/model/verdict.messages';
import type { MessageTexts } from '../catalogue';
import { durationName } from './durations';
import { riderName, STATUS_NAMES } from './names';

/** What became of a read, for the list of a rider's reads. */
export const verdictTexts: MessageTexts<VerdictMessages> = {
  counted: ({ lap, finish, unknown_tag }) =>
    `Counted as lap ${lap}${unknown_tag ? ' of a tag without a rider' : ''}${finish ? ': finish' : ''}.`,
  start: 'Own start (chip start): lap 1 begins.',
  'same-crossing': ({ at }, texts) => `Same passing as ${texts.time(at)}.`,
  'gun-not-set': ({ at, antenna }, texts) =>
    `Seen at ${texts.timeToSecond(at)}${antenna === null ? '' : `, antenna ${antenna}`}. The gun is not set, so it does not count.`,
  'too-soon': ({ start_at, min_lap }, texts) =>
    `Too soon after the start at ${texts.time(start_at)}: a lap takes at least ${durationName(min_lap, texts)}; ignored.`,
  'not-ridden': ({ at, ridden, min_lap }, texts) =>
    `Only ${durationName(ridden, texts)} ridden since the passing at ${texts.time(at)}, because the race was neutralised: a lap takes at least ${durationName(min_lap, texts)}; ignored.`,
  neutralised: ({ from, until }, texts) =>
    `While the race was neutralised from ${texts.time(from)}${until === null ? '' : ` to ${texts.time(until)}`}; ignored.`,
  'before-start': ({ start_at }, texts) => `Before the start at ${texts.time(start_at)}; ignored.`,
  'after-stop': ({ stopped_at }, texts) => `After the race was stopped at ${texts.time(stopped_at)}; ignored.`,
  'after-time': ({ ended_at }, texts) => `After the time ran out at ${texts.time(ended_at)}; ignored.`,
  'after-finish': ({ finish_at }, texts) => `Crossed again after finishing at ${texts.time(finish_at)}; ignored.`,
  'clock-ahead': 'Dated more than a day after it arrived: the reader’s clock was wrong. It counts once the clock is corrected.',
  voided: ({ reason }) => `Voided by the timekeeper${inBrackets(reason)}.`,
  moved: ({ rider, at, reason }, texts) => {
    const where = [rider === null ? '' : ` to ${riderName(rider)}`, at === null ? '' : ` to ${texts.time(at)}`].join('');
    return `Moved${where} by the timekeeper${inBrackets(reason)}.`;
  },
  departure: '“Tag left” events don’t count.',
  'not-started': 'The rider is marked as DNS; ignored.',
  withdrawn: ({ status, at }, texts) => `After the rider was marked as ${STATUS_NAMES[status]} at ${texts.time(at)}; ignored.`,
  parked: ({ from }, texts) => `Parked tag: read without a pause since ${texts.time(from)}, which counts once.`,
  muted: 'This tag is muted; ignored.',
  'superseded-start': 'Replaced by a later passing of the start.',
  passage: ({ passage, lap }) => `${passage}, lap ${lap}.`,
  'extra-passage': ({ point, lap }) => `At ${point} once more in lap ${lap}: the course has no other passage there; ignored.`,
  'too-early': ({ point, from, not_before }, texts) =>
    `Too early here${point === '' ? '' : ` (${point})`}: less than ${durationName(not_before, texts)} after ${texts.time(from)}, when the lap began; ignored.`,
  'start-point': ({ point }) => `At the start point ${point}, after the own start; ignored.`,
  elsewhere: ({ point }) => `Elsewhere: ${point} is not on the course of this rider; ignored.`,
  'ignored-point': ({ point }) => `At ${point}, where reads do not count.`,
  'no-point': ({ reader }) =>
    reader === '' ? 'Elsewhere: at no point of this race; ignored.' : `Elsewhere: reader ${reader} stands at no point; ignored.`,
};

function inBrackets(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` (${reason})`;
}
