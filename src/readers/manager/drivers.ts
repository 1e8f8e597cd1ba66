import type { Ms } from '../../domain/model/time';
import { createCrossmgrDriver } from '../crossmgr/driver';
import { namedAntennas, type ReaderConfig } from '../kit/address';
import type { ReaderDriver } from '../kit/driver';
import { createLinesDriver, type LinesOptions } from '../kit/line-driver';
import type { Transport } from '../kit/link';
import type { LineFormatName } from '../lines/formats';
import { createLlrpDriver } from '../llrp/driver';
import { defaultSiritOptions, type SiritOptions } from '../sirit510/options';
import { type ConsoleStrategy, createSirit510SerialDriver } from '../sirit510/serial-driver';
import { createSirit510Driver } from '../sirit510/tcp-driver';
import { serialTransport } from '../transport/serial';
import { ONLY_LISTENING, tcpTransport } from '../transport/tcp';
import { createYr9700Driver } from '../yr9700/driver';

const SIRIT_EVENT_PORT = 50_008;

/** The driver for a reader, with the options its address gives. Nothing is opened yet. */
export function createDriver(config: ReaderConfig): ReaderDriver {
  const { options } = config;
  const departAfter = options.depart === undefined ? {} : { departAfter: Number(options.depart) as Ms };
  const named = namedAntennas(config);
  const antennas = named === null ? {} : { antennas: named };
  const power = options.power === undefined ? {} : { power: Number(options.power) };
  switch (config.kind) {
    case 'sirit510':
      return siritDriver(config);
    case 'yr9700': {
      const variant = options.variant === undefined ? {} : { variant: options.variant as 'passive' | 'active' };
      return createYr9700Driver(transport(config), { ...variant, ...antennas, ...power, ...departAfter });
    }
    case 'llrp':
      return createLlrpDriver(transport(config), { ...antennas, ...power, ...departAfter });
    case 'crossmgr':
      if (config.place.via !== 'tcp') throw new Error('Crossmgr bridges come over TCP.');
      return createCrossmgrDriver({ host: config.place.host, port: config.place.port, ...departAfter });
    case 'lines':
      return createLinesDriver(transport(config, ONLY_LISTENING), { ...lineFormat(config), ...departAfter });
  }
}

function siritDriver(config: ReaderConfig): ReaderDriver {
  const { place, options } = config;
  const wishes: SiritOptions = {
    ...defaultSiritOptions,
    antennas: namedAntennas(config),
    power: options.power === undefined ? null : Number(options.power),
    departTime: Number(options.depart ?? defaultSiritOptions.departTime) as Ms,
  };
  if (place.via === 'tcp') {
    const at = (port: number): Transport => tcpTransport({ host: place.host, port });
    return createSirit510Driver(
      { control: at(Number(options.control ?? place.port)), event: at(Number(options.event ?? SIRIT_EVENT_PORT)) },
      wishes,
    );
  }
  if (options.console === 'lines') {
    return createLinesDriver(transport(config), { ...lineFormat(config), departAfter: wishes.departTime });
  }
  return createSirit510SerialDriver(transport(config), { ...wishes, strategy: (options.console ?? 'auto') as ConsoleStrategy });
}

function lineFormat({ options }: ReaderConfig): Pick<LinesOptions, 'format'> {
  if (options.pattern !== undefined) return { format: { pattern: options.pattern } };
  return options.format === undefined ? {} : { format: options.format as LineFormatName };
}

function transport({ place, options }: ReaderConfig, keepAliveIdle?: number): Transport {
  if (place.via === 'tcp') {
    return tcpTransport({ host: place.host, port: place.port, ...(keepAliveIdle === undefined ? {} : { keepAliveIdle }) });
  }
  return serialTransport({ port: place.port, baudRate: place.baudRate, flowControl: options.flow === 'rtscts' });
}
