import type { FaultMessages, UnstoredReadsOfRace } from '../../../station.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const faultTexts: MessageTexts<FaultMessages> = {
  'disk-full': ({ path }) => `The disk that holds ${path} is full, so nothing can be saved. Free some space; no restart is needed.`,
  'folder-not-writable': ({ path }) => `Cannot write to ${path}. Allow writing to the file and its folder, or choose another folder.`,
  'file-corrupt': ({ path }) => `${path} is damaged. It was not changed. Open a saved copy of the race, or start a new race.`,
  'file-from-newer-version': ({ path }) => `${path} was saved by a newer version of Racetag Station. Install that version to open it.`,
  'file-not-a-race': ({ path }) => `${path} is not a race file. Choose a file that Racetag Station has saved.`,
  'file-in-use': ({ path }) => `${path} is open in another program, perhaps in a second station. Close it there, then try again.`,
  'file-missing': ({ path }) => `${path} is missing. Put the file back and open it, open another race, or start a new race.`,
  'file-exists': ({ path }) => `${path} already exists. Choose another name.`,
  'disk-error': ({ path }) =>
    `The disk failed while reading or writing ${path}. Check the drive and save a copy of the race on another one.`,
  'no-race-open': 'No race is open. Open a race file or start a new race.',
  'reads-left-behind': ({ races }, writer) => races.map((race) => unstoredReads(race, writer)).join(' '),
  'export-failed': ({ format, cause }) =>
    `The ${format} file could not be made: ${cause}. The race is not affected. Try again, or choose another format.`,
};

function unstoredReads({ name, path, reads }: UnstoredReadsOfRace, writer: Writer): string {
  const noun = writer.plural(reads, { one: 'read', other: 'reads' });
  const verb = writer.plural(reads, { one: 'is', other: 'are' });
  return `${writer.number(reads)} ${noun} of “${name}” ${verb} only in memory, because ${path} could not be written. Fix that file or its disk and open that race again. Do not close the station before.`;
}
