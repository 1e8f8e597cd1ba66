import type { Ms } from '../../../domain/model/time';
import type { SiritMessages } from '../../../readers/sirit510/sirit510.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a Sirit INfinity 510 reports, in English. */
export const siritTexts: MessageTexts<SiritMessages> = {
  'setting-refused': ({ command, answer }) => `The reader refused “${command}” (${answer}). It keeps its previous setting.`,
  'no-clock': 'The reader does not report its time. Its reads are timed by their arrival, which is less exact.',
  'power-loss': ({ racing }) =>
    racing
      ? 'The reader lost power. Its clock started again and has been set. Tags that passed while it was off were not read: check the laps of that time.'
      : 'The reader lost power. Its clock started again and has been set.',
  'other-reader': ({ serial, before }) =>
    `Another reader answers at this address: serial number ${serial}, before ${before}. Check that it is the right one.`,
  'no-departs': ({ answer }) => `The reader does not report when tags leave (${answer}). Laps are timed as usual.`,
  'not-reading': ({ mode }) => `The reader stays in mode ${mode} and reads no tags. Restart the reader.`,
  'mode-changed': ({ mode }) =>
    `The reader was in mode ${mode}: it was restarted, or another program changed it. It is being switched on again. Close other programs that use the reader.`,
  'antenna-gone': ({ antenna }) => `Antenna ${antenna} is no longer connected. Check its cable and plug.`,
  antenna: ({ antenna, status }) => `${antenna === '' ? 'An antenna' : `Antenna ${antenna}`}: ${status}. Check its cable.`,
  reader: ({ event, details }) => `Message from the reader: ${details === '' ? event : `${event}, ${details}`}`,
  'no-list': ({ answer }) =>
    `The reader refuses its tag list (${answer}). What it read while the link was down is lost: check the laps of that time.`,
  recovered: ({ gap, reads }, texts) => {
    const found =
      reads === 0
        ? 'The reader’s list has no reads from that time.'
        : `${texts.number(reads)} ${texts.plural(reads, { one: 'read', other: 'reads' })} of that time ${texts.plural(reads, { one: 'was', other: 'were' })} fetched from the reader’s list.`;
    return gap === null ? `The station was not linked to the reader. ${found}` : `The link was down for ${seconds(gap, texts)}. ${found}`;
  },
  polling:
    'The reader does not report tags by itself on this port. The station polls its list several times a second instead; times are as exact.',
  'sirit-no-reply': ({ link, command, after }, texts) =>
    `No reply from ${link} to “${command}” within ${seconds(after, texts)}. Reconnecting; check the reader’s power and cable if this happens again.`,
  'sirit-no-greeting': ({ link }) =>
    `${link} accepts connections but sends no greeting. Close other programs that use the reader; if that does not help, restart it.`,
  'sirit-events-refused':
    'The reader closed its event connection at once. Close other programs that use the reader, or wait until it has started.',
  'sirit-restarted': ({ sign }) =>
    `The reader was restarted (${sign === 'clock' ? 'its clock started again' : 'it opened a new event stream'}). It is being set up again; check its power if this happens again.`,
  'sirit-not-answering': ({ after }, texts) =>
    `The reader has not answered for ${seconds(after, texts)}. Check its power and cable. Reconnecting…`,
  'sirit-cannot-report': ({ answer }) =>
    `The reader refuses to report tags (${answer}). Restart the reader; if that does not help, update its firmware.`,
  'sirit-list-refused': ({ answer }) =>
    `The reader refuses its tag list (${answer}). Restart the reader; if that does not help, update its firmware.`,
  'sirit-no-console': ({ link, received }) => NO_CONSOLE[received](link),
};

/** Up to the next whole second, above one second; tenths below it. */
function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span < 1000 ? Math.round(span / 100) / 10 : Math.ceil(span / 1000))} s`;
}

const NO_CONSOLE = {
  nothing: (link) =>
    `Nothing answers on ${link}. Check the reader’s power, the cable (straight through, without pins 1 and 9) and the speed.`,
  noise: (link) =>
    `Only unreadable characters come from ${link}. The speed is wrong: the reader’s default is 57600; others are 115200, 38400, 19200 and 9600.`,
  text: (link) =>
    `${link} sends lines but takes no commands. If they are tag ids, add the reader with console=lines; otherwise this is another device.`,
} satisfies Readonly<Record<SiritMessages['sirit-no-console']['received'], (link: string) => string>>;
