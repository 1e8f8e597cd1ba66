import { shownTeam } from '../domain/model/roster';
import type { PlacedStanding } from '../domain/model/standing';
import { formatInstant } from '../domain/model/time';
import type { Verdict } from '../domain/model/verdict.messages';
import type { TracedRead } from '../domain/model/views';
import { allSteps } from '../domain/steps';
import { NONE, PASSING, type PassingColumns } from '../domain/views/passing-columns';
import type { RaceView } from '../race-view';
import type { Texts } from '../texts/texts';
import type { Wire } from './shared/contract-types';
import { splitRow } from './to-wire';

/** A parked tag has thousands of reads, and a phone loads them over and over. */
const MAX_READS = 200;

interface PageContext {
  readonly texts: Texts;
  /** Whether the rider can report that something is wrong. */
  readonly acceptsReports: boolean;
}

/** One rider for everybody to see: chosen fields only, without tags, dates of birth, licences and reasons of the timekeeper. */
export function riderPage(race: RaceView, row: PlacedStanding, { texts, acceptsReports }: PageContext): Wire<'RiderPage'> {
  const reads = race.trace(row.rider) ?? [];
  const shown = reads.slice(-MAX_READS);
  const points = new Set(race.control.rules.points.map(({ name }) => name));
  return {
    revision: race.revision,
    race_id: race.control.raceId,
    race: race.control.name,
    bib: row.bib,
    name: row.name,
    category: row.category,
    team: shownTeam(row),
    status: row.status,
    finished: row.finished,
    place: row.place,
    laps_behind: row.lapsBehind,
    gap_ms: row.gap,
    category_place: row.categoryPlace,
    category_laps_behind: row.categoryLapsBehind,
    category_gap_ms: row.categoryGap,
    total_time_ms: row.elapsed,
    laps: riderLaps(allSteps(race.passingSteps([row.rider]))),
    splits: row.splits.map(splitRow),
    reads: shown.map((read) => explainedRead(read, points, texts)),
    accepts_reports: acceptsReports,
    earlier_reads: reads.length - shown.length,
  };
}

function riderLaps({ laps, passages, ats, times, flags }: PassingColumns): Wire<'RiderLap'>[] {
  let before = 0;
  return [...laps].flatMap((lap, index) => {
    if (passages[index] !== NONE) return [];
    const total = times[index] ?? 0;
    const has = (flag: number): boolean => ((flags[index] ?? 0) & flag) !== 0;
    const took = has(PASSING.untimedLap) ? null : total - before;
    before = total;
    if (lap === 0) return [];
    return [
      {
        lap,
        at: formatInstant(ats[index] as Parameters<typeof formatInstant>[0]),
        lap_ms: took,
        total_ms: total,
        finish: has(PASSING.finish),
        after_finish: has(PASSING.afterFinish),
        inferred: has(PASSING.inferred),
      },
    ];
  });
}

/** A reader is named by its point alone: its own name is often its address on the network. */
function explainedRead({ at, origin, where, verdict }: TracedRead, points: ReadonlySet<string>, texts: Texts): Wire<'ExplainedRead'> {
  return {
    at: formatInstant(at),
    origin,
    where: points.has(where) ? where : '',
    code: verdict.code,
    sentence: texts.say('verdict', publicVerdict(verdict)),
  };
}

/** The verdict without what the timekeeper wrote, without riders who are a tag and nothing else, and without addresses. */
function publicVerdict(verdict: Verdict): Verdict {
  if (verdict.code === 'voided') return { code: 'voided', params: { reason: null } };
  if (verdict.code === 'no-point') return { code: 'no-point', params: { reader: '' } };
  if (verdict.code !== 'moved') return verdict;
  const { rider, at } = verdict.params;
  return { code: 'moved', params: { rider: rider !== null && 'bib' in rider ? rider : null, at, reason: null } };
}
