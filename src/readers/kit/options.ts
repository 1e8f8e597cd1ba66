import type { ReaderMessage } from '../reader.messages';
import type { OptionFormat, OptionName } from './options.messages';
import { patternProblem } from './pattern';

/** An option that the address of a reader may have, behind the question mark. */
export interface ReaderOption {
  readonly name: OptionName;
  /** Links on which the option means something. */
  readonly links: readonly ('tcp' | 'serial')[];
  readonly format: OptionFormat;
}

const BOTH = ['tcp', 'serial'] as const;

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
  link: 'tcp' | 'serial',
  given: Readonly<Record<string, string>>,
): readonly ReaderMessage[] {
  return Object.entries(given).flatMap(([name, value]): readonly ReaderMessage[] => {
    const option = options.find((known) => known.name === name && known.links.includes(link));
    if (option === undefined) return [{ code: 'option-unknown', params: { name, kind, link } }];
    return accepts(option.format, value) ? [] : [{ code: 'option-value', params: { name, value, format: option.format } }];
  });
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
  }
}

function isNumber(value: string, decimals: number): boolean {
  const [whole = '', fraction, ...rest] = value.split('.');
  if (!/^\d{1,5}$/.test(whole) || rest.length > 0) return false;
  return fraction === undefined || (/^\d+$/.test(fraction) && fraction.length <= decimals);
}
