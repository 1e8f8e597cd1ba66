import { APPLICATION_ID } from './migrations/migrate';

/** So many bytes at the beginning of a file say whether it is a race. */
export const RACE_HEAD_BYTES = 100;

const MAGIC = 'SQLite format 3\0';
const APPLICATION_ID_AT = 68;

/** Whether a file with this beginning is a race: a database with the mark of this program. */
export function isRaceHead(head: Buffer): boolean {
  return head.toString('latin1', 0, MAGIC.length) === MAGIC && head.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID;
}
