import { describe, expect, it } from 'vitest';
import { type MessageOf, NO_PARAMS } from '../../src/domain/model/message';
import type { LlrpJob, LlrpMessages } from '../../src/readers/llrp/llrp.messages';
import { llrpTexts } from '../../src/texts/en/readers/llrp';
import { TEXTS } from './english';

const link = '192.168.1.50:5084';
const refused = (job: LlrpJob | null, reason = 'no such thing', status: number | null = 401): MessageOf<LlrpMessages> => ({
  code: 'llrp-refused',
  params: { link, request: job === null ? 'factory-settings' : 'add-job', reason, status, job },
});

const TABLE: readonly (readonly [MessageOf<LlrpMessages>, string])[] = [
  [{ code: 'reader-exception', params: { text: 'PA overheated' } }, 'The reader reports a fault: PA overheated.'],
  [{ code: 'reader-exception', params: { text: 'PA overheated.' } }, 'The reader reports a fault: PA overheated.'],
  [{ code: 'reader-exception', params: { text: '' } }, 'The reader reports a fault: no details given.'],
  [
    { code: 'reads-lost', params: NO_PARAMS },
    'The reader’s memory was full and it lost reads. Check the network to the reader, and check for missed laps.',
  ],
  [{ code: 'reader-closing', params: NO_PARAMS }, 'The reader is closing the connection. It may be restarting.'],
  [{ code: 'others-tried', params: NO_PARAMS }, 'Another program tried to use this reader and was refused.'],
  [
    { code: 'keeps-no-reads', params: NO_PARAMS },
    'This reader does not keep reads while its link is down. Check for missed laps after each interruption.',
  ],
  [
    { code: 'tells-no-troubles', params: NO_PARAMS },
    'This reader does not report a loose antenna or that it stopped reading. Watch the reads of each antenna.',
  ],
  [
    { code: 'power-unknown', params: { dbm: 27.5 } },
    'The reader does not list its transmit powers. It keeps its own setting instead of 27.5 dBm. Set the power on the reader’s web page.',
  ],
  [
    { code: 'power-changed', params: { dbm: 29, used: 27.5, lowest: 10, highest: 30 } },
    'The reader does not offer 29 dBm and transmits with 27.5 dBm. It offers 10 to 30 dBm.',
  ],
  [
    { code: 'job-ended', params: NO_PARAMS },
    'The reader stopped reading by itself and is being started again. Check for missed laps. If this happens again, check the reader’s web page or restart the reader.',
  ],
  [
    { code: 'llrp-other-protocol', params: { link } },
    'The data from 192.168.1.50:5084 is not LLRP. Check the address and the port (5084).',
  ],
  [
    { code: 'llrp-no-greeting', params: { link } },
    'The reader at 192.168.1.50:5084 does not respond as LLRP readers do. Check the port (5084), and that LLRP is switched on in the reader.',
  ],
  [
    { code: 'llrp-hung-up', params: { link } },
    'The reader at 192.168.1.50:5084 closed the connection at once. Close other programs that use the reader, or wait until it has started.',
  ],
  [
    { code: 'llrp-port-refused', params: { link } },
    '192.168.1.50:5084 refused the connection. Wait until the reader has started, and close other programs that use it. On an Impinj R700 or R720, LLRP is off at first: set the RFID interface to LLRP on the reader’s web page.',
  ],
  [
    { code: 'llrp-in-use', params: { link } },
    'The reader at 192.168.1.50:5084 is in use by another program. Close that program, or restart the reader.',
  ],
  [
    { code: 'llrp-connection-refused', params: { link } },
    'The reader at 192.168.1.50:5084 refuses the connection without a reason. Restart the reader.',
  ],
  [
    { code: 'llrp-no-reply', params: { link, request: 'keep-alive' } },
    'The reader at 192.168.1.50:5084 did not answer the request to send keep-alive messages. Restart the reader.',
  ],
  [
    { code: 'llrp-no-reply', params: { link, request: 'delete-jobs' } },
    'The reader at 192.168.1.50:5084 did not answer the request to delete its earlier job. Restart the reader.',
  ],
  [
    { code: 'llrp-no-reply', params: { link, request: 'start-job' } },
    'The reader at 192.168.1.50:5084 did not answer the request to start reading. Restart the reader.',
  ],
  [
    refused(null, 'Not allowed.'),
    'The reader at 192.168.1.50:5084 refused to reset its settings: Not allowed. Check its settings here and on the reader’s web page, or restart the reader.',
  ],
  [
    refused({ antennas: [2, 5], has: 4, dbm: 30 }),
    'The reader at 192.168.1.50:5084 refused to read on antennas 2 and 5 (it has 4) with 30 dBm: no such thing. Check its settings here and on the reader’s web page, or restart the reader.',
  ],
  [
    refused({ antennas: [2], has: null, dbm: null }, ''),
    'The reader at 192.168.1.50:5084 refused to read on antenna 2: status 401. Check its settings here and on the reader’s web page, or restart the reader.',
  ],
  [
    refused({ antennas: null, has: 4, dbm: null }, '', null),
    'The reader at 192.168.1.50:5084 refused to read: no reason given. Check its settings here and on the reader’s web page, or restart the reader.',
  ],
  [
    { code: 'llrp-silent', params: { link } },
    'The reader at 192.168.1.50:5084 sends nothing, not even keep-alive messages. Check its power and cable.',
  ],
];

describe('texts of an LLRP reader', () => {
  it.each(TABLE)('%j', (message, text) => {
    expect(TEXTS.say('reader', message)).toBe(text);
  });

  it('are all in the table', () => {
    expect([...new Set(TABLE.map(([{ code }]) => code))].sort()).toEqual(Object.keys(llrpTexts).sort());
  });
});
