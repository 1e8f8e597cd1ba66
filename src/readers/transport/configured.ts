import type { ReaderConfig } from '../kit/address';
import type { Transport } from '../kit/link';
import { serialTransport } from './serial';
import { tcpTransport } from './tcp';

/** The transport that an address describes. `keepAliveMs` is for TCP: see `TcpOptions`. Opens nothing. */
export function configuredTransport({ place, options }: ReaderConfig, tcp: { readonly keepAliveMs?: number } = {}): Transport {
  if (place.via === 'tcp') return tcpTransport({ host: place.host, port: place.port, ...tcp });
  if (place.via !== 'serial') throw new Error(`No transport leads to a reader by ${place.via}.`);
  return serialTransport({ port: place.port, baudRate: place.baudRate, flowControl: options.flow === 'rtscts' });
}
