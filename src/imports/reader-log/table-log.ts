import { isChangedNumber } from '../../domain/model/spreadsheet-debris';
import { parseTag } from '../../domain/model/tag';
import { roundedNumber, wholeNumber } from '../../readers/kit/parsed-line';
import { type PrintedTime, printedTime } from '../../readers/kit/wall-time';
import { headingKey, knownHeading } from '../headings';
import type { ListRecord } from '../records';
import type { LogLine } from './logged-read';

/** The columns of a table of reads, by their index. */
type LogColumn = 'tag' | 'time' | 'date' | 'antenna' | 'rssi' | 'event' | 'reader' | 'source';
type LogColumns = ReadonlyMap<LogColumn, number>;

/** Headings as `headingKey` makes them; those of tags are as in lists of riders. */
const WORDS: Readonly<Record<Exclude<LogColumn, 'tag'>, string>> = {
  time: `time timestamp readtime datetime timeofday firsttime firstseen seen zeit uhrzeit lesezeit zeitpunkt hora horadellegada heure ora
    tijd godzina czas cas`,
  date: 'date day datum fecha data jour dia giorno',
  antenna: 'antenna antennaport ant port antenne antena',
  rssi: 'rssi peakrssi signal signaldbm signalstrength',
  event: 'event eventtype readtype',
  reader: 'reader readerip readerid readername readeraddress leser lector lecteur lettore lezer',
  source: 'source sentby',
};
const COLUMN_OF: ReadonlyMap<string, LogColumn> = new Map(
  Object.entries(WORDS).flatMap(([column, words]) => words.split(/\s+/).map((word) => [word, column as LogColumn] as const)),
);
/** `123132.461593`: hours, minutes and seconds without signs between them. */
const COMPACT = /^(\d{2})(\d{2})(\d{2})(?:\.(\d+))?$/;
/** The last but one is that of our own list of reads. */
const DEPARTURES = new Set(['depart', 'departure', 'left', 'ls', 'tag left', 'out']);
const SAMPLE = 20;

/** A table of reads: its columns, and the lines below its headings. */
export interface LogTable {
  readonly columns: LogColumns;
  readonly lines: readonly ListRecord[];
}

/** Finds the columns of tag and time, by their headings or, without any, by what stands in them; null where there are none. */
export function logTable(records: readonly ListRecord[]): LogTable | null {
  const at = records.slice(0, SAMPLE).findIndex(({ cells }) => isWhole(columnsOf(cells)));
  const headings = records[at];
  if (headings !== undefined) return { columns: columnsOf(headings.cells), lines: records.slice(at + 1) };
  const columns = likelyColumns(records.slice(0, SAMPLE));
  return isWhole(columns) ? { columns, lines: records } : null;
}

function isWhole(columns: LogColumns): boolean {
  return columns.has('tag') && columns.has('time');
}

function columnsOf(cells: readonly string[]): LogColumns {
  const columns = new Map<LogColumn, number>();
  for (const [index, cell] of cells.entries()) {
    const column = knownHeading(cell)?.field === 'tag' ? 'tag' : COLUMN_OF.get(headingKey(cell));
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

/** The column in which most lines have a time, and the first other one in which most have a tag. */
function likelyColumns(records: readonly ListRecord[]): LogColumns {
  const width = Math.max(0, ...records.map(({ cells }) => cells.length));
  const isMostly = (index: number, fits: (text: string) => boolean): boolean =>
    records.filter(({ cells }) => fits(cells[index] ?? '')).length * 2 > records.length;
  const indexes = Array.from({ length: width }, (_, index) => index);
  const time = indexes.find((index) => isMostly(index, (text) => timeOf(text) !== null));
  const tag = indexes.find((index) => index !== time && isMostly(index, (text) => /\d/.test(text) && parseTag(text) !== null));
  return new Map([...(time === undefined ? [] : ([['time', time]] as const)), ...(tag === undefined ? [] : ([['tag', tag]] as const))]);
}

/** Reads the lines of a table. */
export class LogTableReader {
  constructor(private readonly columns: LogColumns) {}

  lineOf({ line, cells }: ListRecord): LogLine {
    const text = (column: LogColumn): string => cells[this.columns.get(column) ?? -1] ?? '';
    const [written, time] = [text('tag'), text('time')];
    // Such as the settings that a reader writes above its reads.
    if (written === '' && time === '') return { kind: 'other' };
    const refused = { kind: 'refused', line, text: cells.join(' ').trim() } as const;
    if (isChangedNumber(written)) return { ...refused, message: { code: 'lost-digits', params: { text: written } } };
    const tag = parseTag(written);
    if (tag === null) return { ...refused, message: { code: 'no-tag', params: { text: written } } };
    const printed = timeOf(text('date') === '' ? time : `${text('date')} ${colons(time)}`);
    if (printed === null) return { ...refused, message: { code: 'no-time', params: { text: time } } };
    const [source, reader] = [text('source'), text('reader')];
    return {
      kind: 'read',
      read: {
        line,
        tag,
        printed,
        time,
        kind: DEPARTURES.has(text('event').toLowerCase()) ? 'depart' : 'arrive',
        antenna: wholeNumber(text('antenna')),
        rssi: roundedNumber(text('rssi')),
        origin: source !== '' && reader !== '' ? { source, reader } : null,
        extra: source === '' && reader !== '' ? { reader_address: reader } : null,
      },
    };
  }
}

function timeOf(text: string): PrintedTime | null {
  return printedTime(colons(text));
}

function colons(text: string): string {
  const [, hours, minutes, seconds, fraction] = COMPACT.exec(text) ?? [];
  return hours === undefined ? text : `${hours}:${minutes}:${seconds}${fraction === undefined ? '' : `.${fraction}`}`;
}
