import { readdirSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TagRead } from '../../../src/domain/model/read';
import type { ReaderConfig } from '../../../src/readers/kit/address';
import type { ReaderDriver } from '../../../src/readers/kit/driver';
import { systemTimers, type Timers } from '../../../src/readers/kit/timers';
import { createReaderManager } from '../../../src/readers/manager/reader-manager';
import type { ReaderStatus, Readers } from '../../../src/readers/readers';
import { linkPort } from '../../../src/readers/simulator/link-port';
import { serveConsole } from '../../../src/readers/simulator/sirit-console';
import type { SiritDevice } from '../../../src/readers/simulator/sirit-device';
import { type SiritServers, startSiritServers } from '../../../src/readers/simulator/sirit-servers';
import { createSirit510SerialDriver } from '../../../src/readers/sirit510/serial-driver';
import { createSirit510Driver } from '../../../src/readers/sirit510/tcp-driver';
import { serialTransport } from '../../../src/readers/transport/serial';
import { tcpTransport } from '../../../src/readers/transport/tcp';
import { hasSocat, type PtyPair, ptyPair } from '../../suites/pty-pair';
import { familiesWith } from '../families';
import { quickDevice, shortWaits } from './bench';

const hurried: Timers = { ...systemTimers, after: (delay, act) => systemTimers.after(delay / 100, act) };

let device: SiritDevice;
let servers: SiritServers;
let stored: TagRead[];
let readers: Readers | null;

function link(address: string, create: (config: ReaderConfig) => ReaderDriver): void {
  readers = createReaderManager({
    async deliver(reads) {
      stored.push(...reads);
    },
    isRacing: () => true,
    onListenerError: (error) => {
      throw error;
    },
    families: familiesWith(create),
    ports: async () => [],
    scan: async () => [],
    timers: hurried,
  });
  readers.add(address);
}

const status = (): ReaderStatus | undefined => readers?.list()[0];
const isLinked = (): boolean => status()?.state === 'ready' || status()?.state === 'reading';
const arrived = (tag: string): boolean => stored.some((read) => read.tag === tag && read.kind === 'arrive');

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}

beforeEach(async () => {
  device = quickDevice({ firstEventId: 536_961_760 });
  servers = await startSiritServers(device, { host: '127.0.0.1', controlPort: 0, eventPort: 0 });
  stored = [];
  readers = null;
});

afterEach(async () => {
  await readers?.close();
  await servers.close();
});

describe('a Sirit 510 behind real sockets', () => {
  const open = (): void =>
    link('sirit510+tcp://127.0.0.1', () => {
      const at = (port: number): ReturnType<typeof tcpTransport> => tcpTransport({ host: '127.0.0.1', port });
      return createSirit510Driver({ control: at(servers.controlPort), event: at(servers.eventPort) }, shortWaits);
    });

  it('delivers its reads, and reconnects after a power cut with refused connections in between', async () => {
    open();
    await until(isLinked);
    device.read('A1', 1);
    await until(() => arrived('A1'));
    device.reboot(60);
    await until(() => status()?.state === 'lost' && /^(tcp-(refused|broke|ended)|sirit-events-refused)$/.test(status()?.reason.code ?? ''));
    await until(isLinked);
    device.read('A2', 1);
    await until(() => arrived('A2'));
    expect(stored.every((read) => Math.abs(read.timestamp + (read.clockOffset ?? 0) - read.receivedAt) < 500)).toBe(true);
  });

  it('is unplugged and plugged in fifty times without a descriptor left behind', async () => {
    open();
    await until(isLinked);
    const before = readdirSync('/proc/self/fd').length;
    for (let round = 0; round < 50; round++) {
      device.reboot(0);
      await until(() => status()?.state === 'lost');
      await until(isLinked);
      const tag = `B${10_000 + round}`;
      device.read(tag, 1);
      await until(() => arrived(tag));
    }
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before + 4);
  });
});

/** Two processes pass the bytes on: on a busy machine that alone may take a tenth of a second. */
const consoleWaits = {
  ...shortWaits,
  timeouts: { ...shortWaits.timeouts, replyMs: 1500, consoleReplyMs: 600, consoleQuietMs: 40, deadAfterMs: 3000 },
};

