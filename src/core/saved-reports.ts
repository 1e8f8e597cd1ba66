import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Reports } from '../domain/model/report';
import {
  type NewReport,
  NO_REPORTS,
  type Report,
  type ReportDecision,
  type ReportsOfRace,
  withDecision,
  withReport,
} from '../domain/model/report';
import type { EpochMs } from '../domain/model/time';
import { onDisk } from '../journal/journal-error';
import { Listeners } from '../listeners';
import { translateErrors } from './faults';
import { SettingsFile } from './settings-file';
import type { StationLog } from './station-log';

interface SavedReportsOptions {
  /** A folder of the data folder; made when the first report comes. */
  readonly folder: string;
  readonly log: StationLog;
}

/**
 * Reports in the data folder, a file for each race. They are beside the race and not in it, because strangers write them: a race file takes
 * acts of the timekeeper, for ever. A report is on the disk before a method returns.
 */
export class SavedReports implements Reports {
  private readonly listeners: Listeners<null>;
  /** The reports of the race that was asked for last. */
  private known: { readonly raceId: string; readonly reports: ReportsOfRace } | null = null;

  constructor(private readonly options: SavedReportsOptions) {
    this.listeners = new Listeners((err) => options.log.error({ err }, 'a listener of the reports failed'));
  }

  of(raceId: string): ReportsOfRace {
    if (this.known?.raceId !== raceId) this.known = { raceId, reports: this.read(raceId) };
    return this.known.reports;
  }

  add(raceId: string, report: NewReport, receivedAt: EpochMs): void {
    this.write(raceId, withReport(this.of(raceId), report, receivedAt));
  }

  decide(raceId: string, key: string, decision: ReportDecision): void {
    this.write(raceId, withDecision(this.of(raceId), key, decision));
  }

  setAccepting(raceId: string, accepting: boolean): void {
    this.write(raceId, { ...this.of(raceId), accepting });
  }

  subscribe(listener: () => void): () => void {
    return this.listeners.subscribe(() => listener());
  }

  private write(raceId: string, reports: ReportsOfRace): void {
    const { folder } = this.options;
    translateErrors(() => onDisk(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 })));
    new SettingsFile(this.pathOf(raceId)).write(`${JSON.stringify({ race: raceId, ...reports }, null, 2)}\n`);
    this.known = { raceId, reports };
    this.listeners.notify(null);
  }

  private read(raceId: string): ReportsOfRace {
    const path = this.pathOf(raceId);
    const file = new SettingsFile(path);
    const text = file.read();
    if (text === null) return NO_REPORTS;
    const saved = parsed(text);
    if (saved !== null && saved.unread === 0) return saved.reports;
    // The next report would replace it.
    const kept = file.keepDamaged();
    const details = { path, kept, reports: saved?.unread };
    this.options.log.warn(details, 'reports of riders cannot be read: the file is kept under another name');
    return saved?.reports ?? NO_REPORTS;
  }

  /** A race file may come from anybody, and so may its id: it is no name of a file. */
  private pathOf(raceId: string): string {
    return join(this.options.folder, `${createHash('sha256').update(raceId).digest('hex').slice(0, 32)}.json`);
  }
}

/** The reports in a text, and how many cannot be read; null for a text that holds none. */
function parsed(text: string): { readonly reports: ReportsOfRace; readonly unread: number } | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { accepting, reports } = value as Partial<Record<keyof ReportsOfRace, unknown>>;
    if (!Array.isArray(reports)) return null;
    const read = reports.filter(isReport);
    // Where nothing says whether reports are taken, the usual holds.
    const isSaid = typeof accepting === 'boolean';
    return {
      reports: { accepting: isSaid ? accepting : NO_REPORTS.accepting, reports: read },
      unread: reports.length - read.length + (isSaid ? 0 : 1),
    };
  } catch {
    // Not JSON: the caller keeps the file.
    return null;
  }
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false;
  const { key, bib, what, text, at, receivedAt, state, reason, act } = value as Partial<Record<keyof Report, unknown>>;
  const texts = [key, bib, text, reason].every((one) => typeof one === 'string');
  const numbers = [at, act].every((one) => one === null || Number.isSafeInteger(one)) && Number.isSafeInteger(receivedAt);
  const isFault = ['lap-missing', 'lap-extra', 'details', 'other'].includes(what as string);
  return texts && numbers && isFault && ['new', 'seen', 'corrected', 'unchanged'].includes(state as string);
}
