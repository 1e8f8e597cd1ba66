import { expect, it } from 'vitest';
import { neighbours } from '../../../src/readers/manager/neighbours';

const at = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  ({ address, internal, family, netmask: '255.255.255.0', mac: '', cidr: null, scopeid: 0 }) as never;

it('the addresses next to this computer’s are its neighbours, the nearest first', () => {
  const near = neighbours({ eth0: [at('192.168.1.100'), at('fe80::1', false, 'IPv6')], lo: [at('127.0.0.1', true)] });
  expect(near.slice(0, 4)).toEqual(['192.168.1.99', '192.168.1.101', '192.168.1.98', '192.168.1.102']);
  expect(near).toHaveLength(16);
});

it('no address is beyond the end of the network, twice, or of this computer', () => {
  expect(neighbours({ eth0: [at('10.0.0.2')] })).toEqual(['1', '3', '4', '5', '6', '7', '8', '9', '10'].map((last) => `10.0.0.${last}`));
  const two = neighbours({ eth0: [at('10.0.0.50')], wlan0: [at('10.0.0.51')] });
  expect(new Set(two).size).toBe(two.length);
  expect(two).not.toContain('10.0.0.51');
});

it('nobody is asked in a public network', () => {
  expect(neighbours({ eth0: [at('8.8.8.8')], eth1: [at('172.32.0.5')], none: undefined })).toEqual([]);
  expect(neighbours({ eth0: [at('172.20.0.5')] })).not.toEqual([]);
});
