import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ReaderFamily } from '../../../src/readers/kit/reader-family';
import { findReaders, type ReaderSearch } from '../../../src/readers/manager/find-readers';
import type { SerialPortInfo } from '../../../src/readers/readers';
import { linkPort } from '../../../src/readers/simulator/link-port';
import { serveConsole } from '../../../src/readers/simulator/sirit-console';
import { startSiritServers } from '../../../src/readers/simulator/sirit-servers';
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

/** A family that is searched for on serial ports only. */
function onSerial(kind: string): ReaderFamily {
  return { ...familyOf(kind), tcp: null };
}

const search = (over: Partial<ReaderSearch>): ReaderSearch => ({
  signal: new AbortController().signal,
  ports: [],
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
    await vi.waitFor(() => expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before));
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
