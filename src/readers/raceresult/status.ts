import type { DecoderFault } from './raceresult.messages';

/** What a decoder tells of itself; members are null where it does not tell. */
export interface DecoderStatus {
  /** True in timing mode: only then does it store passings, and send them. */
  readonly isTiming: boolean | null;
  readonly file: number | null;
  /** True while it has mains power. */
  readonly hasPower: boolean | null;
  /** Percent; null also while it is estimating. */
  readonly battery: number | null;
  /** Antennas that are connected, from 1. */
  readonly antennas: readonly number[];
  readonly faults: readonly DecoderFault[];
}

const FAULTS: readonly (readonly [bit: number, fault: DecoderFault])[] = [
  [1, 'uhf'],
  [16, 'loop'],
  [32, 'loop-limit'],
  [64, 'active-lost'],
  [256, 'gps-time'],
  [512, 'gps'],
  [1024, 'active-time'],
];
/** Places of the fields behind the name of the reply; older versions end earlier. */
const At = { power: 2, antennas: 3, timing: 4, file: 5, healthy: 8, battery: 9, faults: 23 } as const;
const LAST_ANTENNA = 8;

/**
 * Parses the reply to `GETSTATUS`: date, time, mains power, antennas, timing mode, file, GPS fix, place, health of the UHF unit, battery, … Null
 * when it is shorter than any version's. Source: article 18 of RACE RESULT's knowledge base; metarace.
 */
export function parseStatus(fields: readonly string[]): DecoderStatus | null {
  if (fields.length <= At.file) return null;
  const battery = numberAt(fields, At.battery);
  const faults = faultsOf(fields[At.faults] ?? '');
  // Versions without error flags tell of the UHF unit alone.
  const isSick = fields[At.faults] === undefined && fields[At.healthy] === '0';
  return {
    isTiming: flagAt(fields, At.timing),
    file: numberAt(fields, At.file),
    hasPower: flagAt(fields, At.power),
    battery: battery !== null && battery >= 0 && battery <= 100 ? battery : null,
    antennas: connected(fields[At.antennas] ?? ''),
    faults: isSick ? ['uhf'] : faults,
  };
}

function flagAt(fields: readonly string[], place: number): boolean | null {
  const text = fields[place];
  return text === '1' ? true : text === '0' ? false : null;
}

function numberAt(fields: readonly string[], place: number): number | null {
  const text = /^(-?\d{1,9})%?$/.exec(fields[place] ?? '')?.[1];
  return text === undefined ? null : Number(text);
}

function connected(digits: string): readonly number[] {
  const flags = digits.replaceAll(/[^01]/g, '').slice(0, LAST_ANTENNA);
  return [...flags].flatMap((flag, index) => (flag === '1' ? [index + 1] : []));
}

/** Decimal or, with `0x`, hexadecimal. */
function faultsOf(text: string): readonly DecoderFault[] {
  const flags = /^(\d{1,9}|0x[0-9a-f]{1,8})$/i.test(text) ? Number(text) : 0;
  return FAULTS.filter(([bit]) => (flags & bit) !== 0).map(([, fault]) => fault);
}
