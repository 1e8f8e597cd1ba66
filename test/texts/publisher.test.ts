import { english } from '../../src/texts/en';
import { type MessageTable, testEveryCode, testTexts } from './message-table';

const host = 'ftp.club.example';
const TABLE: MessageTable<'publisher'> = [
  [
    { code: 'unknown-host', params: { host } },
    'No server with the name ftp.club.example was found. Check the name and the internet connection.',
  ],
  [
    { code: 'unreachable', params: { host, cause: 'ECONNREFUSED' } },
    'ftp.club.example cannot be reached (ECONNREFUSED). Check the internet connection, address and port.',
  ],
  [
    { code: 'connection-lost', params: { host, cause: 'read ECONNRESET' } },
    'The connection to ftp.club.example was lost during the upload (read ECONNRESET). Check the internet connection.',
  ],
  [
    { code: 'stalled', params: { host, seconds: 30 } },
    'ftp.club.example: nothing moved for 30 s. The internet connection is too slow, or the server hangs.',
  ],
  [
    { code: 'login-refused', params: { host, cause: '530 Login incorrect.' } },
    'ftp.club.example refused the login (530 Login incorrect.). Check user and password, and enter them again.',
  ],
  [
    { code: 'refused', params: { host, cause: '550 Permission denied.' } },
    'ftp.club.example refused the upload: 550 Permission denied. Check the folder and that this user may write there.',
  ],
  [{ code: 'no-space', params: { place: '/media/stick' } }, 'No space left at /media/stick. Delete files there, or choose another place.'],
  [
    { code: 'folder-missing', params: { place: '/media/stick' } },
    'The folder /media/stick was not found. Create it, or insert the stick or connect the share that holds it.',
  ],
  [{ code: 'not-allowed', params: { place: '/srv' } }, 'Writing to /srv is not allowed. Allow it, or choose another folder.'],
  [
    { code: 'unknown-certificate', params: { host, fingerprint: 'AA:BB' } },
    'The certificate of ftp.club.example is not trusted, so nothing was sent. If its fingerprint is AA:BB, confirm it in the settings.',
  ],
  [
    { code: 'unknown-host-key', params: { host, fingerprint: 'SHA256:x' } },
    'The key of ftp.club.example is not confirmed, so nothing was sent. If its fingerprint is SHA256:x, confirm it in the settings.',
  ],
  [{ code: 'secret-missing', params: {} }, 'The password or key is missing. Enter it in the settings.'],
  [{ code: 'secret-unreadable', params: { cause: 'locked' } }, 'The saved password cannot be read (locked). Enter it again.'],
  [{ code: 'pages-not-made', params: { cause: 'out of memory' } }, 'The pages could not be made: out of memory. The race is not affected.'],
  [{ code: 'demo-race', params: {} }, 'A demo race is open, and demo races are not published. End the demo.'],
  [{ code: 'no-race', params: {} }, 'No race is open, so there is nothing to publish.'],
  [{ code: 'failed', params: { cause: 'boom' } }, 'The upload failed: boom.'],
];

testTexts('publisher', TABLE);
testEveryCode(TABLE, Object.keys(english.messages.publisher));
