import type { NetworkInterfaceInfo } from 'node:os';
import type { Wire } from '../wire/shared/contract-types';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;
type Address = Wire<'Screens'>['addresses'][number];

/**
 * The addresses of the station for screens on the LAN: one for each interface, IPv4 rather than IPv6, this machine itself last. Without
 * link-local IPv6 addresses, which browsers cannot open.
 */
export function lanAddresses(interfaces: Interfaces, port: number): readonly Address[] {
  const found = Object.entries(interfaces).flatMap(([name, infos]) => {
    const info = bestOf(infos ?? []);
    return info === undefined ? [] : [{ interface: name, url: urlOf(info, port), isHere: info.internal }];
  });
  found.sort((one, other) => Number(one.isHere) - Number(other.isHere));
  return found.map(({ isHere: _, ...address }) => address);
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
