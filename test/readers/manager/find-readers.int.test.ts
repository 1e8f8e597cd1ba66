import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReaderFamily } from '../../../src/readers/kit/reader-family';
import { systemTimers } from '../../../src/readers/kit/timers';
import { findReaders, type ReaderSearch } from '../../../src/readers/manager/find-readers';
import type { SerialPortInfo } from '../../../src/readers/readers';
import { IpicoSimulator } from '../../../src/readers/simulator/ipico';
import { linkPort } from '../../../src/readers/simulator/link-port';
import { Listener } from '../../../src/readers/simulator/listener';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { RaceResultSimulator } from '../../../src/readers/simulator/raceresult';
import { serveConsole } from '../../../src/readers/simulator/sirit-console';
import { startSiritServers } from '../../../src/readers/simulator/sirit-servers';
import { UltraSimulator } from '../../../src/readers/simulator/ultra';
import { Yr9700Simulator } from '../../../src/readers/simulator/yr9700';
import { serialTransport } from '../../../src/readers/transport/serial';
import { hasSocat, ptyPair } from '../../suites/pty-pair';
import { familyOf } from '../families';
import { quickDevice } from '../sirit510/bench';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function sirit(): Promise<number> {
  const servers = await startSiritServers(quickDevice(), { host: '127.0.0.1', controlPort: 0, eventPort: 0 });
  closing.push(() => servers.close());
  return servers.controlPort;
}

/** A port with a device at its other end. */
async function port(serve: (device: ReturnType<typeof linkPort>) => void): Promise<SerialPortInfo> {
  const pair = await ptyPair();
  closing.push(() => pair.close());
  const link = await serialTransport({ port: pair.device, baudRate: 57_600 }).open(new AbortController().signal);
  closing.push(() => link.close());
  serve(linkPort(link));
  return { path: pair.host, stableId: pair.host, label: 'test adapter', vendor: '', serialNumber: '' };
}

/** A family whose readers leave the factory with an address on this machine. */
function at(kind: string, tcpPort: number): ReaderFamily {
  const family = familyOf(kind);
  return { ...family, tcp: { port: tcpPort, exampleHost: '', factoryHosts: ['127.0.0.1'] } };
}

/** A family whose readers get their address from the network. */
function nearby(kind: string, tcpPort: number): ReaderFamily {
  return { ...familyOf(kind), tcp: { port: tcpPort, exampleHost: '', factoryHosts: [], isSearchedNearby: true } };
}

/** Opens a port with a device. Returns its number. */
async function listening(serve: (device: DevicePort) => void): Promise<number> {
  const listener = new Listener('127.0.0.1', 0, serve);
  await listener.open();
  closing.push(() => listener.close());
  return listener.port;
}

/** A family that is searched for on serial ports only. */
function onSerial(kind: string): ReaderFamily {
  return { ...familyOf(kind), tcp: null };
}

const search = (over: Partial<ReaderSearch>): ReaderSearch => ({
  signal: new AbortController().signal,
  ports: [],
  neighbours: [],
  families: [],
  isLinked: () => false,
  ...over,
});

describe('a search for readers', () => {
  it('finds a Sirit in the network, and no reader where no port is open', async () => {
    const controlPort = await sirit();
    const found = await findReaders(search({ families: [at('sirit510', controlPort), at('sirit510', 9)] }));
    expect(found).toEqual([
      {
        address: `sirit510+tcp://127.0.0.1:${controlPort}`,
        label: 'INfinity 510, 0973B40149483C3F, 127.0.0.1',
        identity: { serial: '0973B40149483C3F', model: 'INfinity 510', firmware: 'simulated' },
      },
    ]);
  });

  it('finds a RACE RESULT decoder and an Ultra next to this computer, and sends nothing on the port of the Ultra', async () => {
    const decoder = new RaceResultSimulator({ timers: systemTimers });
    const reader = new UltraSimulator({ timers: systemTimers, greeting: 'none' });
    const ports = [await listening((port) => decoder.attach(port)), await listening((port) => reader.attach(port))];
    const silent = await listening(() => undefined);
    const families = [
      nearby('raceresult', ports[0] ?? 0),
      nearby('ultra', ports[1] ?? 0),
      nearby('ultra', silent),
      nearby('raceresult', silent),
    ];
    const found = await findReaders(search({ families, neighbours: ['127.0.0.1'] }));
    expect(found.map(({ address, label }) => [address, label])).toEqual([
      [`raceresult+tcp://127.0.0.1:${ports[0]}`, 'RACE RESULT Finish, D-5001, 127.0.0.1'],
      [`ultra+tcp://127.0.0.1:${ports[1]}`, 'Ultra, 127.0.0.1'],
    ]);
    expect(reader.requests).toEqual([]);
    expect(await findReaders(search({ families }))).toEqual([]);
  });

  it('finds an IPICO that takes commands next to this computer, and asks it only for its time and its name', async () => {
    const lite = new IpicoSimulator({ timers: systemTimers });
    const listener = new IpicoSimulator({ timers: systemTimers, profile: 'listener' });
    const ports = [await listening((port) => lite.attach(port)), await listening((port) => listener.attach(port))];
    const families = ports.map((port) => nearby('ipico', port));
    const found = await findReaders(search({ families, neighbours: ['127.0.0.1'] }));
    expect(found.map(({ address, label }) => [address, label])).toEqual([[`ipico+tcp://127.0.0.1:${ports[0]}`, 'IPICO, 127.0.0.1']]);
    expect([...new Set(lite.requests)]).toEqual(['02', '37']);
  });

  it('leaves out places that are linked already', async () => {
    const controlPort = await sirit();
    expect(
      await findReaders(
        search({ families: [at('sirit510', controlPort)], isLinked: (place) => place.via === 'tcp' && place.port === controlPort }),
      ),
    ).toEqual([]);
  });

  it('sends no request after an abort', async () => {
    expect(await findReaders(search({ signal: AbortSignal.abort(), families: [at('sirit510', await sirit())] }))).toEqual([]);
  });

  it.runIf(hasSocat)('ends when it is aborted at any moment, with every port and connection closed', async () => {
    const silent = await port(() => undefined);
    const mute = createServer((socket) => socket.resume());
    mute.listen(0, '127.0.0.1');
    await once(mute, 'listening');
    closing.push(async () => mute.close());
    const { port: mutePort } = mute.address() as AddressInfo;
    const families = ['sirit510', 'yr9700'].map((kind) => at(kind, mutePort));
    const before = readdirSync('/proc/self/fd').length;
    for (const after of [0, 1, 5, 20, 100, 300, 1300]) {
      const stop = new AbortController();
      setTimeout(() => stop.abort(), after);
      expect(await findReaders(search({ signal: stop.signal, ports: [silent], families }))).toEqual([]);
      const again = await serialTransport({ port: silent.path, baudRate: 57_600 }).open(new AbortController().signal);
      await again.close();
    }
    await vi.waitFor(() => expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before), 20_000);
  });

  it.runIf(hasSocat)('finds a Sirit and a YR9700 on serial ports, with the speed at which they answer', async () => {
    const device = quickDevice();
    const first = await port((end) => serveConsole(device, end, 'console'));
    const second = await port((end) => new Yr9700Simulator({ profile: 'passive' }).attach(end));
    const found = await findReaders(search({ ports: [first, second], families: ['sirit510', 'yr9700'].map(onSerial) }));
    expect(found.map((reader) => reader.address)).toEqual([
      `sirit510+serial:${first.path}?baud=57600`,
      `yr9700+serial:${second.path}?baud=115200`,
    ]);
  });
});
