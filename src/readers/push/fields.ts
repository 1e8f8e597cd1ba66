import { plainText } from '../../domain/model/plain-text';
import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import { parseTime } from '../kit/wall-time';
import type { PushedDevice, PushedItem } from './items';

/** The fields of one read, as a device wrote them; undefined for those that it left out. */
export interface WrittenRead {
  readonly tag: unknown;
  readonly antenna: unknown;
  /** In dBm. */
  readonly rssi: unknown;
  readonly time: unknown;
  readonly device: PushedDevice;
}

const LONGEST_NAME = 100;

/** Makes a read of the fields that a device wrote. Unreadable when they name no tag. */
export function readOf({ tag: written, antenna, rssi, time, device }: WrittenRead, receivedAt: EpochMs): PushedItem {
  const tag = typeof written === 'string' ? parseTag(written) : null;
  if (tag === null) return { type: 'unreadable', why: 'A read without a tag.' };
  const shown = typeof time === 'string' || typeof time === 'number' ? String(time).trim() : '';
  const readerAt = shown === '' ? null : parseTime(shown, receivedAt);
  const extra = readerAt === null && shown !== '' ? { time: shown.slice(0, LONGEST_NAME) } : null;
  return { type: 'read', read: { tag, antenna: port(antenna), rssi: whole(rssi), readerAt, device, extra } };
}

/** A device that gives itself this name and address, as far as it does. Without a name it is called by its address. */
export function deviceOf(name: unknown, mac?: unknown): PushedDevice {
  const address = wordsOf(mac).toUpperCase();
  return { name: wordsOf(name) || address, mac: address };
}

/** A device that says nothing of itself. */
export const UNNAMED: PushedDevice = { name: '', mac: '' };

function wordsOf(written: unknown): string {
  return typeof written === 'string' ? plainText(written.trim()).slice(0, LONGEST_NAME) : '';
}

/** The number of an antenna; null for anything else. */
export function port(written: unknown): number | null {
  const value = whole(written);
  return value !== null && value >= 0 && value <= 999 ? value : null;
}

/** A number, rounded; also one that is written as text. */
function whole(written: unknown): number | null {
  const value = typeof written === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(written) ? Number(written) : written;
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e6 ? Math.round(value) : null;
}

/** Speedway Connect sets its name in quotation marks. */
export function unquoted(written: unknown): unknown {
  return typeof written === 'string' ? written.replaceAll(/^[\\"\s]+|[\\"\s]+$/g, '') : written;
}
