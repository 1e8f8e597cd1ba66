import type { DiscoveredReader } from '../kit/reader-family';
import { type AskedNetwork, askForServices } from '../transport/mdns';

const LLRP = '_llrp._tcp.local';
const LLRP_PORT = 5084;
/** The name that Impinj readers have when they leave the factory. */
const IMPINJ = /^impinj-/i;

/**
 * Asks the networks of this computer for readers that announce LLRP, as Impinj's do while LLRP is on. Nothing is connected: they serve one program at a
 * time. Sources: public clients of Impinj, Zebra and ThingMagic readers that look for `_llrp._tcp`.
 */
export async function discoverLlrp(signal: AbortSignal, place?: AskedNetwork): Promise<readonly DiscoveredReader[]> {
  const services = await askForServices([LLRP], signal, place);
  return services.map(({ host, port, name }) => ({
    host,
    port: port ?? LLRP_PORT,
    identity: { serial: name, model: IMPINJ.test(name) ? 'Impinj' : 'LLRP', firmware: '' },
  }));
}
