import type { Ms } from '../../../domain/model/time';
import type { Yr9700Messages } from '../../../readers/yr9700/yr9700.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a YR9700 reports, in English. */
export const yr9700Texts: MessageTexts<Yr9700Messages> = {
  'no-antenna': 'No antenna is connected to the reader. Check the cables.',
  'no-such-antenna': ({ antenna }) => `The reader has no port for antenna ${antenna}. Correct the antennas in its settings.`,
  'antenna-error': ({ antenna, error }) => `Antenna ${antenna} failed: ${errorText(error)}. Check its cable.`,
  'power-refused': ({ dbm, error, kept }) =>
    `The reader refused a power of ${dbm} dBm: ${error === null ? 'no answer' : errorText(error)}. It keeps ${powers(kept)}.`,
  'host-time': ({ late }, writer) =>
    `This reader reports no times. Each read is timed when it arrives, up to about ${writer.number(late / 1000)} s late. Decide closer finishes by eye or by photo.`,
  gap: ({ length }, writer) =>
    `The reader did not read for ${longDuration(length, writer)}. Passings of that time are missing: add them by hand.`,
  'battery-low': ({ tag }) => `The battery of tag ${tag} is low. Replace it before the next race.`,
  'reader-error': ({ error, restarting }) =>
    `The reader reports an error: ${errorText(error)}. ${restarting ? 'It is being restarted.' : 'It reads no tags until this ends: check its antennas, then switch it off and on.'}`,
  restarts: ({ count }, writer) =>
    `The reader was restarted ${writer.number(count)} times and still fails. Switch it off and on, and note passings by hand until it reads.`,
  silent: 'The reader stopped answering. Check its power and cable. The station keeps trying.',
  'other-reader-type': 'This device speaks another protocol (SW/CT), which the station does not support. It is not a YR9700.',
  'yr9700-not-answering': ({ link, received }) => `The reader at ${link} does not answer. ${ADVICE[received]}`,
};

const ADVICE = {
  nothing: 'Check its power and cable, its switches (3 and 4 on for network, 7 and 8 on for serial) and the speed (115200 or 38400).',
  noise: 'It sends unreadable data: either the speed is wrong (115200 or 38400), or this is another kind of reader.',
  'other-protocol': 'It speaks another protocol (SW/CT) and is not a YR9700.',
} satisfies Readonly<Record<Yr9700Messages['yr9700-not-answering']['received'], string>>;

/** By the code that the reader sends. */
const ERRORS: Readonly<Record<number, string>> = {
  17: 'the command failed',
  32: 'its controller was reset',
  33: 'its transmitter could not be switched on',
  34: 'the antenna is missing',
  35: 'its memory could not be written',
  36: 'its memory could not be read',
  37: 'the output power could not be set',
  49: 'the inventory failed',
  54: 'no tag is near',
  56: 'its buffer is empty',
  65: 'unknown command or value',
  70: 'the address is not allowed',
  71: 'the antenna number is not allowed',
  72: 'the power is not allowed',
  73: 'the region is not allowed',
  79: 'the frequency is not allowed',
  82: 'its radio is not locked to a frequency',
  83: 'its radio chip does not answer',
  84: 'it does not reach the requested power',
  86: 'the region does not allow this use of the spectrum',
  87: 'the output power is too low',
};

function errorText(code: number): string {
  return ERRORS[code] ?? `error ${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** One number where all antennas have the same power. */
function powers(dbm: readonly number[]): string {
  if (dbm.length === 0) return 'its previous power';
  return `${(new Set(dbm).size === 1 ? dbm.slice(0, 1) : dbm).join('/')} dBm`;
}

/** Seconds up to two minutes, then minutes. */
function longDuration(span: Ms, writer: Writer): string {
  return span < 120_000 ? `${writer.number(Math.round(span / 1000))} s` : `${writer.number(Math.round(span / 60_000))} min`;
}
