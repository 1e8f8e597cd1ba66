import type { Schemas } from '../../api/client';

/** What this phone reported. It is sent until the station has answered. */
export interface OwnReport {
  /** What the station knows it by; nobody else has it. */
  readonly key: string;
  readonly raceId: string;
  readonly bib: string;
  readonly what: Schemas['ReportedFault'];
  readonly text: string;
  /** Milliseconds since the epoch; null where no time was given. */
  readonly at: number | null;
  readonly state: Schemas['ReportState'] | 'unsent' | 'refused';
  /** Why nothing was changed, or why the station refused it; else empty. */
  readonly reason: string;
}

/** Keeps the storage small. */
const MOST = 30;

/** The reports with one added or, by its key, replaced; of too many the oldest sent ones are forgotten. */
export function withOwn(reports: readonly OwnReport[], report: OwnReport): readonly OwnReport[] {
  const all = reports.some(({ key }) => key === report.key)
    ? reports.map((one) => (one.key === report.key ? report : one))
    : [...reports, report];
  const sent = all.filter(({ state }) => state !== 'unsent');
  const forgotten = new Set(sent.slice(0, Math.max(0, all.length - MOST)));
  return all.filter((one) => !forgotten.has(one));
}

/** Reads what this phone stored; what is no report is left out, and a text that is not JSON holds none. */
export function readOwnReports(stored: string | null): readonly OwnReport[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isOwnReport) : [];
  } catch {
    // A text that is not JSON holds nothing to send; the next report overwrites it.
    return [];
  }
}

function isOwnReport(value: unknown): value is OwnReport {
  if (typeof value !== 'object' || value === null) return false;
  const { key, raceId, bib, what, text, at, state, reason } = value as Partial<Record<keyof OwnReport, unknown>>;
  const texts = [key, raceId, bib, text, reason].every((one) => typeof one === 'string');
  const isFault = ['lap-missing', 'lap-extra', 'details', 'other'].includes(what as string);
  const isState = ['new', 'seen', 'corrected', 'unchanged', 'unsent', 'refused'].includes(state as string);
  return texts && isFault && isState && (at === null || Number.isSafeInteger(at));
}
