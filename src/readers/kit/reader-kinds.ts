import { LINE_FORMATS } from '../lines/formats';
import type { DriverKind } from './driver';
import {
  antennasOption,
  choiceOption,
  departOption,
  flowOption,
  patternOption,
  portOption,
  powerOption,
  type ReaderOptions,
} from './options';

/** What the address of a kind of reader may say. */
export interface ReaderKind {
  readonly kind: DriverKind;
  /** The port where none is given; null when the kind has no TCP link. */
  readonly tcp: number | null;
  /** The speed where none is given; null when the kind has no serial link. */
  readonly serial: number | null;
  readonly options: ReaderOptions;
}

/** The kinds the station knows, in the order in which they are offered. */
export const READER_KINDS: readonly ReaderKind[] = [
  {
    kind: 'sirit510',
    tcp: 50_007,
    serial: 57_600,
    options: {
      control: portOption,
      event: portOption,
      antennas: antennasOption(4),
      power: powerOption(1),
      depart: departOption,
      flow: flowOption,
      console: choiceOption(['events', 'list', 'lines'], 'serial'),
      pattern: { ...patternOption, on: 'serial' },
    },
  },
  {
    kind: 'yr9700',
    tcp: 4001,
    serial: 115_200,
    options: {
      antennas: antennasOption(8),
      power: powerOption(0),
      depart: departOption,
      variant: choiceOption(['passive', 'active'], 'both'),
    },
  },
  { kind: 'llrp', tcp: 5084, serial: null, options: { antennas: antennasOption(99), power: powerOption(2), depart: departOption } },
  { kind: 'crossmgr', tcp: 53_135, serial: null, options: { depart: departOption } },
  {
    kind: 'lines',
    tcp: 10_000,
    serial: 9600,
    options: { pattern: patternOption, format: choiceOption(Object.keys(LINE_FORMATS), 'both'), depart: departOption, flow: flowOption },
  },
];
