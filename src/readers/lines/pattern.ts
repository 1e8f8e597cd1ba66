import { createContext, Script } from 'node:vm';
import { parseTag } from '../../domain/tag';
import type { EpochMs } from '../../domain/time';
import { type LineFormat, type ParsedLine, useless, wholeNumber } from './parsed-line';
import { parseTime } from './wall-time';

/**
 * Some patterns need longer than the universe exists on some lines; the station must not stand still for them. The time is that of the
 * clock on the wall, so a line is tried again with more patience: a busy machine must not cost a read.
 */
const PATIENCES = [50, 500];
/** After this many lines in a row that took too long the pattern is not tried any more. */
const CHANCES = 3;
const KNOWN_GROUPS = new Set(['tag', 'time', 'antenna', 'rssi']);

type Groups = Readonly<Record<string, string | undefined>>;

/** What is wrong with a pattern, as a sentence; null when it can be used. */
export function patternProblem(source: string): string | null {
  try {
    new RegExp(source, 'u');
  } catch (fault) {
    return `The pattern is no regular expression: ${fault instanceof Error ? fault.message : String(fault)}.`;
  }
  return source.includes('(?<tag>') ? null : 'The pattern needs a group named tag, e.g. (?<tag>[0-9A-F]+).';
}

/**
 * Reads lines with the operator's own pattern. Its groups `tag`, and if there, `time`, `antenna` and `rssi` are understood; others are kept as extra.
 * Throws TypeError for a pattern that `patternProblem` objects to.
 */
export function patternFormat(source: string): LineFormat {
  const problem = patternProblem(source);
  if (problem !== null) throw new TypeError(problem);
  const match = patientMatcher(new RegExp(source, 'u'));
  return (line, receivedAt) => {
    const groups = match(line);
    if (groups === 'too-slow') return useless('The pattern takes too long: make it simpler.');
    return groups === null ? useless('The line does not fit the pattern.') : readGroups(groups, receivedAt);
  };
}

/** The meaning of named groups, whoever's pattern found them. */
export function readGroups(groups: Groups, receivedAt: EpochMs): ParsedLine {
  const tag = parseTag(groups.tag ?? '');
  if (tag === null) return useless('The line has no usable tag.');
  const others = Object.entries(groups).filter(([name, value]) => !KNOWN_GROUPS.has(name) && value !== undefined);
  return {
    type: 'sighting',
    read: {
      tag,
      antenna: wholeNumber(groups.antenna),
      rssi: wholeNumber(groups.rssi),
      readerAt: groups.time === undefined ? null : parseTime(groups.time.trim(), receivedAt),
      extra: others.length === 0 ? null : Object.fromEntries(others),
    },
  };
}

/** Regular expressions can only be interrupted in a context of their own. */
function patientMatcher(pattern: RegExp): (line: string) => Groups | null | 'too-slow' {
  const context = createContext({ pattern, line: '' });
  const script = new Script('pattern.exec(line)');
  let chances = CHANCES;
  return (line) => {
    if (chances === 0) return 'too-slow';
    context.line = line;
    for (const timeout of PATIENCES) {
      try {
        const match = script.runInContext(context, { timeout }) as RegExpExecArray | null;
        chances = CHANCES;
        return match === null ? null : (match.groups ?? {});
      } catch (fault) {
        if (!isTimeout(fault)) throw fault;
      }
    }
    chances -= 1;
    return 'too-slow';
  };
}

function isTimeout(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
