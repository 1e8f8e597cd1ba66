import { type EpochMs, MINUTE } from '../../domain/model/time';
import { zoneOffset } from '../../zone-offset';
import type { TagChange, TagRecord } from './sirit-tags';

/** The end of every reply and event. */
export const MESSAGE_END = '\r\n\r\n';

/** A reader time as text in its zone. */
export function zonedTime(at: EpochMs, zone: string): string {
  return new Date(at + ahead(at, zone)).toISOString().slice(0, -1);
}

/** Parses a time in a zone, with or without milliseconds; null for any other text. */
export function momentIn(text: string, zone: string): EpochMs | null {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  if (Number.isNaN(wall)) return null;
  const near = (wall - ahead(wall as EpochMs, zone)) as EpochMs;
  return (wall - ahead(near, zone)) as EpochMs;
}

/** Milliseconds that clocks of a zone are ahead of UTC; 0 for a zone that this machine does not know. */
function ahead(at: EpochMs, zone: string): number {
  return (zoneOffset(at, zone) ?? 0) * MINUTE;
}

/** An event as the reader writes it: its own order of fields, the host's selection. */
export function eventText({ type, record }: TagChange, fields: string, zone: string): string {
  const pairs: readonly (readonly [string, string, string | number])[] = [
    ['tag_id', 'tag_id', `0x${record.tag}`],
    ['type', 'type', 'ISOC'],
    ['time', type === 'depart' ? 'last' : 'first', zonedTime(type === 'depart' ? record.last : record.first, zone)],
    ['antenna', 'antenna', record.antenna],
    ['rssi', 'rssi', record.rssi],
    ...(type === 'depart' ? [['repeat', 'repeat', record.repeat] as const] : []),
  ];
  return `event.tag.${type} ${selected(pairs, fields)}${MESSAGE_END}`;
}

/** A record of the tag list, without a line end. */
export function recordText(record: TagRecord, fields: string, zone: string): string {
  const pairs: readonly (readonly [string, string, string | number])[] = [
    ['tag_id', 'tag_id', `0x${record.tag}`],
    ['time', 'first', zonedTime(record.first, zone)],
    ['time', 'last', zonedTime(record.last, zone)],
    ['antenna', 'antenna', record.antenna],
    ['rssi', 'rssi', record.rssi],
    ['repeat', 'repeat', record.repeat],
  ];
  return `(${selected(pairs, fields)})`;
}

function selected(pairs: readonly (readonly [string, string, string | number])[], fields: string): string {
  const words = fields.split(' ');
  return pairs
    .filter(([word]) => words.includes(word))
    .map(([, key, value]) => `${key}=${value}`)
    .join(', ');
}
