import type { LineMessages, TimeChange } from '../../../readers/kit/line.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What readers that print lines report, in English. */
export const lineTexts: MessageTexts<LineMessages> = {
  'time-not-understood': ({ time }) =>
    `The time “${time}” is not understood; such reads are timed by their arrival. Understood are 2026-05-12 18:05:00.123, 12.05.2026 18:05:00.123, 18:05:00.123 and seconds since 1970.`,
  'gun-signal': ({ at, shown, byArrival }, texts) =>
    byArrival === true
      ? `Start signal from the reader at ${texts.time(at)}. Time of arrival, because the reader’s clock has not been compared yet: it showed ${shown}. It does not start the race by itself: if this was the gun, use it as the start time. If the signal came late, enter the start time by hand.`
      : `Start signal from the reader at ${texts.time(at)} (${shown} by its clock). It does not start the race by itself: if this was the gun, use it as the start time.`,
  'time-changed': (changed, texts) => changeText(changed, texts),
  'time-without-number': ({ antenna, at, shown, count }, texts) => {
    const time = `${texts.time(at)} (${shown} by its clock)`;
    return count === 1
      ? `A time without a number${onChannel(antenna)} at ${time}. It does not count. If it was a rider, add the passing by hand.`
      : `${texts.number(count)} times without a number${onChannel(antenna)}, the last at ${time}. They do not count. If they were riders, add the passings by hand; the wire log has the times.`;
  },
  'link-back': ({ since }, texts) =>
    `The reader is connected again. Reads that it made since ${texts.time(since)} may be missing, because it sends each only once: look for missed laps since then, or import the log of the reader.`,
  'log-begun-anew': ({ since }, texts) =>
    `The reader emptied its store, or was replaced, while it was not connected. Reads that it made after ${texts.time(since)} and before that may be missing: look for missed laps from then on.`,
  'log-gap': (gap) => `${entries(gap)} of the reader’s log did not arrive. The station is asking the reader for ${pronoun(gap)}.`,
  'log-filled': (gap) =>
    `${entries(gap)} of the reader’s log ${isOne(gap) ? 'has' : 'have'} arrived now. Nothing of ${pronoun(gap)} is missing.`,
  'log-not-filled': (gap, texts) => {
    const missing = isOne(gap) ? entries(gap) : `${texts.number(gap.count)} of the entries ${range(gap)}`;
    return `${missing} of the reader’s log did not arrive, although the station asked for ${pronoun(gap)}. Check for missed laps, or fetch ${pronoun(gap)} with the reader’s own program.`;
  },
};

function changeText({ tag, antenna, at, shown, change }: LineMessages['time-changed'], texts: Writer): string {
  return CHANGES[change](`number ${tag}${onChannel(antenna)}`, `${texts.time(at)} (${shown} by its clock)`);
}

const CHANGES = {
  cleared: (number, time) => `The device took back the time of ${number} at ${time}. If it counts here, remove that passing.`,
  disqualified: (number, time) =>
    `The device took back the time of ${number} at ${time} and disqualified the rider. If it counts here, remove that passing, or mark the rider as DSQ.`,
  entered: (number, time) =>
    `At the device, a time was entered for ${number}: ${time}. It does not count here: change the time of that passing, or add it.`,
  invalid: (number, time) => `The device marks a time of ${number} at ${time} as not valid. It does not count.`,
} satisfies Readonly<Record<TimeChange, (number: string, time: string) => string>>;

function onChannel(antenna: number | null): string {
  return antenna === null ? '' : ` on channel ${antenna}`;
}

type Gap = LineMessages['log-gap'];

function isOne({ from, to }: Gap): boolean {
  return from === to;
}

function entries(gap: Gap): string {
  return `${isOne(gap) ? 'Entry' : 'Entries'} ${range(gap)}`;
}

function pronoun(gap: Gap): string {
  return isOne(gap) ? 'it' : 'them';
}

/** Numbers of a log are names, so they have no separators. */
function range({ from, to }: Gap): string {
  return from === to ? String(from) : `${from} to ${to}`;
}
