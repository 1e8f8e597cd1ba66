import type { EpochMs } from '../../domain/model/time';
import { type LineHabits, type ParsedLine, unreadable } from '../kit/parsed-line';
import { readGroups } from '../kit/pattern';
import { parseTime } from '../kit/wall-time';

const LINE =
  /^(?<tag>[^;]+);(?<time>\d{2}-\d{2}-\d{4} \d{2}:\d{2}:\d{2}(?:[.,]\d{1,6})?)(?:;(?<loop>[^;]*))?(?:;(?<lap>[^;]*))?(?:;(?<battery>[^;]*))?(?:;(?<rewind>[^;]*))?$/u;
const HEARTBEAT = '*';
/** The heartbeat, and answers to commands of other programs. */
const ASIDE = /^(\*|CLOCK.*|READOK|STARTREAD|STOPREAD|REWIND.*)$/;
/** The start of a race. Devices that know the date may print it. */
const GUN = /^RACESTART[ ;](?<time>(?:\d{2}-\d{2}-\d{4} )?(?<shown>\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,6})?));?$/;

/** The protocol leaves the interval open; a longer one is learnt from the device. */
export const wiclaxHabits: LineHabits = { heartbeat: { everyMs: 5000, matches: (line) => line === HEARTBEAT } };

/** Parses a line of a Wiclax device. A start time is that of an event in its past, not of its arrival. */
export function wiclax(line: string, receivedAt: EpochMs): ParsedLine {
  if (ASIDE.test(line)) return { type: 'aside' };
  const gun = GUN.exec(line)?.groups;
  if (gun !== undefined) {
    const { time = '', shown = '' } = gun;
    const readerAt = parseTime(time, receivedAt);
    return readerAt === null ? unreadable('The start time is no time of day.') : { type: 'gun', moment: { readerAt, shown }, live: false };
  }
  const groups = LINE.exec(line)?.groups;
  if (groups === undefined) return unreadable('The line does not look like this reader’s.');
  const parsed = readGroups(groups, receivedAt);
  if (parsed.type !== 'observation') return parsed;
  const extra = Object.fromEntries(Object.entries(parsed.read.extra ?? {}).filter(([name, value]) => name !== 'rewind' && value !== ''));
  const read = { ...parsed.read, extra: Object.keys(extra).length === 0 ? null : extra };
  return groups.rewind === '1' ? { type: 'passing', kind: 'arrive', read, recovered: true } : { type: 'observation', read };
}
