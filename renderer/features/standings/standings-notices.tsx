import { useMemo, useState } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { leaderOverdue } from '../../state/alarms';
import { raceStateKind } from '../../state/race-state';
import { useStore } from '../../state/store';
import { useLinkLost } from '../../station/use-link-lost';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { lapTime, timeAndDay } from '../../ui/format';
import { Badge, BadgeLink, type BadgeTone } from '../../ui/notice';
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
  const laps = useOpen();
  const tags = useOpen();
  const placed = useStore((state) => state.live.placed);
  const added = useMemo(() => placed.reduce((sum, row) => sum + row.inferred, 0), [placed]);
  const lacking = useMemo(() => lackingOf(placed), [placed]);
  const overdue = useOverdue();
  const { notices: texts, neutral } = useScreenTexts().live;
  const flagged = useStore((state) => state.live.race?.neutralised.find(({ until }) => until === null)?.from ?? null);
  const unknownTags = unknown?.total ?? 0;
  const notices = [
    ...(flagged === null ? [] : [<Told key="flag" tone="bad" text={neutral.since(timeAndDay(Date.parse(flagged)))} />]),
    ...(overdue === null || flagged !== null ? [] : [<Told key="overdue" tone="warn" text={texts.overdue(lapTime(overdue, 0))} />]),
    ...(unknownTags === 0
      ? []
      : [<Told key="tags" tone="warn" href={RIDERS} text={texts.unknownTags(unknownTags, unknown?.reads ?? 0)} />]),
    ...lacking.map(({ field, bibs }) => <Told key={field} tone="warn" href={RIDERS} text={texts.lacking(field, bibs)} />),
    ...(suspected.length === 0 ? [] : [<Opens key="laps" {...laps} text={texts.missedReads(suspected.length)} />]),
    ...(parked.length === 0 ? [] : [<Opens key="parked" {...tags} text={texts.parkedTags(parked.length)} />]),
    ...(reports === 0 ? [] : [<Told key="reports" tone="info" href="#/results" text={texts.reports(reports)} />]),
    ...(added === 0 ? [] : [<Told key="added" tone="info" text={texts.addedLaps(added)} />]),
  ];
  if (notices.length === 0) return null;
  return (
    <div className={styles['notices']}>
      <div className={styles['line']} data-notices={notices.length}>
        {notices}
      </div>
      {laps.isOpen && suspected.length > 0 && <SuspectedLaps laps={suspected} />}
      {tags.isOpen && parked.length > 0 && <ParkedTags tags={parked} />}
    </div>
  );
}

const RIDERS = '#/participants';

interface ToldProps {
  readonly tone: BadgeTone;
  readonly text: string;
  /** Where there is more of it. */
  readonly href?: string;
}

/** One notice; whole in its title, because a small laptop cuts it where many stand in one line. */
function Told({ tone, text, href }: ToldProps) {
  const look = { tone, size: 'large', title: text } as const;
  return href === undefined ? (
    <Badge {...look}>{text}</Badge>
  ) : (
    <BadgeLink {...look} href={href}>
      {text}
    </BadgeLink>
  );
}

interface OpensProps {
  readonly text: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One notice whose list opens below. */
function Opens({ text, isOpen, onToggle }: OpensProps) {
  return (
    <Button size="small" title={text} aria-expanded={isOpen} onClick={onToggle}>
      {text}
    </Button>
  );
}

function useOpen(): Pick<OpensProps, 'isOpen' | 'onToggle'> {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, onToggle: () => setOpen(!isOpen) };
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
