import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { THEMES, type Theme } from './desktop-api';
import { type WindowState, windowStateOf } from './window-state';

/** What the desktop remembers from one start to the next. None of it matters to a race. */
export interface DesktopSettings {
  /** Null before the first time. */
  readonly place: WindowState | null;
  readonly theme: Theme;
  /** Paths of race files, newest first, each once; they may be gone. */
  readonly recent: readonly string[];
  /** Folder of the last file saved; null before the first. */
  readonly folder: string | null;
}

export interface DesktopSettingsFile {
  readonly now: DesktopSettings;
  /** Keeps the change at once; a disk that refuses costs the memory, not the work. */
  change(part: Partial<DesktopSettings>): void;
}

const NOTHING: DesktopSettings = { place: null, theme: 'system', recent: [], folder: null };
const MAX_RECENT = 10;

/** The memory kept in `file`. A file that is missing, broken or by somebody else is an empty memory. */
export function openDesktopSettings(file: string): DesktopSettingsFile {
  let now = desktopSettingsOf(read(file));
  return {
    get now() {
      return now;
    },
    change(part) {
      now = { ...now, ...part };
      write(file, now);
    },
  };
}

/** What was remembered, from JSON that may be anything. */
export function desktopSettingsOf(saved: unknown): DesktopSettings {
  if (typeof saved !== 'object' || saved === null) return NOTHING;
  const { place, theme, recent, folder } = saved as Readonly<Record<string, unknown>>;
  return {
    place: windowStateOf(place),
    theme: THEMES.find((known) => known === theme) ?? NOTHING.theme,
    recent: Array.isArray(recent) ? recent.filter((path) => typeof path === 'string').slice(0, MAX_RECENT) : [],
    folder: typeof folder === 'string' ? folder : null,
  };
}

/** The list with `path` at its head. */
export function withRecent(recent: readonly string[], path: string): readonly string[] {
  return [path, ...recent.filter((other) => other !== path)].slice(0, MAX_RECENT);
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function write(file: string, remembered: DesktopSettings): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // A kill in the middle of writing leaves the old file.
    writeFileSync(`${file}.new`, `${JSON.stringify(remembered, null, 2)}\n`);
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error('The window’s place and the recent files cannot be remembered:', error);
  }
}
