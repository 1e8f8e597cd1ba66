import type { SettlementMessages } from '../../domain/model/settlement.messages';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';

/** Why something is proposed for settling a race. */
export const settlementTexts: MessageTexts<SettlementMessages> = {
  'never-seen': () => 'Never read by any reader: DNS',
  'not-seen-since-start': ({ at }, texts) => `Read before the start, last at ${texts.time(at)}, and not since: DNS`,
  'went-home': ({ lap, at, silent }, texts) => {
    const after = lap === 0 ? 'before completing a lap' : `after lap ${lap}`;
    return `Not finished. Last seen at ${texts.time(at)}, ${texts.duration(silent, 0)} before the end: DNF ${after}`;
  },
  'pulled-without-order': ({ at }, texts) => `Pulled without a time. Use the last crossing, ${texts.time(at)}, to rank pulled riders`,
  'seen-after': ({ status, reads, at }, texts) => {
    const times = texts.plural(reads, { one: 'read', other: 'reads' });
    return `Marked as ${status === 'dns' ? 'DNS' : 'DNF'}, but ${reads} ${times} followed, last at ${texts.time(at)}: back in the race`;
  },
  'suspected-lap': ({ from, to, looks_like }, texts) =>
    `The lap from ${texts.time(from)} to ${texts.time(to)} looks like ${looks_like} laps. Check it on Live`,
  'tag-like': ({ tag, own }) => `Unknown tag ${tag} differs from their tag ${own} in one character. Check it on Riders`,
  'tag-fits': ({ tag, laps }, texts) =>
    `Never read, while unknown tag ${tag} has ${laps} ${texts.plural(laps, { one: 'lap', other: 'laps' })}. Check it on Riders`,
  'no-start': () => 'Has laps but no start of their own; the time runs from the gun or the wave. Enter the start',
  'read-without-start': ({ at }, texts) =>
    `Last read at ${texts.time(at)}, but has no start of their own and the gun is not set, so nothing counts. Enter the start`,
  'cut-off': ({ passage, time, limit }, texts) =>
    `Reached ${passage} after ${over(time, limit, texts)}; the limit is ${texts.duration(limit, 0)}: over the time limit`,
  'eighty-percent': ({ lap, behind, limit }, texts) =>
    `${texts.duration(behind, 0)} behind the leader after lap ${lap}; 80 % of the leader’s first lap is ${texts.duration(limit, 0)}`,
};

/** A time over a limit in whole seconds, or as exactly as it has to be written to be another one than the limit. */
function over(time: Ms, limit: Ms, texts: Writer): string {
  const decimals = ([0, 1, 2] as const).find((places) => texts.duration(time, places) !== texts.duration(limit, places)) ?? 3;
  return texts.duration(time, decimals);
}
