import { english } from '../../src/texts/en';
import { type MessageTable, testEveryCode, testTexts } from './message-table';

const host = 'club.example';

const WEBHOOK: MessageTable<'webhook'> = [
  [
    { code: 'unknown-host', params: { host } },
    'No server with the name club.example was found. Check the address and the internet connection.',
  ],
  [
    { code: 'unreachable', params: { host, cause: 'ECONNREFUSED' } },
    'club.example cannot be reached (ECONNREFUSED). Check the internet connection, address and port.',
  ],
  [
    { code: 'connection-lost', params: { host, cause: 'read ECONNRESET' } },
    'club.example closed the connection without an answer (read ECONNRESET). Check the receiver.',
  ],
  [{ code: 'stalled', params: { host, seconds: 20 } }, 'club.example did not answer within 20 s. Check the receiver.'],
  [
    { code: 'refused', params: { host, cause: 'HTTP 500' } },
    'club.example did not take the event (HTTP 500). Check the address, and what the receiver has logged.',
  ],
  [
    { code: 'unknown-certificate', params: { host, fingerprint: 'AB:CD' } },
    'The certificate of club.example is not trusted (AB:CD), so nothing was sent. The receiver needs one from a known authority.',
  ],
  [{ code: 'secret-missing', params: {} }, 'The secret is missing. Enter one in the settings of the webhook.'],
  [{ code: 'secret-unreadable', params: { cause: 'locked' } }, 'The saved secret cannot be read (locked). Enter it again.'],
  [
    { code: 'race-unreadable', params: { race: 'Cup', cause: 'no such file' } },
    'Events of the race Cup are left, and its file cannot be read: no such file.',
  ],
  [{ code: 'failed', params: { cause: 'out of memory' } }, 'The event could not be sent: out of memory.'],
];

const RMONITOR: MessageTable<'rmonitor'> = [
  [
    { code: 'port-in-use', params: { port: 50_000 } },
    'Another program uses port 50000. Close it, or choose another port; the station tries again by itself.',
  ],
  [{ code: 'port-not-allowed', params: { port: 80 } }, 'This computer does not allow port 80. Choose one above 1023.'],
  [
    { code: 'failed', params: { port: 50_000, cause: 'EADDRNOTAVAIL' } },
    'Programs cannot connect to port 50000: EADDRNOTAVAIL. The station tries again by itself.',
  ],
];

testTexts('webhook', WEBHOOK);
testEveryCode(WEBHOOK, Object.keys(english.messages.webhook));
testTexts('rmonitor', RMONITOR);
testEveryCode(RMONITOR, Object.keys(english.messages.rmonitor));
