import type { Readers } from '../readers/readers';
import type { UnsavedEntries } from '../station';
import type { StationLog } from './station-log';

/** Closes the readers. Returns the reads that the open race, whose file is at `path`, did not take; empty as a rule. */
export async function closeReaders(
  readers: Pick<Readers, 'close' | 'list'>,
  path: string,
  log: StationLog,
): Promise<readonly UnsavedEntries[]> {
  try {
    await readers.close();
    return [];
  } catch (error) {
    log.error({ err: error }, 'the readers did not close cleanly');
    const entries = readers.list().reduce((sum, { waitingReads }) => sum + waitingReads, 0);
    return entries === 0 ? [] : [{ path, entries }];
  }
}
