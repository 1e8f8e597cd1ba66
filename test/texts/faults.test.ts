import { expect, test } from 'vitest';
import type { StationFault } from '../../src/station';
import { TEXTS } from './english';

const path = '/races/cup.racetag';
const copy = '/races/cup-rescued.racetag';

test.each<{ fault: StationFault; text: string }>([
  {
    fault: { code: 'disk-full', params: { path } },
    text: 'The disk that holds /races/cup.racetag is full, so nothing can be saved. Free some space; no restart is needed.',
  },
  {
    fault: { code: 'quota-exceeded', params: { path } },
    text: 'The limit for your files on the disk of /races/cup.racetag is reached, so nothing can be saved. Delete files of yours there, or ask for a higher limit; no restart is needed.',
  },
  {
    fault: { code: 'disk-read-only', params: { path } },
    text: 'The disk that holds /races/cup.racetag can only be read. Allow writing to it (many sticks have a switch), or open a copy of the race on another disk.',
  },
  {
    fault: { code: 'folder-not-writable', params: { path } },
    text: 'Cannot write to /races/cup.racetag: permission denied. Allow writing to the file and its folder, or choose another folder.',
  },
  {
    fault: { code: 'folder-missing', params: { path } },
    text: 'The folder of /races/cup.racetag does not exist. Create it, or choose another folder.',
  },
  {
    fault: { code: 'not-a-folder', params: { path } },
    text: 'On the way to /races/cup.racetag, a file or a broken link stands where a folder has to be. Move it away, or choose another folder.',
  },
  {
    fault: { code: 'path-too-long', params: { path } },
    text: 'The path /races/cup.racetag is too long. Choose a folder or a file with a shorter name.',
  },
  {
    fault: { code: 'too-many-open-files', params: { path } },
    text: 'This computer has no room for another open file, so /races/cup.racetag cannot be used. Close other programs; no restart of the station is needed.',
  },
  {
    fault: { code: 'file-altered', params: { path } },
    text: 'Another program has added to /races/cup.racetag, or removed something from it that the station needs. It was not changed. Open a saved copy of the race.',
  },
  {
    fault: { code: 'file-corrupt', params: { path } },
    text: '/races/cup.racetag is damaged. It was not changed. Open a saved copy of the race, or start a new race.',
  },
  {
    fault: { code: 'file-from-newer-version', params: { path } },
    text: '/races/cup.racetag was saved by a newer version of Racetag Station. Install that version to open it.',
  },
  {
    fault: { code: 'file-not-a-race', params: { path } },
    text: '/races/cup.racetag is not a race file. Choose a file that Racetag Station has saved.',
  },
  {
    fault: { code: 'file-in-use', params: { path } },
    text: '/races/cup.racetag is open in another program, perhaps in a second station. Close it there, then try again.',
  },
  {
    fault: { code: 'file-missing', params: { path } },
    text: '/races/cup.racetag is missing. Put the file back where it was, or open another race.',
  },
  {
    fault: { code: 'file-missing', params: { path, copy } },
    text: `/races/cup.racetag was moved, renamed or deleted while the race was open, so new reads are refused. Everything saved before is also in ${copy}. Put the file back, or open that copy.`,
  },
  {
    fault: { code: 'file-changed', params: { path } },
    text: 'Another program has changed /races/cup.racetag or the file /races/cup.racetag-wal while the race was open, so new reads are refused. Save a copy of the race and open the copy.',
  },
  {
    fault: { code: 'file-changed', params: { path, copy } },
    text: `Another program has changed /races/cup.racetag or the file /races/cup.racetag-wal while the race was open, so new reads are refused. Everything saved before is in ${copy}. Open that copy.`,
  },
  {
    fault: { code: 'entries-missing', params: { path, missing: 2_250, stored: 3_001, log: '/races/cup.racetag-wal-damaged' } },
    text: '2,250 of the 3,001 saved entries are missing in /races/cup.racetag: the file, or the file /races/cup.racetag-wal that belonged to it, was damaged or replaced. The damaged part is kept as /races/cup.racetag-wal-damaged. New reads are saved. If you have a better copy of the race, open it; to continue with this one, open it once more.',
  },
  {
    fault: { code: 'entries-missing', params: { path, missing: 1, stored: 3_001 } },
    text: '1 of the 3,001 saved entries is missing in /races/cup.racetag: the file, or the file /races/cup.racetag-wal that belonged to it, was damaged or replaced. New reads are saved. If you have a better copy of the race, open it; to continue with this one, open it once more.',
  },
  {
    fault: { code: 'entries-changed', params: { path } },
    text: '/races/cup.racetag is not as the station closed it: another program or a fault of the disk changed it, or another file was put in its place. Entries may be missing, and times, tags or names may be wrong. New reads are saved. If you have a copy of the race, open it; to continue with this file, open it once more.',
  },
  { fault: { code: 'file-exists', params: { path } }, text: '/races/cup.racetag already exists. Choose another name.' },
  {
    fault: { code: 'disk-error', params: { path } },
    text: 'The disk failed while reading or writing /races/cup.racetag. Check the drive and save a copy of the race on another one.',
  },
  { fault: { code: 'no-race-open', params: {} }, text: 'No race is open. Open a race file or start a new race.' },
  {
    fault: { code: 'reads-left-behind', params: { races: [{ name: 'Cup', path, reads: 1 }] } },
    text: '1 read of “Cup” is only in memory, because /races/cup.racetag could not be written. Fix that file or its disk and open that race again. Do not close the station before.',
  },
  {
    fault: {
      code: 'reads-left-behind',
      params: {
        races: [
          { name: 'Cup', path, reads: 1_200 },
          { name: 'Heat', path: '/b', reads: 2 },
        ],
      },
    },
    text: '1,200 reads of “Cup” are only in memory, because /races/cup.racetag could not be written. Fix that file or its disk and open that race again. Do not close the station before. 2 reads of “Heat” are only in memory, because /b could not be written. Fix that file or its disk and open that race again. Do not close the station before.',
  },
  {
    fault: { code: 'export-failed', params: { format: 'pdf', cause: 'out of memory' } },
    text: 'The pdf file could not be made: out of memory. The race is not affected. Try again, or choose another format.',
  },
])('the fault $fault.code reads: $text', ({ fault, text }) => {
  expect(TEXTS.say('problem', fault)).toBe(text);
});
