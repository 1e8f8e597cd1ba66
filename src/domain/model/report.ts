import type { Seq } from './entry';
import type { EpochMs } from './time';

/** What a rider says is wrong. `details`: name, category or bib. */
export type ReportedFault = 'lap-missing' | 'lap-extra' | 'details' | 'other';

/** `new`: nobody has looked at it. `unchanged`: looked at, and the results are right. */
export type ReportState = 'new' | 'seen' | 'corrected' | 'unchanged';

/** What somebody sent from a rider's own page. */
export interface NewReport {
  /** What the sender knows it by; random, so that nobody else can ask for it. */
  readonly key: string;
  readonly bib: string;
  readonly what: ReportedFault;
  /** In the words of the sender; empty for none. */
  readonly text: string;
  /** When it happened; null where the sender did not say. */
  readonly at: EpochMs | null;
}

/** A report as the station keeps it. It changes no result. */
export interface Report extends NewReport {
  readonly receivedAt: EpochMs;
  readonly state: ReportState;
  /** Why nothing was changed; empty for any other state. */
  readonly reason: string;
  /** The act that corrected it; null where there was none. */
  readonly act: Seq | null;
}

/** What the timekeeper did about a report. */
export type ReportDecision = Pick<Report, 'state' | 'reason' | 'act'>;

/** The reports of a race. */
export interface ReportsOfRace {
  /** Whether riders can send reports. */
  readonly accepting: boolean;
  /** Oldest first. */
  readonly reports: readonly Report[];
}

export const NO_REPORTS: ReportsOfRace = { accepting: true, reports: [] };

/** More open ones than anybody looks through. */
export const MAX_OPEN_REPORTS = 100;
/** One rider's page is open on several phones. */
export const MAX_OPEN_OF_RIDER = 5;
/** Of more, the oldest settled ones are forgotten. */
const MAX_REPORTS = 500;

export function isOpenReport({ state }: Pick<Report, 'state'>): boolean {
  return state === 'new' || state === 'seen';
}

/** Whether there is room for one more report about this bib. */
export function hasRoomFor({ reports }: ReportsOfRace, bib: string): boolean {
  const open = reports.filter(isOpenReport);
  return open.length < MAX_OPEN_REPORTS && open.filter((report) => report.bib === bib).length < MAX_OPEN_OF_RIDER;
}

/** The reports with a new one at their end. */
export function withReport({ accepting, reports }: ReportsOfRace, report: NewReport, receivedAt: EpochMs): ReportsOfRace {
  const all: readonly Report[] = [...reports, { ...report, receivedAt, state: 'new', reason: '', act: null }];
  const settled = all.filter((one) => !isOpenReport(one));
  const forgotten = new Set(settled.slice(0, Math.max(0, all.length - MAX_REPORTS)));
  return { accepting, reports: all.filter((one) => !forgotten.has(one)) };
}

/** The reports with one decided; the same where there is none with this key. */
export function withDecision(known: ReportsOfRace, key: string, decision: ReportDecision): ReportsOfRace {
  return { ...known, reports: known.reports.map((report) => (report.key === key ? { ...report, ...decision } : report)) };
}

/** What riders report to be wrong, by race. Methods that change something throw FaultError; then nothing changed. */
export interface Reports {
  /** Those of a race by its id; none are an empty list. Throws FaultError. */
  of(raceId: string): ReportsOfRace;
  /** Adds one, which is new then. The caller looks whether it is known already. */
  add(raceId: string, report: NewReport, receivedAt: EpochMs): void;
  decide(raceId: string, key: string, decision: ReportDecision): void;
  setAccepting(raceId: string, accepting: boolean): void;
  /** Called after every change; returns a function that ends it. */
  subscribe(listener: () => void): () => void;
}
