import { LINE_FORMATS } from '../lines/formats';
import { patternProblem } from '../lines/pattern';
import type { DriverKind } from './driver';

type OptionCheck = (value: string) => boolean;

interface OptionRule {
  readonly accepts: OptionCheck;
  /** How the sentence about a wrong value goes on: “antennas=x” … */
  readonly expected: string;
  readonly on: 'tcp' | 'serial' | 'both';
}

/** What the address of a kind of reader may say. */
export interface ReaderKind {
  readonly kind: DriverKind;
  /** The port where none is given; null when the kind has no TCP link. */
  readonly tcp: number | null;
  /** The speed where none is given; null when the kind has no serial link. */
  readonly serial: number | null;
  readonly options: Readonly<Record<string, OptionRule>>;
}

const port: OptionCheck = (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
const portOption: OptionRule = { accepts: port, expected: 'must be a port from 1 to 65535', on: 'tcp' };
const antennas: OptionRule = {
  accepts: (value) => /^[1-9]\d?(\+[1-9]\d?)*$/.test(value),
  expected: 'must be antenna numbers joined by +, e.g. antennas=1+2',
  on: 'both',
};
const fourAntennas: OptionRule = {
  accepts: (value) => /^[1-4](\+[1-4])*$/.test(value),
  expected: 'must be antennas from 1 to 4 joined by +, e.g. antennas=1+2',
  on: 'both',
};
const departTime: OptionRule = {
  accepts: (value) => /^\d{3,5}$/.test(value) && Number(value) >= 100 && Number(value) <= 25_000,
  expected: 'must be milliseconds from 100 to 25000',
  on: 'both',
};
const power: OptionRule = { accepts: (value) => /^\d{1,2}(\.\d)?$/.test(value), expected: 'must be dBm, e.g. power=30', on: 'both' };
/** The steps of LLRP readers may be quarters of a dBm. */
const finePower: OptionRule = { ...power, accepts: (value) => /^\d{1,2}(\.\d{1,2})?$/.test(value) };
const wholePower: OptionRule = { accepts: (value) => /^\d{1,2}$/.test(value), expected: 'must be whole dBm, e.g. power=30', on: 'both' };
const flowControl: OptionRule = { accepts: (value) => value === 'rtscts', expected: 'can only be rtscts', on: 'serial' };
const pattern: OptionRule = {
  accepts: (value) => patternProblem(value) === null,
  expected: 'must be a regular expression with a group named tag, e.g. (?<tag>[0-9A-F]+)',
  on: 'both',
};
const oneOf = (values: readonly string[], on: OptionRule['on']): OptionRule => ({
  accepts: (value) => values.includes(value),
  expected: `can be ${values.join(', ')}`,
  on,
});

/** The kinds the station knows, in the order in which they are offered. */
export const READER_KINDS: readonly ReaderKind[] = [
  {
    kind: 'sirit510',
    tcp: 50_007,
    serial: 57_600,
    options: {
      control: portOption,
      event: portOption,
      antennas: fourAntennas,
      power,
      depart: departTime,
      flow: flowControl,
      console: oneOf(['events', 'list', 'lines'], 'serial'),
      pattern: { ...pattern, on: 'serial' },
    },
  },
  {
    kind: 'yr9700',
    tcp: 4001,
    serial: 115_200,
    options: { antennas, power: wholePower, depart: departTime, variant: oneOf(['passive', 'active'], 'both') },
  },
  { kind: 'llrp', tcp: 5084, serial: null, options: { antennas, power: finePower, depart: departTime } },
  { kind: 'crossmgr', tcp: 53_135, serial: null, options: { depart: departTime } },
  {
    kind: 'lines',
    tcp: 10_000,
    serial: 9600,
    options: { pattern, format: oneOf(Object.keys(LINE_FORMATS), 'both'), depart: departTime, flow: flowControl },
  },
];

/** What is wrong with the options of an address, a sentence each; empty when all are understood. */
export function optionProblems(kind: ReaderKind, way: 'tcp' | 'serial', options: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const rule = kind.options[name];
    if (rule === undefined || (rule.on !== 'both' && rule.on !== way))
      return [`“${name}” means nothing to a ${kind.kind} reader over ${way}.`];
    return rule.accepts(value) ? [] : [`“${name}=${value}” ${rule.expected}.`];
  });
}
