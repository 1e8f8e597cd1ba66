import { expect, test } from 'vitest';
import { nameFromTasklist, ownerFromLsof, ownerFromSs, pidFromNetstat } from '../../electron/port-owner';

test.each([
  { text: 'LISTEN 0      511                *:8600            *:*    users:(("node",pid=9370,fd=21))', owner: { pid: 9370, name: 'node' } },
  {
    text: 'LISTEN 0 5 0.0.0.0:8600 0.0.0.0:* users:(("reader service",pid=7,fd=3),("python3",pid=8,fd=3))',
    owner: { pid: 7, name: 'reader service' },
  },
  { text: 'LISTEN 0 5 0.0.0.0:8600 0.0.0.0:*', owner: null },
  { text: '', owner: null },
])('ss names the owner of a port: $owner', ({ text, owner }) => {
  expect(ownerFromSs(text)).toEqual(owner);
});

test.each([
  { text: 'p812\ncControlCenter\nf9\n', owner: { pid: 812, name: 'ControlCenter' } },
  { text: 'p812\n', owner: { pid: 812, name: '' } },
  { text: '', owner: null },
])('lsof names the owner of a port: $owner', ({ text, owner }) => {
  expect(ownerFromLsof(text)).toEqual(owner);
});

const NETSTAT = [
  '',
  'Aktive Verbindungen',
  '  Proto  Lokale Adresse         Remoteadresse          Status           PID',
  '  TCP    127.0.0.1:8600         127.0.0.1:50111        HERGESTELLT      11',
  '  TCP    0.0.0.0:18600          0.0.0.0:0              ABHÖREN          12',
  '  TCP    [::]:8601              [::]:0                 ABHÖREN          13',
  '  TCP    0.0.0.0:8600           0.0.0.0:0              ABHÖREN          14',
].join('\r\n');

test.each([
  { port: 8600, pid: 14, why: 'the listener, not a connection, in any language' },
  { port: 8601, pid: 13, why: 'listening on IPv6' },
  { port: 600, pid: null, why: 'the end of a longer number' },
])('netstat finds who listens on $port: $pid ($why)', ({ port, pid }) => {
  expect(pidFromNetstat(NETSTAT, port)).toBe(pid);
});

test.each([
  { text: '"node.exe","14","Console","1","40,000 K"\r\n', name: 'node.exe' },
  { text: 'INFO: No tasks are running which match the specified criteria.', name: '' },
])('tasklist names a program: "$name"', ({ text, name }) => {
  expect(nameFromTasklist(text)).toBe(name);
});
