import { chmodSync, mkdirSync, readdirSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Link, LinkLoss, Transport } from '../../../src/readers/kit/link';
import { systemTimers } from '../../../src/readers/kit/timers';
import type { ReaderMessage } from '../../../src/readers/reader.messages';
import type { SerialPortInfo } from '../../../src/readers/readers';
import { lossWhileOpen, openLoss, serialTransport } from '../../../src/readers/transport/serial';
import { describePorts, serialPath, serialPorts } from '../../../src/readers/transport/serial-ports';
import { asOrdinaryUserUntil } from '../../journal/ordinary-user';
import { temporaryFolder } from '../../journal/race-folder';
import { hasSocat, type PtyPair, ptyPair } from '../../suites/pty-pair';

const never = new AbortController().signal;
const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value);

function collect(link: Link, length: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    link.onBytes((chunk) => {
      chunks.push(Uint8Array.from(chunk));
      const all = Buffer.concat(chunks);
      if (all.length >= length) resolve(Uint8Array.from(all));
    });
  });
}

describe.runIf(hasSocat)('a serial link', () => {
  let pair: PtyPair;
  const links: Link[] = [];
  const open = async (port: string, signal = never): Promise<Link> => {
    const link = await serialTransport({ port, baudRate: 57600 }).open(signal);
    links.push(link);
    return link;
  };

  beforeEach(async () => {
    pair = await ptyPair();
  });
  afterEach(async () => {
    for (const link of links.splice(0)) await link.close();
    await pair.close();
  });

  it('carries every byte value both ways', async () => {
    const [host, device] = [await open(pair.host), await open(pair.device)];
    const heard = [collect(host, 256), collect(device, 256)];
    await Promise.all([host.write(everyByte), device.write(everyByte)]);
    expect(await Promise.all(heard)).toEqual([everyByte, everyByte]);
  });

  it('is busy when another program, or another link under another name, has the port', async () => {
    await open(pair.host);
    await expect(open(realpathSync(pair.host))).rejects.toMatchObject({
      loss: { code: 'busy', message: { code: 'serial-busy', params: { link: realpathSync(pair.host) } } },
    });
  });

  it('reports a missing port', async () => {
    await expect(open('/dev/racetag-none')).rejects.toMatchObject({ loss: { code: 'missing' } });
  });

  it('is lost as unplugged, while idle or writing, and then rejects every write', async () => {
    const link = await open(pair.host);
    await pair.unplug();
    await link.write(everyByte).catch(() => undefined);
    const loss = await link.closed;
    expect(loss.code).toBe('unplugged');
    await expect(link.write(everyByte)).rejects.toMatchObject({ loss });
  });

  it('detects fifty cable pulls at random moments, opens again after each, and leaves no descriptor open', async () => {
    const transport = serialTransport({ port: pair.host, baudRate: 57600 });
    const before = readdirSync('/proc/self/fd').length;
    for (let round = 0; round < 50; round++) {
      const link = await transport.open(never);
      await pair.plug();
      expect((await link.closed).code).toBe('unplugged');
      await link.close();
    }
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before + 1);
  });

  it('is lost as unplugged where ports are no files, once the system no longer lists its port', async () => {
    const port: SerialPortInfo = { path: pair.host, stableId: pair.host, label: '', vendor: '', serialNumber: '' };
    const lists = [[], [port], [], [port], [], []];
    let looks = 0;
    const ports = async (): Promise<readonly SerialPortInfo[]> => lists[Math.min(looks++, lists.length - 1)] ?? [];
    const timers = { ...systemTimers, after: (ms: number, run: () => void) => systemTimers.after(ms === 2_000 ? 1 : ms, run) };
    const link = await serialTransport({ port: pair.host, baudRate: 57600, ports, timers, keyOf: () => null }).open(never);
    links.push(link);
    expect((await link.closed).message).toEqual({ code: 'serial-unplugged', params: { link: pair.host } });
    expect(looks).toBe(lists.length);
  });

  it('is closed with code closed and frees the port', async () => {
    const link = await open(pair.host);
    await link.close();
    expect((await link.closed).code).toBe('closed');
    await open(pair.host);
  });

  it('is not opened after an abort', async () => {
    await expect(open(pair.host, AbortSignal.abort())).rejects.toMatchObject({ loss: { code: 'closed' } });
  });

  describe('that was opened once', () => {
    let other: PtyPair;
    let plugged: readonly SerialPortInfo[];
    const adapter = (path: string, stableId: string): SerialPortInfo => ({ path, stableId, label: path, vendor: '', serialNumber: '' });

    beforeEach(async () => {
      other = await ptyPair();
      plugged = [adapter(pair.host, 'usb-FTDI_A')];
    });
    afterEach(() => other.close());

    const openedOnce = async (): Promise<Transport> => {
      const transport = serialTransport({ port: pair.host, baudRate: 57600, ports: async () => plugged });
      await (await transport.open(never)).close();
      return transport;
    };

    it('is found again under another path', async () => {
      const transport = await openedOnce();
      plugged = [adapter(pair.host, 'usb-FTDI_B'), adapter(other.host, 'usb-FTDI_A')];
      const link = await transport.open(never);
      links.push(link);
      expect(link.name).toBe(other.host);
    });

    it('is missing while another adapter has its path, and does not open that one', async () => {
      const transport = await openedOnce();
      plugged = [adapter(pair.host, 'usb-FTDI_B')];
      await expect(transport.open(never)).rejects.toMatchObject({
        loss: { code: 'missing', message: { code: 'serial-other-adapter' } },
      });
      await open(pair.host);
    });

    it.each<{ why: string; now: (path: string) => readonly SerialPortInfo[] }>([
      { why: 'the computer lists no ports', now: () => [] },
      { why: 'a second adapter without a number makes the first one nameless', now: (path) => [adapter(path, path)] },
    ])('is opened by its path where $why', async ({ now }) => {
      const transport = await openedOnce();
      plugged = now(pair.host);
      const link = await transport.open(never);
      links.push(link);
      expect(link.name).toBe(pair.host);
    });
  });

  it('treats a name that is not listed as a path', async () => {
    expect(await serialPath(pair.host, [])).toBe(pair.host);
  });
});

