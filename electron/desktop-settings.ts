import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { keepDamaged, textOfFile } from '../src/damaged-files';
import { renameOver } from '../src/rename-over';
import { type Language, languageOf } from '../src/texts/languages';
import { THEMES, type Theme } from './desktop-api';
import { type WindowState, windowStateOf } from './window-state';

/** What the desktop keeps from one start to the next. None of it matters to a race. */
export interface DesktopSettings {
  /** Where the timekeeper's window was; null before the first time. */
  readonly place: WindowState | null;
  readonly theme: Theme;
  /** Null: that of the system. */
  readonly language: Language | null;
  /** Paths of race files, newest first, each once; they may be gone. */
  readonly recent: readonly string[];
  /** Folder of the last file saved; null before the first. */
  readonly folder: string | null;
}

/** The settings in their file. */
export interface DesktopSettingsFile {
  readonly now: DesktopSettings;
  /**
   * A file was there, and it, or a part of it, could not be used. `kept` is its name now, null where the same was kept before or it could not
   * be (`err`). Null where all is well.
   */
  readonly damaged: { readonly kept: string | null; readonly err?: unknown } | null;
  /** Applies the change and writes it at once. If it cannot be written, it holds until the program ends. */
  change(part: Partial<DesktopSettings>): void;
}

const DEFAULTS: DesktopSettings = { place: null, theme: 'system', language: null, recent: [], folder: null };
const MAX_RECENT = 10;

/** Opens the settings in `file`. What is missing or damaged there has its default; a damaged file is kept under another name. */
export function openDesktopSettings(file: string): DesktopSettingsFile {
  const found = read(file);
  let now = desktopSettingsOf(found === 'missing' ? null : found.saved);
  const damaged = found === 'missing' || (found.err === undefined && isWhole(found.saved, now)) ? null : keep(file);
  return {
    damaged,
    get now() {
      return now;
    },
    change(part) {
      now = { ...now, ...part };
      write(file, now);
    },
  };
}

/** Returns the settings in parsed JSON of any kind; what is missing or of the wrong type gets its default. */
export function desktopSettingsOf(saved: unknown): DesktopSettings {
  if (typeof saved !== 'object' || saved === null) return DEFAULTS;
  const { place, theme, language, recent, folder } = saved as Readonly<Record<string, unknown>>;
  return {
    place: windowStateOf(place),
    theme: THEMES.find((known) => known === theme) ?? DEFAULTS.theme,
    language: typeof language === 'string' ? languageOf(language) : null,
    recent: Array.isArray(recent) ? recent.filter((path) => typeof path === 'string').slice(0, MAX_RECENT) : [],
    folder: typeof folder === 'string' ? folder : null,
  };
}

/** Returns the list with `path` first, without duplicates and without the oldest entries that are too many. */
export function withRecent(recent: readonly string[], path: string): readonly string[] {
  return [path, ...recent.filter((other) => other !== path)].slice(0, MAX_RECENT);
}

/** `saved` is null where the text is no JSON. `err`: the file cannot be read. */
function read(file: string): 'missing' | { readonly saved: unknown; readonly err?: unknown } {
  try {
    return { saved: parsed(textOfFile(file)) };
  } catch (err) {
    return err instanceof Error && 'code' in err && err.code === 'ENOENT' ? 'missing' : { saved: null, err };
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    // The caller keeps the file.
    return null;
  }
}

/** Whether everything that a file holds, as far as this version knows it, could be used. */
function isWhole(saved: unknown, { place, theme, language, recent, folder }: DesktopSettings): boolean {
  if (typeof saved !== 'object' || saved === null || Array.isArray(saved)) return false;
  const {
    place: itsPlace = null,
    theme: itsTheme = theme,
    recent: itsRecent = recent,
    ...rest
  } = saved as Readonly<Record<string, unknown>>;
  const { language: itsLanguage = null, folder: itsFolder = null } = rest;
  const hasRecent = Array.isArray(itsRecent) && itsRecent.slice(0, MAX_RECENT).every((path) => recent.includes(path));
  return hasRecent && (itsPlace === null) === (place === null) && itsTheme === theme && itsLanguage === language && itsFolder === folder;
}

function keep(file: string): DesktopSettingsFile['damaged'] {
  try {
    return { kept: keepDamaged(file) };
  } catch (err) {
    return { kept: null, err };
  }
}

function write(file: string, settings: DesktopSettings): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // A process that is killed while it writes leaves the old file, and a new one whose mode may be another.
    rmSync(`${file}.new`, { force: true });
    // It names the race files: nobody else needs to read it.
    writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
    renameOver(`${file}.new`, file);
  } catch (error) {
    console.error('the settings of the desktop window cannot be saved', error);
  }
}
