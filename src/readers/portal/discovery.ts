import type { Link, Transport } from '../kit/link';
import type { DiscoveredReader } from '../kit/reader-family';
import { tcpTransport } from '../transport/tcp';
import { askByUdp, ownAddresses, type UdpQuestion } from '../transport/udp';

/** The UDP port on which a portal says where it is; its TCP port is the first free one from there on. */
export const DISCOVERY_PORT = 4488;

/** Source: Chronokeep Portal (github.com/grecaun/chronokeep-portal), `src/control/zero_conf.rs`. */
const QUESTION = '[DISCOVER_CHRONO_SERVER_REQUEST]';
const GROUP = '224.0.44.88';
/** A portal looks at its socket all the time; the network may be slow. */
const WAIT_MS = 1500;
const REPLY = /^\[([^|]*)\|([^|]*)\|(\d{1,5})\]$/;

/** What a portal says of itself. `id` is new at each start. */
export interface PortalReply {
  readonly name: string;
  readonly id: string;
  readonly port: number;
}

/** Parses `[name|id|port]`; null for anything else. */
export function parseReply(text: string): PortalReply | null {
  const [, name = '', id = '', digits = ''] = REPLY.exec(text.trim()) ?? [];
  const port = Number(digits);
  return id === '' || port < 1 || port > 65_535 ? null : { name, id, port };
}

/** Where the question goes. */
export type AskedPlace = Pick<UdpQuestion, 'host' | 'port' | 'from'>;

/** Asks the networks of this computer for portals, each of which replies once. */
export async function discoverPortals(
  signal: AbortSignal,
  place: AskedPlace = { host: GROUP, port: DISCOVERY_PORT, from: ownAddresses() },
): Promise<readonly DiscoveredReader[]> {
  const replies = await askByUdp({ ...place, text: QUESTION, waitMs: WAIT_MS, signal });
  const known = new Set<string>();
  return replies.flatMap(({ text, host }): readonly DiscoveredReader[] => {
    const portal = parseReply(text);
    if (portal === null || known.has(portal.id)) return [];
    known.add(portal.id);
    return [{ host, port: DISCOVERY_PORT, identity: { serial: portal.name, model: 'Chronokeep Portal', firmware: '' } }];
  });
}

/**
 * A transport to the portal at `host`, which is asked at each opening on which port it listens now: it chooses one at each start. A portal that does
 * not reply is looked for on the port that it takes when it is free.
 */
export function portalTransport(host: string, discoveryPort: number = DISCOVERY_PORT): Transport {
  return {
    id: `tcp:${host}:${discoveryPort}`,
    async open(signal): Promise<Link> {
      const [reply] = await askByUdp({ host, port: discoveryPort, text: QUESTION, waitMs: WAIT_MS, signal, once: true });
      const port = reply === undefined ? null : (parseReply(reply.text)?.port ?? null);
      return tcpTransport({ host, port: port ?? discoveryPort }).open(signal);
    },
  };
}
