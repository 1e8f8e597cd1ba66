import type { LlrpJob, LlrpMessages, LlrpRequest } from '../../../readers/llrp/llrp.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What an LLRP reader reports, in English. */
export const llrpTexts: MessageTexts<LlrpMessages> = {
  'reader-exception': ({ text }) => `The reader reports a fault: ${withoutStop(text) || 'no details given'}.`,
  'reads-lost': ({ sender }) =>
    `${sender === undefined ? '' : `${sender}: `}The reader’s memory was full and it lost reads. Check the network to the reader, and check for missed laps.`,
  'reader-closing': 'The reader is closing the connection. It may be restarting.',
  'others-tried': 'Another program tried to use this reader and was refused.',
  'keeps-no-reads': 'This reader does not keep reads while its link is down. Check for missed laps after each interruption.',
  'tells-no-troubles': 'This reader does not report a loose antenna or that it stopped reading. Watch the reads of each antenna.',
  'power-unknown': ({ dbm }) =>
    `The reader does not list its transmit powers. It keeps its own setting instead of ${dbm} dBm. Set the power on the reader’s web page.`,
  'power-changed': ({ dbm, used, lowest, highest }) =>
    `The reader does not offer ${dbm} dBm and transmits with ${used} dBm. It offers ${lowest} to ${highest} dBm.`,
  'job-ended':
    'The reader stopped reading by itself and is being started again. Check for missed laps. If this happens again, check the reader’s web page or restart the reader.',
  'llrp-port-refused': ({ link }) =>
    `${link} refused the connection. Wait until the reader has started, and close other programs that use it. On an Impinj R700 or R720, LLRP is off at first: set the RFID interface to LLRP on the reader’s web page.`,
  'llrp-other-protocol': ({ link }) => `The data from ${link} is not LLRP. Check the address and the port (5084).`,
  'llrp-no-greeting': ({ link }) =>
    `The reader at ${link} does not respond as LLRP readers do. Check the port (5084), and that LLRP is switched on in the reader.`,
  'llrp-hung-up': ({ link }) =>
    `The reader at ${link} closed the connection at once. Close other programs that use the reader, or wait until it has started.`,
  'llrp-in-use': ({ link }) => `The reader at ${link} is in use by another program. Close that program, or restart the reader.`,
  'llrp-connection-refused': ({ link }) => `The reader at ${link} refuses the connection without a reason. Restart the reader.`,
  'llrp-no-reply': ({ link, request }) => `The reader at ${link} did not answer the request ${REQUESTS[request]}. Restart the reader.`,
  'llrp-refused': ({ link, request, reason, status, job }, writer) =>
    `The reader at ${link} refused ${REQUESTS[request]}${job === null ? '' : jobText(job, writer)}: ${refusal(reason, status)}. Check its settings here and on the reader’s web page, or restart the reader.`,
  'llrp-silent': ({ link }) => `The reader at ${link} sends nothing, not even keep-alive messages. Check its power and cable.`,
};

const REQUESTS = {
  'factory-settings': 'to reset its settings',
  'keep-alive': 'to send keep-alive messages',
  'delete-jobs': 'to delete its earlier job',
  'add-job': 'to read',
  'start-job': 'to start reading',
} satisfies Readonly<Record<LlrpRequest, string>>;

/** Readers do not say which antenna they lack, so the request is quoted. */
function jobText({ antennas, has, dbm }: LlrpJob, writer: Writer): string {
  const on =
    antennas === null
      ? ''
      : ` on ${writer.plural(antennas.length, { one: 'antenna', other: 'antennas' })} ${writer.list(antennas.map(String))}`;
  return `${on}${on === '' || has === null ? '' : ` (it has ${has})`}${dbm === null ? '' : ` with ${dbm} dBm`}`;
}

function refusal(reason: string, status: number | null): string {
  if (reason !== '') return withoutStop(reason);
  return status === null ? 'no reason given' : `status ${status}`;
}

/** Readers end some of their texts with a full stop. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
