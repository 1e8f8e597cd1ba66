import type { Ms } from '../../domain/model/time';
import type { PreflightMessages } from '../../http/preflight.messages';
import type { MessageTexts, Writer } from '../catalogue';

const BYTES_PER_MB = 1_000_000;
const BYTES_PER_GB = 1_000_000_000;

export const preflightTexts: MessageTexts<PreflightMessages> = {
  'journal-title': 'Race file',
  'disk-title': 'Disk space',
  'clock-title': 'Clock of this computer',
  'readers-title': 'Readers',
  'reader-title': ({ reader }) => `Reader ${reader}`,
  'reader-clock-title': ({ reader }) => `Clock of reader ${reader}`,
  'antenna-title': ({ reader, antenna }) => `Antenna ${antenna} of reader ${reader}`,
  'tag-title': 'Tag test',
  'screens-title': 'Screens',
  'access-title': 'Access',

  'journal-ok': 'Reads are saved in the race file.',
  'journal-fault': ({ fault }, texts) => texts.say('problem', fault),
  'journal-not-writable': 'The race file cannot be written, so reads would be refused. Open or create a race.',
  'disk-ok': ({ free }) => `${size(free)} free.`,
  'disk-low': ({ free }) => `${size(free)} free: enough for one race, but not for many.`,
  'disk-almost-full': ({ free }) => `Only ${size(free)} free. Free some space before the start.`,
  'disk-unknown': 'Free disk space is unknown. Check it by hand.',
  'clock-ok': ({ now }, { dateTime }) => `It shows ${dateTime(now)}.`,
  'clock-impossible': ({ now }, { dateTime }) => `It shows ${dateTime(now)}, which cannot be right. Set date and time before the start.`,
  'no-readers': 'No reader is connected to this station. Reads from reader services are not checked here.',
  'tag-read': ({ ago }) => `Last read ${wholeSeconds(ago)} s ago.`,
  'tag-read-long-ago': ({ ago }) => `Last read ${wholeSeconds(ago)} s ago. Move a tag past every antenna.`,
  'tag-never-read': 'No tag has been read yet. Move a tag past every antenna.',
  'tag-clock-set-back': 'The clock was set back after the last read. Move a tag past every antenna.',
  'screens-connected': ({ screens }, { number, plural }) =>
    `${number(screens)} ${plural(screens, { one: 'screen', other: 'screens' })} connected, including this one.`,
  'no-screens': 'No screen is connected.',
  'access-ok': 'Sending reads takes the API key, and changing anything takes the operator token.',
  'no-api-key':
    'Everybody in this network can send reads, and so add laps. On a network that others use, set RACETAG_API_KEY here and in the reader services.',
  'token-short':
    'The operator token that was chosen has fewer than 16 characters and can be guessed. Choose a longer RACETAG_OPERATOR_TOKEN.',
  'tokens-guessed': ({ guesses, source }, { number, plural }) =>
    `${number(guesses)} wrong operator ${plural(guesses, { one: 'token was', other: 'tokens were' })} sent since the start, the last one from ${source}. Somebody uses an old link, or tries to guess the token.`,

  'reader-state': ({ state }, texts) => texts.say('reader', state),
  'reader-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-unknown': 'Not compared yet, or not set. Until then reads have the time of their arrival. See the notices of the reader.',
  'reader-clock-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-offset': ({ offset }, texts) => {
    if (offset === 0) return 'Equal to the clock of this computer.';
    const where = offset > 0 ? 'behind' : 'ahead of';
    return `${span(Math.abs(offset) as Ms, texts)} ${where} this computer. Times of reads are corrected for it.`;
  },
  'antenna-reads': ({ reads }, { number, plural }) =>
    `${number(reads)} ${plural(reads, { one: 'read', other: 'reads' })} in the last minute.`,
  'antenna-quiet': 'No read in the last minute. Move a tag past it.',
  'antenna-disconnected': 'The reader finds no antenna at this port. Check the cable.',
  'antenna-unknown': 'Unknown until the reader is connected.',
};

/** Disk space as operating systems show it: cut, never rounded up. */
function size(bytes: number): string {
  return bytes < BYTES_PER_GB ? `${Math.floor(bytes / BYTES_PER_MB)} MB` : `${Math.floor((bytes / BYTES_PER_GB) * 10) / 10} GB`;
}

function wholeSeconds(ms: Ms): number {
  return Math.floor(ms / 1000);
}

function span(ms: Ms, { duration }: Writer): string {
  if (ms < 1000) return `${ms} ms`;
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : duration(ms, 0);
}
