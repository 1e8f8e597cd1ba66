import { readFileSync } from 'node:fs';
import { checkRules } from '../domain/model/check-rules';
import { DEFAULT_RULES, type RaceRules } from '../domain/model/rules';
import { onDisk } from '../journal/journal-error';
import { renameOver } from '../rename-over';
import type { RuleTemplates, SavedTemplate } from '../station';
import { translateErrors } from './faults';
import { replaceFile } from './replace-file';
import type { StationLog } from './station-log';

/** An entry of the file: one that this version cannot read stays in it. */
interface Entry {
  readonly name: string;
  readonly rules: unknown;
}

/**
 * Templates of rules in a file of the data folder, so that every desk of the station has them. A template is on the disk before a method
 * returns. Rules that a template of an earlier version lacks are the default ones.
 */
export class SavedTemplates implements RuleTemplates {
  constructor(
    private readonly path: string,
    private readonly log: StationLog,
  ) {}

  list(): readonly SavedTemplate[] {
    return this.entries()
      .flatMap(({ name, rules }) => {
        const filled = filledRules(rules);
        return filled === null ? [] : [{ name, rules: filled }];
      })
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  save(name: string, rules: RaceRules): void {
    const others = this.entries().filter((entry) => entry.name !== name);
    this.write([...others, { name, rules }]);
  }

  remove(name: string): boolean {
    const entries = this.entries();
    const others = entries.filter((entry) => entry.name !== name);
    if (others.length < entries.length) this.write(others);
    return others.length < entries.length;
  }

  private write(entries: readonly Entry[]): void {
    translateErrors(() => onDisk(this.path, () => replaceFile(this.path, `${JSON.stringify(entries, null, 2)}\n`, 0o600)));
  }

  private entries(): readonly Entry[] {
    const text = translateErrors(() => onDisk(this.path, () => textOf(this.path)));
    if (text === null) return [];
    const saved = parsed(text);
    if (Array.isArray(saved)) return saved.filter(isEntry);
    // The next template would replace it.
    const kept = `${this.path}.damaged`;
    translateErrors(() => onDisk(this.path, () => renameOver(this.path, kept)));
    this.log.warn({ path: this.path, kept }, 'the templates of rules cannot be read: the file is kept under another name');
    return [];
  }
}

/** Null when there is no such file. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
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

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && 'rules' in value;
}

/** Null for rules that no race can have. */
function filledRules(rules: unknown): RaceRules | null {
  const checked = checkRules({ ...DEFAULT_RULES, ...(typeof rules === 'object' ? rules : {}) });
  return checked.ok ? checked.rules : null;
}
