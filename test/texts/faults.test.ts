import { expect, test } from 'vitest';
import type { StationFault } from '../../src/station';
import { TEXTS } from './english';

const path = '/races/cup.racetag';

test.each<{ fault: StationFault; text: string }>([
  {
    fault: { code: 'disk-full', params: { path } },
    text: 'The disk that holds /races/cup.racetag is full, so nothing can be saved. Free some space; no restart is needed.',
  },
  {
    fault: { code: 'folder-not-writable', params: { path } },
    text: 'Cannot write to /races/cup.racetag. Allow writing to the file and its folder, or choose another folder.',
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
    text: '/races/cup.racetag is missing. Put the file back and open it, open another race, or start a new race.',
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
