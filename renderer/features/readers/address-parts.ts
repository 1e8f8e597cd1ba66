import type { Schemas } from '../../api/client';
import type { AddressParts } from '../../state/setup-drafts';

/** A kind of reader as the station describes it. */
export type ReaderKind = Schemas['ReaderKind'];

const LINKS = ['tcp', 'serial', 'post', 'https'] as const;

/** The links that readers of a kind may have, in the order in which a form offers them. */
export function linksOf(kind: ReaderKind): readonly AddressParts['via'][] {
  return LINKS.filter((link) => kind[link] !== null);
}

/** The key that the options of an address name; empty for none, and where it is not shown. */
export function keyIn(options: string): string {
  const key = /(?:^|&)key=([^&]*)/.exec(options)?.[1] ?? '';
  return key === '***' ? '' : key;
}

const KEY_LENGTH = 20;
/** Without those that look like others: people type them from one screen into another. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** The options of a reader that posts to the station: a key that nobody else has. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
  return `key=${[...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}

/** Options with a field of their own. */
const OWN_FIELDS: readonly string[] = ['antennas', 'power'];

/** Returns whether readers of a kind have an option; true for a kind that is not known yet. */
export function hasOption(kind: ReaderKind | null, name: string): boolean {
  return kind === null || kind.options.some((option) => option.name === name);
}

/** The options of a kind that have no field of their own, on one kind of link. */
export function otherOptions(kind: ReaderKind, via: AddressParts['via']): readonly ReaderKind['options'][number][] {
  return kind.options.filter(({ name, links }) => links.includes(via) && !OWN_FIELDS.includes(name));
}

/** The address in the form that the station accepts: `yr9700+serial:/dev/ttyUSB0?baud=115200`. Signs that end a port name are escaped. */
export function readerAddress({ kind, via, place, antennas, power, options }: AddressParts, known: ReaderKind | null): string {
  const isHost = via === 'tcp' || via === 'https';
  const target = isHost ? `//${place.trim()}` : place.trim().replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll(',', '%2C');
  const query = [
    named('antennas', hasOption(known, 'antennas') ? (antennas.match(/[^\s,;+]+/g) ?? []).map(encodeURIComponent).join('+') : ''),
    named('power', hasOption(known, 'power') ? encodeURIComponent(power.trim().replace(',', '.')) : ''),
    options.trim().replace(/^\?/, ''),
  ].filter((part) => part !== '');
  return `${kind}+${via}:${target}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

/** The parts of an address of the station: `readerAddress` makes the same address of them. */
export function addressParts(address: string): AddressParts {
  const [, kind = '', via = '', target = '', query = ''] = /^(\w+)\+(tcp|serial|https|post):([^?]*)\??(.*)$/.exec(address) ?? [];
  const options = query.split('&').filter((part) => part !== '');
  const value = (name: string): string => options.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  return {
    kind,
    via: LINKS.find((link) => link === via) ?? 'tcp',
    place: via === 'serial' ? decodeURIComponent(target) : target.replace(/^\/\//, ''),
    antennas: value('antennas'),
    power: value('power'),
    options: options.filter((part) => !/^(antennas|power)=/.test(part)).join('&'),
  };
}

function named(name: string, value: string): string {
  return value === '' ? '' : `${name}=${value}`;
}
