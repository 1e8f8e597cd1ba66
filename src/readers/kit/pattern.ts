import { createContext, Script } from 'node:vm';
import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import { extraOf, type LineFormat, type ParsedLine, roundedNumber, unreadable, wholeNumber, wordsWithout } from './parsed-line';
import { parseTime } from './wall-time';

/**
 * Some patterns take practically unlimited time on some lines, and block the station meanwhile. The limit counts elapsed time, also while
 * other processes run, so a line is tried again with a longer limit: a busy machine must not cost a read.
 */
const PATIENCES = [50, 500];
/** After this many lines in a row that took too long the pattern is not tried any more. */
const CHANCES = 3;

/** Other characters come from a wrong speed, not from a tag. */
const PLAIN = /^\s*(?<tag>[!-~]+)\s*$/u;

type Groups = Readonly<Record<string, string | undefined>>;

/** Returns the problem of a pattern as a sentence; null when the pattern can be used. */
export function patternProblem(source: string): string | null {
  try {
    new RegExp(source, 'u');
  } catch (fault) {
    return `The pattern is no regular expression: ${fault instanceof Error ? fault.message : String(fault)}.`;
  }
  return namesTag(source) ? null : 'The pattern needs a group named tag, e.g. (?<tag>[0-9A-F]+).';
}

/** A match lists every named group, also unmatched ones. The empty alternative in front always matches, so no line is needed. */
function namesTag(source: string): boolean {
  return 'tag' in (new RegExp(`|(?:${source})`, 'u').exec('')?.groups ?? {});
}

/**
 * Creates a format from the operator's own pattern. The group `tag` and the optional groups `time`, `antenna` and `rssi` are parsed; other
 * groups are kept as extra, and so is the text of a time, antenna or signal that makes no sense. Throws TypeError for a pattern that
 * has a problem.
 */
export function patternFormat(source: string): LineFormat {
  const problem = patternProblem(source);
  if (problem !== null) throw new TypeError(problem);
  const match = patientMatcher(new RegExp(source, 'u'));
  return (line, receivedAt) => {
    const groups = match(line);
    if (groups === 'too-slow') return unreadable('The pattern takes too long: make it simpler.');
    return groups === null ? unreadable('The line does not fit the pattern.') : readGroups(groups, receivedAt);
  };
}

/** Reads lines that hold one tag and nothing else. */
export const plainFormat: LineFormat = (line, receivedAt) => {
  const groups = PLAIN.exec(line)?.groups;
  return groups === undefined ? unreadable('The line is not a tag.') : readGroups(groups, receivedAt);
};

/** Parses the groups of a pattern. */
export function readGroups({ tag: id, time, antenna, rssi, ...others }: Groups, receivedAt: EpochMs): ParsedLine {
  const tag = parseTag(id ?? '');
  if (tag === null) return unreadable('The line has no usable tag.');
  const meaning = {
    antenna: wholeNumber(antenna),
    rssi: roundedNumber(rssi),
    readerAt: time === undefined ? null : parseTime(time.trim(), receivedAt),
  };
  const extra = extraOf({
    ...others,
    time: wordsWithout(meaning.readerAt, time),
    antenna: wordsWithout(meaning.antenna, antenna),
    rssi: wordsWithout(meaning.rssi, rssi),
  });
  return { type: 'observation', read: { tag, ...meaning, extra } };
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
