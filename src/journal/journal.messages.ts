/** The file that a fault is about. */
export interface FileParams {
  readonly path: string;
}

/** What can be wrong with a race file or the disk under it. Codes are part of the HTTP contract. */
export interface JournalMessages {
  readonly 'disk-full': FileParams;
  readonly 'folder-not-writable': FileParams;
  readonly 'file-corrupt': FileParams;
  readonly 'file-from-newer-version': FileParams;
  readonly 'file-not-a-race': FileParams;
  readonly 'file-in-use': FileParams;
  readonly 'file-missing': FileParams;
  readonly 'file-exists': FileParams;
  readonly 'disk-error': FileParams;
}

export type JournalFaultCode = keyof JournalMessages;
