import { statSync } from 'node:fs';
import { SerialPort } from 'serialport';
import type { EpochMs, Ms } from '../../domain/model/time';
import { type Link, LinkError, type LinkLoss, type Transport } from '../kit/link';
import { systemTimers } from '../kit/timers';
import type { SerialPortInfo } from '../readers';
import { serialPath, serialPorts } from './serial-ports';
import { BaseLink } from './wire-link';

const LOOK_EVERY = 1000;

export interface SerialOptions {
  /** Path or stable id, as `serialPorts` tells them, or any path that can be opened. */
  readonly port: string;
  readonly baudRate: number;
  /** RTS/CTS flow control; off unless asked for. */
  readonly flowControl?: boolean;
  readonly openTimeout?: number;
  readonly writeTimeout?: number;
  readonly now?: () => EpochMs;
  /** The ports that are plugged in; those of this computer where it is left out. */
  readonly ports?: () => Promise<readonly SerialPortInfo[]>;
}

/**
 * Opens a serial port (8 data bits, no parity, 1 stop bit) as a link. Once a port was opened, the transport follows the
 * hardware: an adapter that comes back under another path after a replug is found by its stable id.
 */
export function serialTransport(options: SerialOptions): Transport {
  let remembered: string | null = null;
  return {
    id: `serial:${options.port}`,
    async open(signal) {
      const ports = await (options.ports ?? serialPorts)();
      const path = await currentPath(options.port, remembered, ports);
      const link = await openPort(path, options, signal);
      remembered ??= ports.find((port) => port.path === path && hasOwnName(port))?.stableId ?? null;
      return link;
    },
  };
}

async function currentPath(name: string, remembered: string | null, ports: readonly SerialPortInfo[]): Promise<string> {
  const same = ports.find((port) => port.stableId === remembered);
  if (same !== undefined) return same.path;
  const successor = ports.find((port) => port.path === name && hasOwnName(port));
  if (remembered === null || successor === undefined) return serialPath(name, ports);
  throw new LinkError({ code: 'missing', message: { code: 'serial-other-adapter', params: { link: name } } });
}

/** A port that the hardware names, not the order in which it was plugged in. */
function hasOwnName(port: SerialPortInfo): boolean {
  return port.stableId !== port.path;
}

async function openPort(path: string, options: SerialOptions, signal: AbortSignal): Promise<Link> {
  if (signal.aborted) throw stopped(path);
  const port = new SerialPort({ path, baudRate: options.baudRate, rtscts: options.flowControl ?? false, autoOpen: false });
  const link = portLink(port, path, options);
  await opened(port, path, { timeout: options.openTimeout ?? 5000, signal }).catch(async (fault: unknown) => {
    // An open that hangs may still succeed later; the descriptor must not stay behind then.
    port.once('open', () => port.close());
    await link.close();
    throw fault;
  });
  watchPlace(path, link);
  return link;
}

/**
 * A port that is pulled while it is being read answers with nothing, and the library reads on for ever without a word, with all that a
 * processor has. So it is also looked whether the port still is in its place, where ports are files.
 */
function watchPlace(path: string, link: BaseLink): void {
  const place = placeOf(path);
  if (place === null) return;
  const timer = setInterval(() => {
    if (placeOf(path) !== place) link.end(unplugged(path));
  }, LOOK_EVERY);
  timer.unref();
  void link.closed.then(() => clearInterval(timer));
}

/** What tells a port from another one of its name, which cannot come while it is open; null where there is none, or it is no file. */
function placeOf(path: string): string | null {
  try {
    const { ino, rdev } = statSync(path);
    return `${ino} ${rdev}`;
  } catch {
    return null;
  }
}

function portLink(port: SerialPort, path: string, options: SerialOptions): BaseLink {
  const link = new BaseLink(
    {
      send: (bytes, taken) => {
        if (!port.isOpen) taken(unplugged(path));
        else port.write(bytes, (fault) => (fault ? taken(unplugged(path, fault)) : taken()));
      },
      destroy: (freed) => {
        if (port.isOpen) port.close(() => freed());
        else freed();
      },
    },
    { name: path, writeTimeout: options.writeTimeout ?? 5000, now: options.now ?? systemTimers.now },
  );
  port.on('data', (chunk: Uint8Array) => link.received(chunk));
  port.on('error', (fault) => link.end(unplugged(path, fault)));
  port.on('close', (fault: Error | null) => link.end(unplugged(path, fault ?? undefined)));
  return link;
}

function opened(port: SerialPort, path: string, limits: { timeout: number; signal: AbortSignal }): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (fault: LinkError | null): void => {
      clearTimeout(timer);
      limits.signal.removeEventListener('abort', onAbort);
      if (fault === null) resolve();
      else reject(fault);
    };
    const onAbort = (): void => settle(stopped(path));
    const params = { link: path, after: limits.timeout as Ms };
    const timer = setTimeout(() => settle(new LinkError({ code: 'timeout', message: { code: 'serial-timeout', params } })), limits.timeout);
    limits.signal.addEventListener('abort', onAbort, { once: true });
    port.open((fault) => settle(fault ? new LinkError(openLoss(path, fault)) : null));
  });
}

function stopped(path: string): LinkError {
  return new LinkError({ code: 'closed', message: { code: 'link-opening-stopped', params: { link: path } } });
}

function unplugged(path: string, cause?: Error): LinkLoss {
  return { code: 'unplugged', message: { code: 'serial-unplugged', params: { link: path } }, cause };
}

/** Why a port did not open. The operating systems report it as text only. */
export function openLoss(path: string, fault: Error, platform: NodeJS.Platform = process.platform): LinkLoss {
  const text = fault.message;
  const params = { link: path };
  if (/cannot lock port|resource busy|temporarily unavailable/i.test(text) || (platform === 'win32' && /access denied/i.test(text))) {
    return { code: 'busy', message: { code: 'serial-busy', params }, cause: fault };
  }
  if (/permission denied|access denied/i.test(text)) {
    const system = platform === 'linux' ? 'linux' : 'other';
    return { code: 'permission', message: { code: 'serial-forbidden', params: { ...params, system } }, cause: fault };
  }
  if (/no such file|file not found|cannot find|no such device/i.test(text)) {
    return { code: 'missing', message: { code: 'serial-missing', params }, cause: fault };
  }
  return { code: 'io', message: { code: 'serial-failed', params: { ...params, reason: text } }, cause: fault };
}
