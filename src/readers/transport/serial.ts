import { statSync } from 'node:fs';
import type { SerialPort } from 'serialport';
import type { Ms } from '../../domain/model/time';
import { type Link, LinkError, type LinkLoss, type Transport } from '../kit/link';
import { systemTimers, type Timers } from '../kit/timers';
import type { SerialPortInfo } from '../readers';
import { serialPath, serialPorts } from './serial-ports';
import { BaseLink } from './wire-link';

const CHECK_EVERY_MS = 1000;
/** Listing asks every driver, so it comes less often. */
const LIST_EVERY_MS = 2000;
const MISSING_LOOKS = 2;
/** The key of a port that has no file any more. */
const GONE = '';
const OPEN_TIMEOUT_MS = 5000;
const WRITE_TIMEOUT_MS = 5000;

/** Which port to open, and how. */
export interface SerialOptions {
  /** Path or stable id, as `serialPorts` lists them, or any path that can be opened. */
  readonly port: string;
  readonly baudRate: number;
  /** RTS/CTS flow control; off when left out. */
  readonly flowControl?: boolean;
  /** Time for opening; 5 s when left out. */
  readonly openTimeoutMs?: number;
  /** Time for each write; 5 s when left out. */
  readonly writeTimeoutMs?: number;
  readonly timers?: Timers;
  /** Lists the ports that are plugged in; those of this computer when left out. */
  readonly ports?: () => Promise<readonly SerialPortInfo[]>;
  /** A key that distinguishes a port from a later one of the same name; empty when it is gone, null where ports are no files. That of its file when left out. */
  readonly keyOf?: (path: string) => string | null;
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

/** Returns whether the hardware gives the port its id, rather than the order in which ports were plugged in. */
function hasOwnName(port: SerialPortInfo): boolean {
  return port.stableId !== port.path;
}

interface OpenLimits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly timers: Timers;
}

async function openPort(path: string, options: SerialOptions, signal: AbortSignal): Promise<Link> {
  // Loaded by the first port: most stations have none, and all wait for it at their start.
  const { SerialPort } = await import('serialport');
  if (signal.aborted) throw stopped(path);
  requirePort(path);
  const port = new SerialPort({ path, baudRate: options.baudRate, rtscts: options.flowControl ?? false, autoOpen: false });
  const link = portLink(port, path, options);
  const timers = options.timers ?? systemTimers;
  await opened(port, path, { timeoutMs: options.openTimeoutMs ?? OPEN_TIMEOUT_MS, signal, timers }).catch(async (fault: unknown) => {
    // An open that hangs may still succeed later; the descriptor must be closed then.
    port.once('open', () => port.close());
    await link.close();
    throw fault;
  });
  const listPorts = options.ports ?? serialPorts;
  const listed = async (): Promise<boolean> => (await listPorts()).some((port) => port.path === path);
  watchPlace(path, link, { timers, listed, keyOf: options.keyOf ?? fileKey });
  return link;
}

/** Refuses a path that is no port, without opening it: to open and close a race file would end the lock that SQLite has on it. */
function requirePort(path: string): void {
  // Windows names ports that are no files.
  if (process.platform === 'win32') return;
  const file = statSync(path, { throwIfNoEntry: false });
  if (file !== undefined && !file.isCharacterDevice())
    throw new LinkError({ code: 'io', message: { code: 'serial-not-a-port', params: { link: path } } });
}

/**
 * Ends the link when its port disappears, where ports are files. A port that is pulled while it is being read returns no bytes, and the
 * library reads on indefinitely, without an error and with a whole processor.
 */
function watchPlace(path: string, link: BaseLink, watch: PlaceWatch): void {
  const { timers, keyOf } = watch;
  const place = keyOf(path);
  if (place === null) {
    watchList(path, link, watch);
    return;
  }
  if (place === GONE) {
    link.end(unplugged(path));
    return;
  }
  let cancel = (): void => undefined;
  const checkLater = (): void => {
    cancel = timers.after(CHECK_EVERY_MS, () => {
      if (keyOf(path) === place) checkLater();
      else link.end(unplugged(path));
    });
  };
  checkLater();
  void link.closed.then(() => cancel());
}

