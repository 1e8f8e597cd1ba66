import type { RiderId, Seq } from '../domain/model/entry';
import { isOpenReport, type Report, type ReportState } from '../domain/model/report';
import { type EpochMs, formatInstant, MINUTE } from '../domain/model/time';
import type { RaceView } from '../race-view';
import type { Wire } from './shared/contract-types';

/** Suggestions beyond these are no help. */
const MAX_SPLITS = 3;
/** How far from the passing that is too much a rider's idea of its time may be. */
const NEAR_MS = 10 * MINUTE;

/** A report as its sender sees it. */
export function sentReportRow(report: Report, race: RaceView): Wire<'SentReport'> {
  const { key, bib, what, receivedAt, reason } = report;
  return { report: key, bib, what, received_at: formatInstant(receivedAt), state: reportState(report, race), reason };
}

/** A report as the timekeeper sees it, with the corrections that would put it right. */
export function reportRow(report: Report, race: RaceView): Wire<'Report'> {
  const row = race.standings().find(({ participant, bib }) => participant !== null && bib === report.bib);
  const state = reportState(report, race);
  const suggestions = row === undefined || !isOpenReport({ state }) ? [] : suggested(report, row.rider, race);
  return {
    ...sentReportRow(report, race),
    rider: row?.rider ?? null,
    name: row?.name ?? '',
    text: report.text,
    at: report.at === null ? null : formatInstant(report.at),
    corrections: suggestions.map(({ correction }) => correction),
    correction_times: suggestions.map(({ at }) => formatInstant(at)),
  };
}

/** A correction that was undone corrects nothing: the report is open again, until it is redone. */
export function reportState({ state, act }: Report, race: RaceView): ReportState {
  return act !== null && race.auditOfAct(act)?.undone !== false ? 'seen' : state;
}

/** What would put a report right, and the time of the passing that it is about. */
interface Suggestion {
  readonly correction: Wire<'Correction'>;
  readonly at: EpochMs;
}

function suggested({ what, at, receivedAt }: Report, rider: RiderId, race: RaceView): readonly Suggestion[] {
  if (what === 'lap-missing') {
    const long = race.suspectedLapsOf(rider).filter((lap) => at === null || (lap.from <= at && at <= lap.to));
    const splits = long
      .slice(-MAX_SPLITS)
      .map(({ seq, looksLike, to }): Suggestion => ({ correction: { kind: 'split', rider, passing: seq, into: looksLike }, at: to }));
    // Nobody can have passed after the report came.
    return at === null || at > receivedAt
      ? splits
      : [...splits, { correction: { kind: 'insert', rider, at: formatInstant(at), inferred: false }, at }];
  }
  const extra = what === 'lap-extra' ? passingTooMuch(race, rider, at) : null;
  return extra === null ? [] : [{ correction: { kind: 'void', passing: extra.seq }, at: extra.at }];
}

/** The counted passing next to the time, or without one the end of a lap that took half as long as usual or less; null for none. */
function passingTooMuch(race: RaceView, rider: RiderId, at: EpochMs | null): { readonly seq: Seq; readonly at: EpochMs } | null {
  const counted = (race.trace(rider) ?? []).filter(({ verdict }) => verdict.code === 'counted');
  const apart = counted.map((passing, index) => {
    const before = counted[index - 1];
    const gap = before === undefined ? Number.POSITIVE_INFINITY : passing.at - before.at;
    return { seq: passing.seq, at: passing.at, by: at === null ? gap : Math.abs(passing.at - at) };
  });
  const nearest = apart.reduce<(typeof apart)[number] | null>((best, one) => (best === null || one.by < best.by ? one : best), null);
  if (nearest === null || nearest.by === Number.POSITIVE_INFINITY) return null;
  const isLikely = at === null ? nearest.by * 2 <= medianOf(apart.map(({ by }) => by)) : nearest.by <= NEAR_MS;
  return isLikely ? nearest : null;
}

/** The middle one, the greater of two. */
function medianOf(spans: readonly number[]): number {
  return spans.toSorted((one, other) => one - other)[Math.floor(spans.length / 2)] ?? 0;
}
