import type { NetworkInterfaceInfo } from 'node:os';

/** Routers hand out addresses one after the other, so devices that were switched on for one race are close. */
const REACH = 8;
/** Networks of one's own, and addresses that devices give themselves. */
const OWN_NETWORK = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)/;

/** The addresses next to those of this computer, the nearest first; only in private networks, where nobody else's devices are asked. */
export function neighbours(interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>): readonly string[] {
  const own = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && OWN_NETWORK.test(address))
    .map(({ address }) => address);
  const near = own.flatMap(besides);
  return [...new Set(near)].filter((address) => !own.includes(address));
}

function besides(address: string): readonly string[] {
  const end = address.lastIndexOf('.') + 1;
  const last = Number(address.slice(end));
  const steps = Array.from({ length: REACH }, (_, index) => index + 1).flatMap((step) => [last - step, last + step]);
  return steps.filter((host) => host > 0 && host < 255).map((host) => `${address.slice(0, end)}${host}`);
}
