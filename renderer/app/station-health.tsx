import { useCallback } from 'react';
import { readerTally } from '../state/reader-tally';
import { useStore } from '../state/store';
import { useLinkLost } from '../station/use-link-lost';
import { useResource } from '../station/use-resource';
import { age } from '../ui/format';
import { Ticking } from '../ui/ticking';

const EVERY_MS = 2_000;

/** Journal, readers, and how long ago the last read came, on every screen of the desk. */
export function StationHealth() {
  const health = useResource('health', EVERY_MS).value;
  const offset = useStore((state) => state.live.clockOffset);
  const links = useStore((state) => state.live.links);
  const lost = useLinkLost();
  const writable = health?.journal.writable ?? null;
  const journal = lost || writable === null ? 'unknown' : writable ? 'ok' : 'stopped';
  const { working, all } = readerTally(links);
  const lastRead = health?.intake.last_read_at ?? null;
  const text = useCallback(
    (now: number) => (lastRead === null ? 'no read yet' : `last read ${age(now + offset - Date.parse(lastRead))} ago`),
    [lastRead, offset],
  );
  return (
    <a className="station-health" href="#/readers" title="Readers and journal">
      <span className={journal === 'ok' ? '' : 'bad'}>Journal {journal}</span>
      {all > 0 && (
        <span className={working < all ? 'bad' : ''}>
          {working}/{all} readers
        </span>
      )}
      <Ticking text={text} everyMs={500} className="last-read" />
    </a>
  );
}
