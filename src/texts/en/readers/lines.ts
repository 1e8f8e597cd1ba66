import type { LineMessages, TimeChange } from '../../../readers/kit/line.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What readers that print lines report, in English. */
export const lineTexts: MessageTexts<LineMessages> = {
  'time-not-understood': ({ time }) =>
    `The time “${time}” is not understood; such reads are timed by their arrival. Understood are 2026-05-12 18:05:00.123, 12.05.2026 18:05:00.123, 18:05:00.123 and seconds since 1970.`,
  'gun-signal': ({ at, shown }, texts) =>
    `Start signal from the reader at ${texts.time(at)} (${shown} by its clock). It does not start the race by itself: if this was the gun, use it as the start time.`,
  'time-changed': (changed, texts) => changeText(changed, texts),
  'time-without-number': ({ antenna, at, shown, count }, texts) =>
    `${texts.number(count)} ${texts.plural(count, { one: 'time', other: 'times' })} without a number${onChannel(antenna)}, the last at ${texts.time(at)} (${shown} by its clock). They do not count. If it was a rider, add the passing by hand.`,
  'log-gap': ({ from, to }, texts) =>
    `${entries(from, to, texts)} of the reader’s log did not arrive. The station is asking the reader for ${from === to ? 'it' : 'them'}.`,
  'log-filled': ({ from, to, count }, texts) =>
    `${entries(from, to, texts)} of the reader’s log arrived after all: ${texts.number(count)} ${texts.plural(count, { one: 'read', other: 'reads' })}.`,
  'log-not-filled': ({ from, to, count }, texts) =>
    `${texts.number(count)} of ${texts.plural(to - from + 1, { one: 'the entry', other: 'the entries' })} ${range(from, to)} of the reader’s log did not arrive, although the station asked. Reads may be missing: check the laps of that time, or send them from the reader’s own pages.`,
};

function changeText({ tag, antenna, at, shown, change }: LineMessages['time-changed'], texts: Writer): string {
  const time = `${texts.time(at)} (${shown} by its clock)`;
  const number = `number ${tag}${onChannel(antenna)}`;
  return CHANGES[change](number, time);
}

const CHANGES = {
  cleared: (number, time) => `The device took back the time of ${number} at ${time}. It still counts here: remove that passing.`,
  disqualified: (number, time) =>
    `The device took back the time of ${number} at ${time} and disqualified the rider. It still counts here: remove that passing, or mark the rider as DSQ.`,
  entered: (number, time) =>
    `At the device, a time was entered for ${number}: ${time}. It does not count here: change the time of that passing, or add it.`,
  invalid: (number, time) => `The device marks a time of ${number} at ${time} as not valid. It does not count.`,
} satisfies Readonly<Record<TimeChange, (number: string, time: string) => string>>;

function onChannel(antenna: number | null): string {
  return antenna === null ? '' : ` on channel ${antenna}`;
}

function entries(from: number, to: number, texts: Writer): string {
  return `${texts.plural(to - from + 1, { one: 'Entry', other: 'Entries' })} ${range(from, to)}`;
}

/** Numbers of a log are names, so they have no separators. */
function range(from: number, to: number): string {
  return from === to ? String(from) : `${from} to ${to}`;
}
