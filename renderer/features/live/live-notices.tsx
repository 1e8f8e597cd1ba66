import { useMemo, useState } from 'react';
import { leaderOverdue } from '../../state/alarms';
import { raceStateKind } from '../../state/race-state';
import { useStore } from '../../state/store';
import { useLinkLost } from '../../station/use-link-lost';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { counted, lapTime } from '../../ui/format';
import { useNow } from '../../ui/use-now';
import { SuspectedLaps } from './suspected-laps';

const SUSPECTS_EVERY_MS = 5_000;

/** What deserves a look but is no alarm, in one line above the table. */
export function LiveNotices() {
  const unknown = useResource('unknownTags').value;
  const suspected = useResource('suspectedLaps', SUSPECTS_EVERY_MS).value ?? [];
  const [listOpen, setListOpen] = useState(false);
  const placed = useStore((state) => state.live.placed);
  const inferred = useMemo(() => placed.reduce((sum, row) => sum + row.inferred, 0), [placed]);
  const overdue = useOverdue();
  const strangers = unknown?.total ?? 0;
  if (strangers === 0 && suspected.length === 0 && inferred === 0 && overdue === null) return null;
  return (
    <div className="live-notices">
      {overdue !== null && <span className="mark warn">Leader overdue by {lapTime(overdue, 0)}</span>}
      {strangers > 0 && (
        <a className="mark warn" href="#/participants">
          {counted(strangers, 'unknown tag', 'unknown tags')} ({counted(unknown?.reads ?? 0, 'read', 'reads')})
        </a>
      )}
      {suspected.length > 0 && (
        <Button look={['small']} aria-expanded={listOpen} onClick={() => setListOpen(!listOpen)}>
          {counted(suspected.length, 'lap', 'laps')} with a read missing?
        </Button>
      )}
      {inferred > 0 && <span className="mark info">{counted(inferred, 'inferred lap', 'inferred laps')}</span>}
      {listOpen && suspected.length > 0 && <SuspectedLaps laps={suspected} />}
    </div>
  );
}

function useOverdue(): number | null {
  const placed = useStore((state) => state.live.placed);
  const offset = useStore((state) => state.live.clockOffset);
  const race = useStore((state) => state.live.race);
  const now = useNow(1_000);
  // An old table says nothing of where the leader is.
  const lost = useLinkLost();
  const kind = raceStateKind({ race, placed }, now + offset);
  return lost || kind === 'stopped' || kind === 'settled' ? null : leaderOverdue(placed[0], now + offset);
}
