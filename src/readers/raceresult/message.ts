import { type Passing, parsePassing } from './passing';

/** What a line of a decoder is. */
export type DecoderLine =
  /** `isPushed`: sent by itself, just now; otherwise from the file, because it was asked for. */
  | { readonly type: 'passing'; readonly isPushed: boolean; readonly passing: Passing }
  /** The reply to the command of that name, or an error that names none: `ERROR`. */
  | { readonly type: 'reply'; readonly name: string; readonly fields: readonly string[] }
  /** Sent by itself and no passing, or a refusal in words; understood, and not used. */
  | { readonly type: 'aside' }
  | { readonly type: 'unreadable'; readonly why: string };

/**
 * Commands of the decoder's protocol. Sources: RACE RESULT, "Decoder Communication Protocol" version 2.0, and articles 18 and 487 of its
 * knowledge base; public clients metarace (`decoder/rrs.py`) and CrossMgr (`RaceResult.py`). Those that change the decoder's files or clock
 * (`operation`, `setTime`) are sent only when a person asks for it: on a reconnect they would cut a race in two. `CLEARFILES` is left out.
 */
export const COMMANDS = {
  protocol: 'GETPROTOCOL',
  setProtocol: (version: string) => `SETPROTOCOL;${version}`,
  boxName: 'GETCONFIG;GENERAL;BOXNAME',
  firmware: 'GETFIRMWAREVERSION',
  status: 'GETSTATUS',
  time: 'GETTIME',
  /** Local time; taken only while the decoder is not in timing mode. */
  setTime: (date: string, time: string) => `SETTIME;${date};${time}`,
  /** The timing mode. Ending it ends the file. */
  operation: (isOn: boolean) => (isOn ? 'STARTOPERATION' : 'STOPOPERATION'),
  /** For this connection alone. The second number is for passings from before: they are asked for by their numbers. */
  push: (isOn: boolean) => `SETPUSHPASSINGS;${isOn ? 1 : 0};0`,
  passings: 'PASSINGS',
  /** Passings of the current file; an empty line ends the reply. */
  records: (from: number, count: number) => `${from}:${count}`,
} as const;

/** The newest version whose records the station knows. */
const NEWEST = '3.2';
const VERSION = /^\d{1,3}\.\d{1,3}$/;
const PUSHED = '#P';
const OTHER_PUSHED = /^#[A-Z]/;
const REPLY = /^[A-Z]{4,24}$/;
/** `ONLY TIMINGMODE` and the like. */
const REFUSAL = /^[A-Z][A-Z ]{3,60}$/;

/** A command as bytes. */
export function encode(command: string): Uint8Array {
  return Buffer.from(`${command}\r\n`, 'latin1');
}

/** Parses a line of the decoder. */
export function parseLine(line: string): DecoderLine {
  const fields = line.split(';').map((field) => field.trim());
  const [name = '', ...rest] = fields;
  if (name === PUSHED) return passingLine(rest, true);
  if (/^\d+$/.test(name)) return passingLine(fields, false);
  if (OTHER_PUSHED.test(name)) return { type: 'aside' };
  if (REPLY.test(name)) return { type: 'reply', name, fields: rest };
  return REFUSAL.test(name) ? { type: 'aside' } : { type: 'unreadable', why: 'The line is nothing that a decoder sends.' };
}

/** Cuts a line in which the line ends between pushed passings were lost. */
export function pieces(line: string): readonly string[] {
  return line.split(/(?<=.)(?=#P;)/);
}

/** Protocol versions of a decoder. */
export interface Versions {
  readonly current: string;
  readonly lowest: string;
  readonly highest: string;
}

/** Parses the reply to `GETPROTOCOL`; null for any other. */
export function parseVersions(fields: readonly string[]): Versions | null {
  const [current = '', lowest = '', highest = ''] = fields;
  return [current, lowest, highest].every((version) => VERSION.test(version)) ? { current, lowest, highest } : null;
}

/** The version to speak: the newest that both sides know; the decoder's lowest where that is newer than what the station knows. */
export function versionToSpeak({ lowest, highest }: Pick<Versions, 'lowest' | 'highest'>): string {
  if (isNewer(lowest, NEWEST)) return lowest;
  return isNewer(highest, NEWEST) ? NEWEST : highest;
}

/** True for a version whose records may have fields that the station does not know. */
export function isUnknownVersion(version: string): boolean {
  return isNewer(version, NEWEST);
}

function isNewer(version: string, other: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major === otherMajor ? minor > otherMinor : major > otherMajor;
}

/** How many passings the current file has. `file` is null where the decoder does not number its files. */
export interface FileState {
  readonly count: number;
  readonly file: number | null;
}

/** Parses the reply to `PASSINGS`; null for any other. */
export function parseFileState([count = '', file = '']: readonly string[]): FileState | null {
  if (!/^\d{1,9}$/.test(count)) return null;
  return { count: Number(count), file: /^\d{1,9}$/.test(file) ? Number(file) : null };
}

function passingLine(fields: readonly string[], isPushed: boolean): DecoderLine {
  const passing = parsePassing(fields);
  return passing === null ? { type: 'unreadable', why: 'The line is no passing.' } : { type: 'passing', isPushed, passing };
}
