import type { SettingsFile } from './settings-file';
import type { StationLog } from './station-log';

/**
 * What the file says of the race that was open; null where it is missing or damaged, which must not prevent a race from being opened. A damaged
 * one is kept under another name, because the race that is opened replaces it.
 */
export function savedState(file: SettingsFile, log: StationLog): Readonly<Record<string, unknown>> | null {
  try {
    const text = file.read();
    if (text === null) return null;
    const saved = parsed(text);
    const kept = saved === null ? file.keepDamaged() : null;
    if (kept !== null) log.warn({ kept }, 'which race was open cannot be read: the race that changed last is opened');
    return saved;
  } catch (err) {
    log.warn({ err }, 'which race was open cannot be read: the race that changed last is opened');
    return null;
  }
}

/** Null for a text that does not say which race is open. */
function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const saved: unknown = JSON.parse(text);
    return typeof saved === 'object' && saved !== null && 'openRace' in saved && typeof saved.openRace === 'string' ? { ...saved } : null;
  } catch {
    // Not JSON: the caller keeps the file.
    return null;
  }
}
