/** Media types of files that are passed on as bytes. A new one needs its name for people in `validation.ts` of the texts. */
export const FILE_TYPES = ['text/csv', 'text/plain', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;

/** The media type of a file in a request. */
export type FileType = (typeof FILE_TYPES)[number];

/** A body that is a file. Its bytes are judged by the handler. */
export class FileBody<Type extends FileType = FileType> {
  constructor(
    readonly type: Type,
    /** Not empty. */
    readonly bytes: Uint8Array,
  ) {}
}