/** How a port is watched while it is open. */
interface PlaceWatch {
  readonly timers: Timers;
  /** Whether the system lists the port. */
  readonly listed: () => Promise<boolean>;
  readonly keyOf: (path: string) => string | null;
}

/**
 * The same where ports are not files, as on Windows: a port that the system listed and then leaves out twice in a row is gone. One that
 * it never lists is not watched.
 */
function watchList(path: string, link: BaseLink, { timers, listed }: Pick<PlaceWatch, 'timers' | 'listed'>): void {
  let isOpen = true;
  let wasListed = false;
  let missing = 0;
  const look = async (): Promise<void> => {
    const isListed = await listed().catch(() => true);
    if (!isOpen) return;
    wasListed ||= isListed;
    missing = wasListed && !isListed ? missing + 1 : 0;
    if (missing === MISSING_LOOKS) link.end(unplugged(path));
    else lookLater();
  };
  let cancel = (): void => undefined;
  const lookLater = (): void => {
    cancel = timers.after(LIST_EVERY_MS, () => void look());
  };
  void look();
  void link.closed.then(() => {
    isOpen = false;
    cancel();
  });
}

function fileKey(path: string): string | null {
  try {
    const { ino, rdev } = statSync(path);
    return `${ino} ${rdev}`;
  } catch {
    return process.platform === 'win32' ? null : GONE;
  }
}

function portLink(port: SerialPort, path: string, options: SerialOptions): BaseLink {
  const link = new BaseLink(
    {
      send: (bytes, taken) => {
        if (!port.isOpen) taken(unplugged(path));
        else port.write(bytes, (fault) => (fault ? taken(lossWhileOpen(path, fault)) : taken()));
      },
      destroy: (freed) => {
        if (port.isOpen) port.close(() => freed());
        else freed();
      },
    },
    { name: path, writeTimeoutMs: options.writeTimeoutMs ?? WRITE_TIMEOUT_MS, timers: options.timers ?? systemTimers },
  );
  port.on('data', (chunk: Uint8Array) => link.received(chunk));
  port.on('error', (fault) => link.end(lossWhileOpen(path, fault)));
  // Without a fault the library says null when it closed the port, and nothing when a stream method did.
  port.on('close', (fault?: Error | null) => link.end(fault ? lossWhileOpen(path, fault) : unplugged(path)));
  return link;
}

function opened(port: SerialPort, path: string, limits: OpenLimits): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (fault: LinkError | null): void => {
      cancel();
      limits.signal.removeEventListener('abort', onAbort);
      if (fault === null) resolve();
      else reject(fault);
    };
    const onAbort = (): void => settle(stopped(path));
    const params = { link: path, after: limits.timeoutMs as Ms };
    const onTimeout = (): void => settle(new LinkError({ code: 'timeout', message: { code: 'serial-timeout', params } }));
    const cancel = limits.timers.after(limits.timeoutMs, onTimeout);
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

/** Why an open port failed: a driver that fails says so, everything else is a cable that was pulled. */
export function lossWhileOpen(path: string, fault: Error): LinkLoss {
  if (!isDriverTrouble(fault.message) || /disconnected/i.test(fault.message)) return unplugged(path, fault);
  return { code: 'io', message: { code: 'serial-driver', params: { link: path, reason: fault.message } }, cause: fault };
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
  const code = isDriverTrouble(text) ? 'serial-driver' : 'serial-failed';
  return { code: 'io', message: { code, params: { ...params, reason: text } }, cause: fault };
}

/** What a driver of Windows reports: a failed device, a wrong parameter, a device that does not work, or a call that it does not know. */
function isDriverTrouble(text: string): boolean {
  return /unknown error code \d+|GetOverlappedResult|SetCommState|GetCommState|SetCommTimeouts/i.test(text);
}
