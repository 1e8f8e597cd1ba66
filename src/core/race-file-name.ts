import type { EpochMs } from '../domain/model/time';

const MAX_NAME_LENGTH = 40;

/** Makes the name of a race file: the local day, letters and digits of the race's name, and from the second file of that name on a number. */
export function raceFileName(name: string, at: EpochMs, number: number): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const letters = [...(words ?? ['race']).join('-')].slice(0, MAX_NAME_LENGTH).join('').replace(/-$/, '');
  return `${localDay(at)}-${letters}${number === 1 ? '' : `-${number}`}.racetag`;
}

function localDay(at: EpochMs): string {
  const day = new Date(at);
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${digits(day.getMonth() + 1)}-${digits(day.getDate())}`;
}