describe('the list of serial ports', () => {
  it('is returned without an error where the system cannot list ports', async () => {
    const path = process.env.PATH;
    process.env.PATH = '/nonexistent';
    try {
      expect(Array.isArray(await serialPorts())).toBe(true);
    } finally {
      process.env.PATH = path;
    }
  });

  const ftdi = { manufacturer: 'FTDI', serialNumber: 'A50285BI', vendorId: '0403', productId: '6001' };

  it.each([
    {
      why: 'Linux knows a name by hardware',
      port: { path: '/dev/ttyUSB0', ...ftdi, pnpId: 'usb-FTDI_UART_A50285BI-if00-port0' },
      id: 'usb-FTDI_UART_A50285BI-if00-port0',
    },
    {
      why: 'others know vendor, product and number',
      port: { path: 'COM4', ...ftdi, pnpId: 'FTDIBUS\\VID_0403' },
      id: 'usb-0403-6001-a50285bi',
    },
    { why: 'a cheap adapter has no number', port: { path: 'COM5', vendorId: '1A86', productId: '7523' }, id: 'COM5' },
    { why: 'a built-in port has nothing', port: { path: '/dev/ttyS0' }, id: '/dev/ttyS0' },
  ])('gives $port.path the id $id: $why', ({ port, id }) => {
    expect(describePorts([port])[0]).toMatchObject({ path: port.path, stableId: id });
  });

  it('falls back to paths for two ports of one adapter', () => {
    const ports = describePorts([
      { path: 'COM10', ...ftdi },
      { path: 'COM9', ...ftdi },
    ]);
    expect(ports.map((port) => port.stableId)).toEqual(['COM9', 'COM10']);
  });
});

