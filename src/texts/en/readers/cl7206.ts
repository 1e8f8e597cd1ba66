import type { Cl7206Messages } from '../../../readers/cl7206/cl7206.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CL7206 reports, in English. */
export const cl7206Texts: MessageTexts<Cl7206Messages> = {
  'cl7206-not-answering': ({ link, received }) => `The reader at ${link} does not answer. ${ADVICE[received]}`,
  'cl7206-refuses': ({ status }) =>
    status === null
      ? 'The reader does not begin to read: it does not answer. Check its antennas, then open the link again.'
      : `The reader does not begin to read: it refuses with status ${status}. Check the antennas in its settings here, then open the link again.`,
  'cl7206-stopped': 'The reader stopped reading by itself. The station told it to read again; riders who passed meanwhile may be missing.',
  'cl7206-no-store':
    'The tag cache of this reader is off: its reads are timed when they arrive, and those made while the link is down are lost. Switch the tag cache on with the maker’s program, and the reader keeps its reads, with its own time, until the station has them.',
  'cl7206-other-order':
    'This reader writes its tags in an order that is known from one program only (protocol control first). Its tags are read; hold a test tag to each antenna, and compare its number and antenna here with what is printed on it.',
};

const ADVICE = {
  nothing: 'Check its power and cable and the address; on the network it listens on port 9090.',
  noise: 'It sends unreadable data: either the speed is wrong (115200), or this is another kind of reader.',
} satisfies Readonly<Record<Cl7206Messages['cl7206-not-answering']['received'], string>>;
