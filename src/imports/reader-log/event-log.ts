import { parseTag } from '../../domain/model/tag';
import { parseInstant } from '../../domain/model/time';
import type { LogLine, TextLine } from './logged-read';

/** Whether lines look like events as reader services send them, one object of JSON a line. */
export function isEventLog(lines: readonly TextLine[]): boolean {
  return lines.every(({ text }) => text.trimStart().startsWith('{'));
}

/** Fields of an event that become fields of a read. */
const READ_FIELDS = new Set(['source', 'reader_ip', 'timestamp', 'event_type', 'tag_id', 'antenna', 'rssi']);

export function eventLine({ line, text }: TextLine): LogLine {
  const event = parsed(text);
  if (event === null) return { kind: 'refused', line, text, message: { code: 'damaged-line', params: {} } };
  const textOf = (field: string): string => (typeof event[field] === 'string' ? event[field] : '');
  const numberOf = (field: string): number | null => (Number.isSafeInteger(event[field]) ? (event[field] as number) : null);
  const [tag, at] = [parseTag(textOf('tag_id')), parseInstant(textOf('timestamp'))];
  if (tag === null) return { kind: 'refused', line, text, message: { code: 'no-tag', params: { text: textOf('tag_id') } } };
  if (at === null) return { kind: 'refused', line, text, message: { code: 'no-time', params: { text: textOf('timestamp') } } };
  const extra = Object.entries(event).filter(([field, value]) => !READ_FIELDS.has(field) && value !== null);
  return {
    kind: 'read',
    read: {
      line,
      tag,
      printed: { kind: 'instant', at },
      time: textOf('timestamp'),
      kind: event['event_type'] === 'depart' ? 'depart' : 'arrive',
      antenna: numberOf('antenna'),
      rssi: numberOf('rssi'),
      origin:
        typeof event['reader_ip'] === 'string' && textOf('source') !== '' ? { source: textOf('source'), reader: event['reader_ip'] } : null,
      extra: extra.length === 0 ? null : Object.fromEntries(extra),
    },
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
