/** Media types of files that are passed on as bytes. A new one needs its name for people in `validation.ts` of the texts. */
export const FILE_TYPES = ['text/csv', 'text/plain', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;

/** The media type of a file in a request. */
export type FileType = (typeof FILE_TYPES)[number];

/** Media types of what devices post, whose bytes are passed on as well. */
export const POST_TYPES = ['application/json', 'application/x-www-form-urlencoded', 'text/plain'] as const;

/** The media type of what a device posts. */
export type PostType = (typeof POST_TYPES)[number];

/** A body that is a file, or what a device posts. Its bytes are judged by the handler. */
export class FileBody<Type extends FileType | PostType = FileType | PostType> {
  constructor(
    readonly type: Type,
    /** Not empty. */
    readonly bytes: Uint8Array,
  ) {}
}
