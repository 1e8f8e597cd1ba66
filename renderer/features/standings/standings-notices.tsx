import { useMemo, useState } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { leaderOverdue } from '../../state/alarms';
import { raceStateKind } from '../../state/race-state';
import { useStore } from '../../state/store';
import { useLinkLost } from '../../station/use-link-lost';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { lapTime, timeAndDay } from '../../ui/format';
import { Badge, BadgeLink } from '../../ui/notice';
import { useScreenTexts } from '../../ui/texts';
import { useNow } from '../../ui/use-now';
import { ParkedTags } from './parked-tags';
import styles from './standings-notices.module.css';
import { SuspectedLaps } from './suspected-laps';

const SUSPECTED_EVERY_MS = 5_000;

/** One line above the table with what needs attention but is no alarm; nothing when there is nothing. */
export function StandingsNotices() {
  const unknown = useResource('unknownTags').value;
  const suspected = useResource('suspectedLaps', SUSPECTED_EVERY_MS).value ?? [];
  const parked = (useResource('parkedTags', SUSPECTED_EVERY_MS).value ?? []).filter(({ muted }) => !muted);
  const reports = (useResource('reports').value?.reports ?? []).filter(({ state }) => state === 'new' || state === 'seen').length;
  const [listOpen, setListOpen] = useState(false);
  const [parkedOpen, setParkedOpen] = useState(false);
  const placed = useStore((state) => state.live.placed);
  const added = useMemo(() => placed.reduce((sum, row) => sum + row.inferred, 0), [placed]);
  const lacking = useMemo(() => lackingOf(placed), [placed]);
  const overdue = useOverdue();
  const { notices: texts, neutral } = useScreenTexts().live;
  const flagged = useStore((state) => state.live.race?.neutralised.find(({ until }) => until === null)?.from ?? null);
  const unknownTags = unknown?.total ?? 0;
  const isQuiet = unknownTags === 0 && suspected.length === 0 && parked.length === 0 && added + lacking.length + reports === 0;
  if (isQuiet && overdue === null && flagged === null) return null;
  return (
    <div className={styles['notices']}>
      {flagged !== null && (
        <Badge tone="bad" size="large">
          {neutral.since(timeAndDay(Date.parse(flagged)))}
        </Badge>
      )}
      {overdue !== null && flagged === null && (
        <Badge tone="warn" size="large">
          {texts.overdue(lapTime(overdue, 0))}
        </Badge>
      )}
      {unknownTags > 0 && (
        <BadgeLink tone="warn" size="large" href="#/participants">
          {texts.unknownTags(unknownTags, unknown?.reads ?? 0)}
        </BadgeLink>
      )}
      {lacking.map(({ field, bibs }) => (
        <BadgeLink key={field} tone="warn" size="large" href="#/participants">
          {texts.lacking(field, bibs)}
        </BadgeLink>
      ))}
      {suspected.length > 0 && (
        <Button size="small" aria-expanded={listOpen} onClick={() => setListOpen(!listOpen)}>
          {texts.missedReads(suspected.length)}
        </Button>
      )}
      {parked.length > 0 && (
        <Button size="small" aria-expanded={parkedOpen} onClick={() => setParkedOpen(!parkedOpen)}>
          {texts.parkedTags(parked.length)}
        </Button>
      )}
      {reports > 0 && (
        <BadgeLink tone="info" size="large" href="#/results">
          {texts.reports(reports)}
        </BadgeLink>
      )}
      {added > 0 && (
        <Badge tone="info" size="large">
          {texts.addedLaps(added)}
        </Badge>
      )}
      {listOpen && suspected.length > 0 && <SuspectedLaps laps={suspected} />}
      {parkedOpen && parked.length > 0 && <ParkedTags tags={parked} />}
    </div>
  );
}

/** Details that a classification asks for, each with the bibs of the riders who lack it, in the order of the table. */
function lackingOf(
  rows: readonly Pick<PlacedStanding, 'bib' | 'lacks'>[],
): readonly { readonly field: string; readonly bibs: readonly string[] }[] {
  const found = new Map<string, string[]>();
  for (const { bib, lacks } of rows) {
    for (const field of lacks) {
      const bibs = found.get(field);
      if (bibs === undefined) found.set(field, [bib]);
      else bibs.push(bib);
    }
  }
  return [...found].map(([field, bibs]) => ({ field, bibs }));
}

/** Milliseconds by which the leader is late; null while they are not, and while the table may be out of date. */
function useOverdue(): number | null {
  const placed = useStore((state) => state.live.placed);
  const offset = useStore((state) => state.live.clockOffset);
  const race = useStore((state) => state.live.race);
  const now = useNow(1_000);
  const isLost = useLinkLost();
  const kind = raceStateKind({ race, placed }, now + offset);
  return isLost || kind === 'stopped' || kind === 'settled' ? null : leaderOverdue(placed[0], now + offset);
}
