import { checkRules } from '../domain/model/check-rules';
import { DEFAULT_RULES, type RaceRules } from '../domain/model/rules';
import type { RuleTemplates, SavedTemplate } from '../station';
import { SettingsFile } from './settings-file';
import type { StationLog } from './station-log';

/**
 * Templates of rules in a file of the data folder, so that every desk of the station has them. A template is on the disk before a method
 * returns. Rules that a template of an earlier version lacks are the default ones.
 */
export class SavedTemplates implements RuleTemplates {
  private readonly file: SettingsFile;

  constructor(
    path: string,
    private readonly log: StationLog,
  ) {
    this.file = new SettingsFile(path);
    this.lookAtStart();
  }

  list(): readonly SavedTemplate[] {
    return this.entries()
      .flatMap((entry) => templateOf(entry) ?? [])
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  save(name: string, rules: RaceRules): void {
    this.write([...this.entries().filter((entry) => nameOf(entry) !== name), { name, rules }]);
  }

  remove(name: string): boolean {
    const entries = this.entries();
    const others = entries.filter((entry) => nameOf(entry) !== name);
    if (others.length < entries.length) this.write(others);
    return others.length < entries.length;
  }

  /** A damaged file is said before somebody looks for a template. */
  private lookAtStart(): void {
    try {
      this.entries();
    } catch (err) {
      this.log.warn({ err }, 'templates of rules cannot be read');
    }
  }

  private write(entries: readonly unknown[]): void {
    this.file.write(`${JSON.stringify(entries, null, 2)}\n`);
  }

  /** One that this version cannot read stays in the file, and a copy of the file as it was is kept beside it. */
  private entries(): readonly unknown[] {
    const text = this.file.read();
    if (text === null) return [];
    const saved = parsed(text);
    const entries = Array.isArray(saved) ? saved : [];
    const unread = entries.filter((entry) => templateOf(entry) === null).length;
    // The next template replaces the file.
    const kept = Array.isArray(saved) && unread === 0 ? null : this.file.keepDamaged();
    if (kept !== null) this.log.warn({ kept, templates: unread }, 'templates of rules cannot be read: the file is kept under another name');
    return entries;
  }
}

/** Null for a text that is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Null for an entry without a name. */
function nameOf(entry: unknown): string | null {
  return typeof entry === 'object' && entry !== null && 'name' in entry && typeof entry.name === 'string' ? entry.name : null;
}

/** Null for an entry with rules that no race can have. */
function templateOf(entry: unknown): SavedTemplate | null {
  const name = nameOf(entry);
  if (name === null || typeof entry !== 'object' || entry === null || !('rules' in entry)) return null;
  const { rules } = entry;
  if (typeof rules !== 'object' || rules === null) return null;
  const checked = checkRules({ ...DEFAULT_RULES, ...rules });
  return checked.ok ? { name, rules: checked.rules } : null;
}
