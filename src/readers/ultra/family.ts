import { NO_PARAMS } from '../../domain/model/message';
import { departOf, type ReaderConfig } from '../kit/address';
import type { ReaderDriver, ReaderIdentity } from '../kit/driver';
import { LineSplitter } from '../kit/line-splitter';
import type { Link } from '../kit/link';
import { departOption } from '../kit/options';
import type { ReaderFamily } from '../kit/reader-family';
import { RequestChannel } from '../kit/request-channel';
import { systemTimers } from '../kit/timers';
import { configuredTransport } from '../transport/configured';
import { createUltraDriver, IDENTITY } from './driver';
import { parseNews } from './message';

/** It greets at once, or sends its voltage every two seconds. */
const SPEAKS_WITHIN_MS = 2500;

/** RFID Timing Ultra and Joey in the network. Boxes that only print their lines are `lines` readers with `format=ultra`. */
export const ultra: ReaderFamily<'ultra'> = {
  kind: 'ultra',
  label: { code: 'kind-ultra', params: NO_PARAMS },
  tcp: { port: 23, exampleHost: '192.168.1.170', factoryHosts: [], isSearchedNearby: true },
  serial: null,
  options: [departOption],
  clock: 'always',
  connectsToUs: false,
  create,
  identify,
};

function create(config: ReaderConfig): ReaderDriver {
  return createUltraDriver(configuredTransport(config), departOf(config));
}

/** Sends nothing: what else listens on this port may be anybody's. */
async function identify(link: Link): Promise<ReaderIdentity | null> {
  const lines = new RequestChannel<string>(link, systemTimers);
  const splitter = new LineSplitter();
  link.onBytes((chunk) => {
    for (const line of splitter.push(chunk).lines) lines.offer(line);
  });
  const isOurs = (line: string): boolean => ['greeting', 'voltage'].includes(parseNews(line, systemTimers.now())?.type ?? '');
  const line = await lines.wait({ matches: isOurs, timeoutMs: SPEAKS_WITHIN_MS });
  return line === null ? null : IDENTITY;
}
