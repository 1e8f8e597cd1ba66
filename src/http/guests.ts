import { isIP, type Server, type Socket } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** Returns whether a connection from another device has come to the server since now: also one whose requests are refused got through the firewall. */
export function watchGuests(server: Server, interfaces: () => Interfaces): () => boolean {
  let has = false;
  server.on('connection', ({ remoteAddress }: Socket) => {
    if (!has) has = isElsewhere(remoteAddress, interfaces);
  });
  return () => has;
}

/** Whether an address that a connection comes from is none of this computer: of its loopback networks, or of one of its interfaces. */
export function isElsewhere(address: string | undefined, interfaces: () => Interfaces): boolean {
  if (address === undefined) return false;
  const from = plain(address);
  if (isIP(from) === 0 || from === '::1' || from.startsWith('127.')) return false;
  return !Object.values(interfaces()).some((infos) => infos?.some((info) => plain(info.address) === from));
}

/** Without the zone of a link-local address, and an IPv4 address within an IPv6 one as itself. */
function plain(address: string): string {
  return address
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/, '');
}