describe.runIf(hasSocat)('a Sirit 510 behind a pseudo-terminal', () => {
  let pair: PtyPair;

  beforeEach(async () => {
    pair = await ptyPair();
  });
  afterEach(async () => {
    await readers?.close();
    readers = null;
    await pair.close();
  });

  async function play(profile: Parameters<typeof serveConsole>[2]): Promise<void> {
    const end = await serialTransport({ port: pair.device, baudRate: 57_600 }).open(new AbortController().signal);
    serveConsole(device, linkPort(end), profile);
  }

  it.each(['as_tcp', 'console', 'console_events'] as const)(
    'with profile %s delivers, is unplugged, and delivers again',
    async (profile) => {
      await play(profile);
      link('sirit510+serial:/dev/test', () =>
        createSirit510SerialDriver(serialTransport({ port: pair.host, baudRate: 57_600 }), consoleWaits),
      );
      await until(isLinked);
      device.read('A1', 1);
      await until(() => arrived('A1'));
      await pair.unplug();
      await until(() => status()?.state === 'lost');
      expect(status()?.reason.code).toMatch(/^(serial-(unplugged|missing|failed)|sirit-no-reply)$/);
      device.read('A2', 2);
      await pair.plug();
      await play(profile);
      await until(() => arrived('A2'));
      device.read('A3', 1);
      await until(() => arrived('A3'));
    },
  );
});

describe('the simulator as the captured session saw it', () => {
  const open = (port: number): Promise<{ socket: Socket; heard: () => string }> =>
    new Promise((resolve) => {
      let text = '';
      const socket = createConnection({ host: '127.0.0.1', port }, () => resolve({ socket, heard: () => text }));
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
      });
    });

  it('answers in the captured order, byte for byte', async () => {
    await servers.close();
    device = quickDevice();
    servers = await startSiritServers(device, { host: '127.0.0.1', controlPort: 0, eventPort: 0 });
    const control = await open(servers.controlPort);
    const event = await open(servers.eventPort);
    await until(() => event.heard() !== '');
    expect(event.heard()).toBe('event.connection id = 17\r\n\r\n');
    const commands: readonly (readonly [string, string])[] = [
      ['setup.operating_mode=active', 'ok'],
      ['reader.events.bind(id = 17)', 'ok'],
      ['reader.events.unregister(name = event.tag.report)', 'error.parser.illegal_value id 17 not registered with event'],
      ['reader.events.register(name = event.tag.arrive)', 'ok'],
      ['reader.events.register(name = event.tag.depart)', 'ok'],
      ['tag.reporting.arrive_fields = tag_id time antenna', 'ok'],
      ['tag.reporting.depart_fields = tag_id time repeat antenna', 'ok'],
      ['tag.reporting.depart_time = 300', 'ok'],
      ['tag.reporting.raw_tag_data = false', 'ok'],
      ['tag.reporting.depart_time = 300  # milliseconds', 'error.parser.illegal_value'],
      ['tag.reporting.depart_time = 99', 'error.parser.value_out_of_range'],
      ['info.location = dock door #21', 'ok'],
      ['foo.bar', 'error.parser.unknown_variable'],
      ['foo.bar()', 'error.parser.unknown_command'],
      ['setup.operating_mode=bogus', 'error.parser.illegal_value'],
      ['com.serial.baudrate', 'ok 57600'],
      ['antennas.detected', 'ok 1 2'],
      ['reader.is_alive()', 'ok'],
    ];
    for (const [command, reply] of commands) {
      const before = control.heard();
      control.socket.write(`${command}\r\n`);
      await until(() => control.heard().length > before.length);
      expect(control.heard().slice(before.length)).toBe(`${reply}\r\n\r\n`);
    }
    device.clock.set(Date.parse('2025-09-27T15:15:04.403Z') as Parameters<typeof device.clock.set>[0]);
    device.read('C5A1BE1B694E02089950CE2217F46FBA', 1, { repeat: 314 });
    await until(() => event.heard().includes('depart'));
    const [, arrive, depart] = event.heard().split('\r\n\r\n');
    expect(arrive).toMatch(/^event\.tag\.arrive tag_id=0xC5A1BE1B694E02089950CE2217F46FBA, first=2025-09-27T15:15:04\.\d{3}, antenna=1$/);
    expect(depart).toMatch(
      /^event\.tag\.depart tag_id=0xC5A1BE1B694E02089950CE2217F46FBA, last=2025-09-27T15:15:04\.\d{3}, antenna=1, repeat=314$/,
    );
    expect([arrive?.length, depart?.length]).toEqual([100, 111]);
    control.socket.destroy();
    event.socket.destroy();
  });
});
