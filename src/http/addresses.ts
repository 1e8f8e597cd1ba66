import type { NetworkInterfaceInfo } from 'node:os';
import type { Wire } from '../wire/shared/contract-types';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;
type Address = Wire<'Screens'>['addresses'][number];

/**
 * The addresses of the station for screens on the LAN: one for each interface, IPv4 rather than IPv6. Those that other devices can
 * reach come first, then networks inside this machine (of virtual machines, containers and tunnels) and addresses that an interface gave
 * itself because no network did, this machine itself last. Without link-local IPv6 addresses, which browsers cannot open.
 */
export function lanAddresses(interfaces: Interfaces, port: number): readonly Address[] {
  const found = Object.entries(interfaces).flatMap(([name, infos]) => {
    const info = bestOf(infos ?? []);
    return info === undefined ? [] : [{ interface: name, url: urlOf(info, port), distance: distanceOf(name, info) }];
  });
  found.sort((one, other) => one.distance - other.distance);
  return found.map(({ distance: _, ...address }) => address);
}

/** Words in the names that systems and programs give to networks that lead to no other device of the venue. */
const INSIDE =
  /vethernet|virtualbox|vmware|vmnet|vboxnet|hyper-v|\bwsl|docker|podman|virbr|^br-|^veth|^(tun|tap|utun|wg|zt|ham)\d*|tailscale|zerotier|bluetooth|^(awdl|llw|anpi|bridge)\d|loopback|npcap/i;

/** How unlikely it is that another device reaches the address; the smallest number first. */
function distanceOf(name: string, { address, internal }: NetworkInterfaceInfo): number {
  if (internal) return 3;
  if (address.startsWith('169.254.')) return 2;
  return INSIDE.test(name) ? 1 : 0;
}

/** The interfaces on which a server that is bound to `address` can be reached. */
export function boundInterfaces(interfaces: Interfaces, address: string): Interfaces {
  if (address === '::') return interfaces;
  const isReached = (info: NetworkInterfaceInfo) => (address === '0.0.0.0' ? info.family === 'IPv4' : info.address === address);
  return Object.fromEntries(Object.entries(interfaces).map(([name, infos]) => [name, infos?.filter(isReached)]));
}

function bestOf(infos: readonly NetworkInterfaceInfo[]): NetworkInterfaceInfo | undefined {
  const reachable = infos.filter(({ address }) => !address.toLowerCase().startsWith('fe80'));
  return reachable.find(({ family }) => family === 'IPv4') ?? reachable[0];
}

function urlOf({ address, family }: NetworkInterfaceInfo, port: number): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`;
}
