import type { DecoderFault, RaceResultMessages } from '../../../readers/raceresult/raceresult.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a RACE RESULT decoder reports, in English. */
export const raceResultTexts: MessageTexts<RaceResultMessages> = {
  'raceresult-status': (status, texts) => `Decoder: ${parts(status, texts).join(', ')}.`,
  'raceresult-not-timing':
    'The decoder is not in timing mode: it stores no passings and sends none. Start it here, or start the timing mode on the decoder.',
  'raceresult-battery': ({ charge }, texts) =>
    `The battery of the decoder has ${texts.number(charge)} % left, and there is no mains power. Plug it in.`,
  'raceresult-fault': ({ faults }, texts) =>
    `The decoder reports a fault: ${texts.list(faults.map((fault) => FAULTS[fault]))}. Look at its screen.`,
  'raceresult-new-file': ({ file, before }) =>
    `The decoder began a new file${file === null ? '' : ` (${file})`} while the station was not connected. Passings that it stored last in the file before${before === null ? '' : ` (${before})`} were not sent: check for missed laps, or fetch them with the decoder’s own program.`,
  'raceresult-new-protocol': ({ version }) =>
    `The decoder speaks only protocol ${version} or newer, which the station does not know. Check with a tag that passings arrive with the right time, or update the station.`,
  'raceresult-no-push': 'This decoder does not send passings by itself. The station asks for them every second; their times are as exact.',
  'raceresult-other-device': ({ link }) =>
    `The device at ${link} does not answer as RACE RESULT decoders do. Check the address and the port (3601).`,
};

const FAULTS: Readonly<Record<DecoderFault, string>> = {
  uhf: 'UHF unit',
  loop: 'active loop',
  'loop-limit': 'limit of the active loop',
  'active-lost': 'connection to the active extension',
  'gps-time': 'time from GPS',
  gps: 'GPS',
  'active-time': 'time of the active extension',
};

function parts({ isTiming, file, battery, hasPower }: RaceResultMessages['raceresult-status'], texts: Writer): readonly string[] {
  return [
    ...(isTiming === null ? [] : [isTiming ? 'timing mode is on' : 'timing mode is off']),
    ...(file === null ? [] : [`file ${file}`]),
    ...(battery === null ? [] : [`battery ${texts.number(battery)} %`]),
    ...(hasPower === null ? [] : [hasPower ? 'mains power' : 'no mains power']),
  ];
}
