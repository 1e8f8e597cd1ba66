/** The file that a fault is about. */
export interface FileParams {
  readonly path: string;
}

/** An open race that can store nothing more. */
export interface LostRaceParams extends FileParams {
  /** Path of a copy with everything that was stored; missing while there is none. */
  readonly copy?: string;
}

/** What can be wrong with a race file or the disk under it. Codes are part of the HTTP contract. */
export interface JournalMessages {
  readonly 'disk-full': FileParams;
  readonly 'quota-exceeded': FileParams;
  readonly 'disk-read-only': FileParams;
  readonly 'folder-not-writable': FileParams;
  readonly 'folder-missing': FileParams;
  /** A file, or a link that leads nowhere, stands where a folder has to be. */
  readonly 'not-a-folder': FileParams;
  readonly 'path-too-long': FileParams;
  readonly 'too-many-open-files': FileParams;
  readonly 'file-corrupt': FileParams;
  /** Tables, triggers or indexes in it are not those of this program. */
  readonly 'file-altered': FileParams;
  /** Another program left a file `<path>-journal`, with which SQLite would undo what that program wrote, or something else entirely. */
  readonly 'journal-beside': FileParams;
  readonly 'file-from-newer-version': FileParams;
  readonly 'file-not-a-race': FileParams;
  readonly 'file-in-use': FileParams;
  readonly 'file-missing': LostRaceParams;
  /** The open race file, or the `-wal` file beside it, was cut short or written by another program. */
  readonly 'file-changed': LostRaceParams;
  readonly 'file-exists': FileParams;
  readonly 'disk-error': FileParams;
}

export type JournalFaultCode = keyof JournalMessages;
