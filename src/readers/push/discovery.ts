import type { DiscoveredReader } from '../kit/reader-family';
import { type AskedNetwork, askForServices } from '../transport/mdns';

const LLRP = '_llrp._tcp.local';
const PAGES = ['_https._tcp.local', '_http._tcp.local'];
const HTTPS_PORT = 443;
/** The name that Impinj readers have when they leave the factory: `impinj-` and the end of their MAC address. */
const IMPINJ = /^impinj-/i;

/**
 * Asks the networks of this computer for Impinj readers with the IoT interface: they have the maker's name, announce their own pages, and not LLRP, which
 * is off while that interface is on. One that was renamed or announces no pages is not found: what its port 443 tells without a login does not say
 * what it is. Source for the interface: Impinj, "Impinj IoT Device Interface API Overview".
 */
export async function discoverImpinj(signal: AbortSignal, place?: AskedNetwork): Promise<readonly DiscoveredReader[]> {
  const services = await askForServices([LLRP, ...PAGES], signal, place);
  const others = new Set(services.filter(({ type }) => type === LLRP).map(({ host }) => host));
  const found = new Map<string, string>();
  for (const { type, host, name } of services) if (type !== LLRP && IMPINJ.test(name) && !others.has(host)) found.set(host, name);
  return [...found].map(([host, name]) => ({
    ...{ via: 'https', host, port: HTTPS_PORT },
    identity: { serial: name, model: 'Impinj R700', firmware: '' },
  }));
}