describe('a port that does not open', () => {
  it.runIf(hasSocat)('is reported as forbidden to a user without permission', async () => {
    const pair = await ptyPair();
    const path = realpathSync(pair.host);
    chmodSync(path, 0o000);
    // The administrator may open every file.
    const opened = asOrdinaryUserUntil(() => serialTransport({ port: path, baudRate: 9600, ports: async () => [] }).open(never));
    await expect(opened).rejects.toMatchObject({
      loss: { code: 'permission', message: { code: 'serial-forbidden', params: { link: path } } },
    });
    await pair.close();
  });

  it.each([
    { what: 'a race file', make: (path: string) => writeFileSync(path, 'race') },
    { what: 'a folder', make: (path: string) => mkdirSync(path) },
    {
      what: 'a link to a file',
      make: (path: string) => {
        writeFileSync(`${path}.file`, 'race');
        symlinkSync(`${path}.file`, path);
      },
    },
  ])('is refused without opening it when it is no port: $what', async ({ make }) => {
    const path = join(temporaryFolder(), 'cup.racetag');
    make(path);
    const before = statSync(path, { bigint: true }).atimeNs;
    await expect(serialTransport({ port: path, baudRate: 9600, ports: async () => [] }).open(never)).rejects.toMatchObject({
      loss: { code: 'io', message: { code: 'serial-not-a-port', params: { link: path } } },
    });
    expect(statSync(path, { bigint: true }).atimeNs).toBe(before);
  });

  it.each<{ text: string; platform: NodeJS.Platform; code: LinkLoss['code']; message: Partial<ReaderMessage> }>([
    { text: 'Error Resource temporarily unavailable Cannot lock port', platform: 'linux', code: 'busy', message: { code: 'serial-busy' } },
    { text: 'Opening COM4: Access denied', platform: 'win32', code: 'busy', message: { code: 'serial-busy' } },
    {
      text: 'Error: Permission denied, cannot open /dev/ttyUSB0',
      platform: 'linux',
      code: 'permission',
      message: { code: 'serial-forbidden', params: { link: 'the port', system: 'linux' } },
    },
    {
      text: 'Error: Permission denied, cannot open /dev/tty.usb',
      platform: 'darwin',
      code: 'permission',
      message: { code: 'serial-forbidden', params: { link: 'the port', system: 'other' } },
    },
    {
      text: 'Error: No such file or directory, cannot open /dev/ttyUSB0',
      platform: 'linux',
      code: 'missing',
      message: { code: 'serial-missing' },
    },
    { text: 'Opening COM4: File not found', platform: 'win32', code: 'missing', message: { code: 'serial-missing' } },
    { text: 'Opening COM4: Unknown error code 31', platform: 'win32', code: 'io', message: { code: 'serial-driver' } },
    { text: 'Open (SetCommState): Unknown error code 87', platform: 'win32', code: 'io', message: { code: 'serial-driver' } },
    { text: 'Error: Is a directory, cannot open /tmp', platform: 'linux', code: 'io', message: { code: 'serial-failed' } },
  ])('$text is $code', ({ text, platform, code, message }) => {
    expect(openLoss('the port', new Error(text), platform)).toMatchObject({ code, message });
  });
});

describe('an open port that fails', () => {
  it.each([
    { text: 'Reading from COM port (GetOverlappedResult): Invalid handle', code: 'serial-driver' },
    { text: 'Writing to COM port (GetOverlappedResult): Unknown error code 433', code: 'serial-driver' },
    { text: 'Error: EIO: i/o error, read', code: 'serial-unplugged' },
    { text: 'Writing to COM port: Operation aborted', code: 'serial-unplugged' },
  ])('is a fault of its driver where the system says so, else a cable that was pulled: $text', ({ text, code }) => {
    expect(lossWhileOpen('COM4', new Error(text)).message.code).toBe(code);
  });
});

describe('the id of an adapter', () => {
  it.each([
    { serialNumber: '5&2c0fd27&0&2', stableId: 'COM4', why: 'Windows made it up from the socket' },
    { serialNumber: '6&1A2B3C&1&0000', stableId: 'COM4', why: 'Windows made it up from the socket' },
    { serialNumber: 'A50285BI', stableId: 'usb-1a86-7523-a50285bi', why: 'the adapter has it' },
    { serialNumber: undefined, stableId: 'COM4', why: 'the adapter has none' },
  ])('is $stableId with the serial number $serialNumber: $why', ({ serialNumber, stableId }) => {
    expect(describePorts([{ path: 'COM4', vendorId: '1a86', productId: '7523', serialNumber }])[0]?.stableId).toBe(stableId);
  });
});
