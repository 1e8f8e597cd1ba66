import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { boundInterfaces, lanAddresses } from '../../src/http/addresses';

function info(address: string, internal = false): NetworkInterfaceInfo {
  const family = address.includes(':') ? 'IPv6' : 'IPv4';
  const shared = { address, internal, mac: '00:00:00:00:00:00', cidr: null, netmask: '' };
  return family === 'IPv6' ? { ...shared, family, scopeid: 0 } : { ...shared, family };
}

describe('addresses for screens', () => {
  it('are one per interface, IPv4 where there is one, this machine itself last', () => {
    const interfaces = {
      lo: [info('127.0.0.1', true), info('::1', true)],
      eth0: [info('fe80::1'), info('2001:db8::2'), info('192.168.1.20')],
      wlan0: [info('FE80::2'), info('fd00::5')],
      down0: [info('fe80::3')],
      gone0: undefined,
    };
    expect(lanAddresses(interfaces, 8600)).toEqual([
      { interface: 'eth0', url: 'http://192.168.1.20:8600/' },
      { interface: 'wlan0', url: 'http://[fd00::5]:8600/' },
      { interface: 'lo', url: 'http://127.0.0.1:8600/' },
    ]);
  });

  it.each([
    ['::', ['eth0', 'lo', 'tun0']],
    ['0.0.0.0', ['eth0', 'lo']],
    ['127.0.0.1', ['lo']],
    ['192.168.1.20', ['eth0']],
    ['192.168.1.99', []],
  ])('a server bound to %s is reached under those of %j', (address, expected) => {
    const interfaces = { lo: [info('127.0.0.1', true)], eth0: [info('192.168.1.20'), info('2001:db8::2')], tun0: [info('fd00::5')] };
    const names = lanAddresses(boundInterfaces(interfaces, address), 8600).map((found) => found.interface);
    expect(names.sort()).toEqual(expected);
  });

  it.each([
    { inside: 'vEthernet (Default Switch)', address: '172.28.16.1' },
    { inside: 'VirtualBox Host-Only Network', address: '192.168.56.1' },
    { inside: 'VMware Network Adapter VMnet8', address: '192.168.80.1' },
    { inside: 'docker0', address: '172.17.0.1' },
    { inside: 'br-1a2b3c', address: '172.18.0.1' },
    { inside: 'tailscale0', address: '100.64.0.3' },
    { inside: 'utun4', address: '10.8.0.2' },
    { inside: 'Ethernet', address: '169.254.12.7' },
  ])('begin with those that other devices can reach, not with $inside $address', ({ inside, address }) => {
    const interfaces = { [inside]: [info(address)], lo: [info('127.0.0.1', true)], 'Wi-Fi': [info('192.168.1.20')] };
    expect(lanAddresses(interfaces, 8600).map((found) => found.interface)).toEqual(['Wi-Fi', inside, 'lo']);
  });

  it('are empty without a network', () => {
    expect(lanAddresses({}, 8600)).toEqual([]);
  });
});
