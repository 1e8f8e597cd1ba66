import { describe, expect, it } from 'vitest';
import { isTrustedHost } from '../../src/http/host';

describe('a trusted host', () => {
  it.each([
    ['localhost', 'every machine calls itself so'],
    ['localhost:8600', 'with the port'],
    ['LOCALHOST', 'in any case'],
    ['localhost.', 'with the dot of the root'],
    ['app.localhost:8600', 'the loopback by RFC 6761'],
    ['127.0.0.1:8600', 'a literal address cannot be rebound'],
    ['192.168.1.20', 'nor one of the LAN'],
    ['[::1]:8600', 'nor IPv6'],
    ['[fe80::1]', 'without a port'],
    ['timing-laptop:8600', 'a name without dots is no public one'],
    ['timing-laptop.local:8600', 'multicast DNS'],
    ['Race.Example.org:8600', 'configured'],
  ])('%s: %s', (host) => {
    expect(isTrustedHost(host, ['race.example.ORG'])).toBe(true);
  });

  it.each<[string | undefined, string]>([
    [undefined, 'there is none'],
    ['', 'empty'],
    ['evil.example', 'a public name'],
    ['evil.example.', 'with the dot of the root'],
    ['localhost.evil.example', 'begins like ours'],
    ['evil-localhost.example', 'holds ours'],
    ['127.0.0.1.evil.example', 'begins like an address'],
    ['127.1.2.3.4', 'no address'],
    ['notlocal.example', 'ends not in .local'],
    ['.local', 'nothing before the ending'],
    ['user@localhost', 'not only a host'],
    ['localhost/evil.example', 'not only a host'],
    ['[::1', 'no address'],
    ['[evil]', 'no address in brackets'],
    ['localhost:86000000', 'no port'],
    ['two words', 'no name'],
    ['.', 'only the root'],
  ])('%s is not trusted: %s', (host, _why) => {
    expect(isTrustedHost(host, ['race.example.org'])).toBe(false);
  });
});
