import { effectiveTime, readKey, type TagRead } from './read';

/** A read as another station has it that got it as an event over HTTP: with the time that it counts at, and without the reader's own. */
export function asSent(read: TagRead): TagRead {
  return { ...read, timestamp: effectiveTime(read), readerAt: null, clockOffset: null };
}

/** The same text for a read and for what another station has of it. */
export function sentKey(read: TagRead): string {
  return readKey(asSent(read));
}
