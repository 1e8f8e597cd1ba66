import type { EpochMs } from '../../domain/model/time';
import { deviceOf, readOf, unquoted } from './fields';
import type { PushedItem } from './items';

/** What the fields of Speedway Connect are called, without marks: `antenna_port` and `AntennaPort` are one. */
const NAMES: Readonly<Record<string, 'antenna' | 'tag' | 'time' | 'rssi' | 'beat'>> = {
  antennaport: 'antenna',
  antenna: 'antenna',
  epc: 'tag',
  firstseentimestamp: 'time',
  timestamp: 'time',
  peakrssi: 'rssi',
  rssi: 'rssi',
  isheartbeat: 'beat',
};
/** Delimiters that are named instead of written. */
const DELIMITERS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', '\\t': '\t', space: ' ', colon: ':' };

/** Whether a body is a form of Speedway Connect. */
export function isSpeedwayForm(text: string): boolean {
  const form = new URLSearchParams(text);
  return form.has('field_names') && form.has('field_values');
}

/**
 * Parses what Speedway Connect posts as a form: `reader_name`, `mac_address`, `line_ending`, `field_delim`, `field_names`, and in `field_values` a
 * row for each read. A row for no tag is a heartbeat. The rows end with a line feed whatever `line_ending` says, as programs that
 * receive them split them.
 *
 * Source: Impinj, "Speedway Connect on-reader software Data Integration" (support article 360000044739), and programs that receive such posts.
 */
export function speedwayItems(text: string, receivedAt: EpochMs): readonly PushedItem[] {
  const form = new URLSearchParams(text);
  const device = deviceOf(unquoted(form.get('reader_name')), unquoted(form.get('mac_address')));
  const delimiter = delimiterOf(form.get('field_delim') ?? '');
  const names = cells(form.get('field_names') ?? '', delimiter).map((name) => NAMES[name.toLowerCase().replaceAll(/[^a-z]/g, '')]);
  const rows = (form.get('field_values') ?? '').split(/\r\n|\n|\r|\\r\\n|\\n|\\r/).filter((row) => row.trim() !== '');
  if (rows.length === 0) return [{ type: 'aside', device, news: null }];
  if (!names.includes('tag')) return rows.map(() => ({ type: 'unreadable', why: 'The field names have no epc.' }));
  return rows.map((row) => {
    const values = cells(row, delimiter);
    const cellOf = (field: (typeof NAMES)[string]): string | undefined => values[names.indexOf(field)];
    const tag = cellOf('tag') ?? '';
    if (/^true$/i.test(cellOf('beat') ?? '') || /^(\**|heartbeat)$/i.test(tag)) return { type: 'aside', device, news: null };
    return readOf({ tag, antenna: cellOf('antenna'), rssi: cellOf('rssi'), time: cellOf('time'), device }, receivedAt);
  });
}

function delimiterOf(written: string): string {
  const bare = written === '\t' || written === ' ' ? written : written.replaceAll('"', '').trim();
  return DELIMITERS[bare.toLowerCase()] ?? (bare === '' ? ',' : bare);
}

/** No field of a read has the delimiter in it. */
function cells(row: string, delimiter: string): readonly string[] {
  return row.split(delimiter).map((cell) => String(unquoted(cell)));
}
