import type { ReaderMessage } from '../reader.messages';
import type { AddressLink } from './address.messages';
import type { OptionFormat, OptionName } from './options.messages';
import { patternProblem } from './pattern';

/** An option that the address of a reader may have, behind the question mark. */
export interface ReaderOption {
  readonly name: OptionName;
  /** Links on which the option means something. */
  readonly links: readonly AddressLink[];
  readonly format: OptionFormat;
  /** True when every address with such a link must have it. */
  readonly isRequired?: boolean;
}

const BOTH = ['tcp', 'serial'] as const;
const MAX_TEXT_LENGTH = 100;
/** What stands in an address on the web, in a header and in a form of a device as it is. */
const KEY = /^[A-Za-z0-9._~-]+$/;
const PRINTABLE = /^[^\p{C}]+$/u;
const WORD = /^[^\p{C}\p{Z}:/?#&]+$/u;
/** SHA-256, with or without marks between the pairs. */
const FINGERPRINT = /^[0-9a-f]{2}(?:[:-]?[0-9a-f]{2}){31}$/i;

/** Antenna numbers from 1 to `max`. */
export function antennasOption(max: number): ReaderOption {
  return { name: 'antennas', links: BOTH, format: { type: 'antennas', max } };
}

/** Transmit power in dBm with at most `decimals` digits after the point. */
export function powerOption(decimals: number): ReaderOption {
  return { name: 'power', links: BOTH, format: { type: 'number', unit: 'dBm', min: 0, max: 99, decimals } };
}

/** One of some words. */
export function choiceOption(name: OptionName, values: readonly string[], links: ReaderOption['links'] = BOTH): ReaderOption {
  return { name, links, format: { type: 'choice', values } };
}

/** A TCP port besides that of the address. */
export function portOption(name: OptionName): ReaderOption {
  return { name, links: ['tcp'], format: { type: 'number', unit: 'port', min: 1, max: 65_535, decimals: 0 } };
}

/** Time without a read after which a tag has left. */
export const departOption: ReaderOption = {
  name: 'depart',
  links: BOTH,
  format: { type: 'number', unit: 'ms', min: 100, max: 25_000, decimals: 0 },
};

/** Flow control of a serial port; none when left out. */
export const flowOption: ReaderOption = choiceOption('flow', ['rtscts'], ['serial']);

/** The pattern of a line, for readers that print one line per tag. */
export function patternOption(links: ReaderOption['links'] = BOTH): ReaderOption {
  return { name: 'pattern', links, format: { type: 'pattern' } };
}

/** Returns the problems of the options of an address of `kind`, each once; empty when every option can be used. */
export function optionProblems(
  { kind, options }: { readonly kind: string; readonly options: readonly ReaderOption[] },
  link: AddressLink,
  given: Readonly<Record<string, string>>,
): readonly ReaderMessage[] {
  const known = options.filter((option) => option.links.includes(link));
  const missing = known.filter(({ name, isRequired }) => isRequired === true && given[name] === undefined);
  return [
    ...missing.map(({ name, format }) => ({ code: 'option-missing', params: { name, format } }) as const),
    ...Object.entries(given).flatMap(([name, value]): readonly ReaderMessage[] => {
      const option = known.find((one) => one.name === name);
      if (option === undefined) return [{ code: 'option-unknown', params: { name, kind, link } }];
      const { format } = option;
      // A secret is not shown, not even a wrong one.
      return accepts(format, value) ? [] : [{ code: 'option-value', params: { name, value: isSecret(format) ? '…' : value, format } }];
    }),
  ];
}

function isSecret({ type }: OptionFormat): boolean {
  return type === 'key' || type === 'password';
}

function accepts(format: OptionFormat, value: string): boolean {
  switch (format.type) {
    case 'choice':
      return format.values.includes(value);
    case 'antennas':
      return /^[1-9]\d?(\+[1-9]\d?)*$/.test(value) && value.split('+').every((antenna) => Number(antenna) <= format.max);
    case 'number':
      return isNumber(value, format.decimals) && Number(value) >= format.min && Number(value) <= format.max;
    case 'pattern':
      return patternProblem(value) === null;
    case 'key':
      return value.length >= format.min && value.length <= MAX_TEXT_LENGTH && KEY.test(value);
    case 'password':
      // Three stars are shown in the place of a password: they are none.
      return value.length <= MAX_TEXT_LENGTH && PRINTABLE.test(value) && value !== '***';
    case 'word':
      return value.length <= MAX_TEXT_LENGTH && WORD.test(value);
    case 'certificate':
      return value === 'any' || FINGERPRINT.test(value);
  }
}

function isNumber(value: string, decimals: number): boolean {
  const [whole = '', fraction, ...rest] = value.split('.');
  if (!/^\d{1,5}$/.test(whole) || rest.length > 0) return false;
  return fraction === undefined || (/^\d+$/.test(fraction) && fraction.length <= decimals);
}
