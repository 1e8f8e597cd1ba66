import type { EpochMs } from '../domain/model/time';

const LONGEST = 40;

/** A file name that tells people which race it is: the local day, and letters and digits of its name; from the second on with a number. */
export function raceFileName(name: string, at: EpochMs, number: number): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const letters = [...(words ?? ['race']).join('-')].slice(0, LONGEST).join('').replace(/-$/, '');
  return `${localDay(at)}-${letters}${number === 1 ? '' : `-${number}`}.racetag`;
}

function localDay(at: EpochMs): string {
  const day = new Date(at);
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${digits(day.getMonth() + 1)}-${digits(day.getDate())}`;
}
