import { NO_PARAMS } from '../../domain/model/message';
import { departOf, type ReaderConfig } from '../kit/address';
import type { ReaderDriver } from '../kit/driver';
import { choiceOption, departOption, flowOption, patternOption } from '../kit/options';
import type { ReaderFamily } from '../kit/reader-family';
import { configuredTransport } from '../transport/configured';
import { LISTENING_KEEP_ALIVE_MS } from '../transport/tcp';
import { createLinesDriver, type LinesOptions } from './driver';
import { LINE_FORMATS, LINE_PORTS, type LineFormatName } from './formats';

const LINE_FORMAT_NAMES = Object.keys(LINE_FORMATS) as LineFormatName[];

/** Any reader that prints one text line per tag. */
export const lines: ReaderFamily<'lines'> = {
  kind: 'lines',
  label: { code: 'kind-lines', params: NO_PARAMS },
  tcp: {
    port: 10_000,
    portBy: { option: 'format', ports: LINE_PORTS },
    exampleHost: '192.168.1.150',
    factoryHosts: [],
  },
  serial: { baudRate: 9600, searchedBaudRates: [] },
  options: [choiceOption('format', LINE_FORMAT_NAMES), patternOption(), departOption, flowOption],
  clock: 'sometimes',
  connectsToUs: false,
  create,
  identify: null,
};

function create(config: ReaderConfig): ReaderDriver {
  return createLinesDriver(configuredTransport(config, { keepAliveMs: LISTENING_KEEP_ALIVE_MS }), {
    ...lineFormat(config),
    ...departOf(config),
  });
}

function lineFormat({ options: { pattern, format } }: ReaderConfig): Pick<LinesOptions, 'format'> {
  if (pattern !== undefined) return { format: { pattern } };
  const known = LINE_FORMAT_NAMES.find((name) => name === format);
  return known === undefined ? {} : { format: known };
}
