import type { FaultMessages, UnstoredReadsOfRace } from '../../../station.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const faultTexts: MessageTexts<FaultMessages> = {
  'disk-full': ({ path }) => `The disk that holds ${path} is full, so nothing can be saved. Free some space; no restart is needed.`,
  'quota-exceeded': ({ path }) =>
    `The limit for your files on the disk of ${path} is reached, so nothing can be saved. Delete files of yours there, or ask for a higher limit; no restart is needed.`,
  'disk-read-only': ({ path }) =>
    `The disk that holds ${path} can only be read. Allow writing to it (many sticks have a switch), or open a copy of the race on another disk.`,
  'folder-not-writable': ({ path }) =>
    `Cannot write to ${path}: permission denied. Allow writing to the file and its folder, or choose another folder.`,
  'folder-missing': ({ path }) => `The folder of ${path} does not exist. Create it, or choose another folder.`,
  'not-a-folder': ({ path }) =>
    `On the way to ${path}, a file or a broken link stands where a folder has to be. Move it away, or choose another folder.`,
  'path-too-long': ({ path }) => `The path ${path} is too long. Choose a folder or a file with a shorter name.`,
  'too-many-open-files': ({ path }) =>
    `This computer has no room for another open file, so ${path} cannot be used. Close other programs; no restart of the station is needed.`,
  'file-corrupt': ({ path }) => `${path} is damaged. It was not changed. Open a saved copy of the race, or start a new race.`,
  'file-altered': ({ path }) =>
    `Another program has added to ${path}, or removed something from it that the station needs. It was not changed. Open a saved copy of the race.`,
  'journal-beside': ({ path }) =>
    `Beside ${path} is the file ${path}-journal, which another program left there. The race was not changed. Move that file to another folder, then open the race again.`,
  'file-from-newer-version': ({ path }) => `${path} was saved by a newer version of Racetag Station. Install that version to open it.`,
  'file-not-a-race': ({ path }) => `${path} is not a race file. Choose a file that Racetag Station has saved.`,
  'file-in-use': ({ path }) => `${path} is open in another program, perhaps in a second station. Close it there, then try again.`,
  'file-missing': ({ path, copy }) =>
    copy === undefined
      ? `${path} is missing. Put the file back where it was, or open another race.`
      : `${path} was moved, renamed or deleted while the race was open, so new reads are refused. Everything saved before is also in ${copy}. Put the file back, or open that copy.`,
  'file-changed': ({ path, copy }) =>
    copy === undefined
      ? `Another program has changed ${path} or the file ${path}-wal while the race was open, so new reads are refused. Save a copy of the race and open the copy.`
      : `Another program has changed ${path} or the file ${path}-wal while the race was open, so new reads are refused. Everything saved before is in ${copy}. Open that copy.`,
  'file-exists': ({ path }) => `${path} already exists. Choose another name.`,
  'disk-error': ({ path }) =>
    `The disk failed while reading or writing ${path}. Check the drive and save a copy of the race on another one.`,
  'entries-missing': ({ path, missing, stored, log }, { number, plural }) => {
    const verb = plural(missing, { one: 'is', other: 'are' });
    const kept = log === undefined ? '' : ` The damaged part is kept as ${log}.`;
    return `${number(missing)} of the ${number(stored)} saved entries ${verb} missing in ${path}: the file, or the file ${path}-wal that belonged to it, was damaged or replaced.${kept} New reads are saved. If you have a better copy of the race, open it; to continue with this one, open it once more.`;
  },
  'entries-changed': ({ path }) =>
    `${path} is not as the station closed it: another program or a fault of the disk changed it, or another file was put in its place. Entries may be missing, and times, tags or names may be wrong. New reads are saved. If you have a copy of the race, open it; to continue with this file, open it once more.`,
  'read-only': ({ hub }) => `This station follows another one and only shows the race. Do this on the station at ${hub}.`,
  'taken-over': ({ hub, acts, reads }, { number, plural }) => {
    const left =
      acts + reads === 0
        ? 'Everything was handed over.'
        : `${number(acts)} ${plural(acts, { one: 'entry of the timekeeper', other: 'entries of the timekeeper' })} and ${number(reads)} ${plural(reads, { one: 'read', other: 'reads' })} were never handed over. Repeat there what is missing.`;
    return `The station at ${hub} has taken this race over, so nothing more is saved here. ${left}`;
  },
  'no-race-open': 'No race is open. Open a race file or start a new race.',
  'kept-race-unwritable': ({ name, path }) =>
    `Reads of the race “${name}” cannot be saved in its file ${path}. They are saved in the open race, as tags without a rider. Open that race to see what is wrong with its file.`,
  'reads-left-behind': ({ races }, writer) => races.map((race) => unstoredReads(race, writer)).join(' '),
  'export-failed': ({ format, cause }) =>
    `The ${format} file could not be made: ${cause}. The race is not affected. Try again, or choose another format.`,
};

function unstoredReads({ name, path, reads }: UnstoredReadsOfRace, writer: Writer): string {
  const noun = writer.plural(reads, { one: 'read', other: 'reads' });
  const verb = writer.plural(reads, { one: 'is', other: 'are' });
  return `${writer.number(reads)} ${noun} of “${name}” ${verb} only in memory, because ${path} could not be written. Fix that file or its disk and open that race again. Do not close the station before.`;
}
