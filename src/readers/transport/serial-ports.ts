import { access, readdir } from 'node:fs/promises';
import type { SerialPortInfo } from '../readers';

/** What the operating system reports about a port; missing members were not reported. */
export interface ListedPort {
  readonly path: string;
  readonly manufacturer?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly pnpId?: string | undefined;
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
  /** Windows only. */
  readonly friendlyName?: string;
}

const BY_ID = '/dev/serial/by-id/';

/** The serial ports of this computer, by path. Never rejects: a port that is not listed can still be typed. */
export async function serialPorts(): Promise<readonly SerialPortInfo[]> {
  return describePorts(await listedPorts());
}

/**
 * The path to open for a port named by path or by stable id. A name that is not among `ports` is taken as a path:
 * pseudo-terminals and ports of computers without a device database are never listed.
 */
export async function serialPath(name: string, ports: readonly SerialPortInfo[]): Promise<string> {
  const known = ports.find((port) => port.stableId === name || port.path === name);
  if (known !== undefined) return known.path;
  const byId = BY_ID + name;
  return (await exists(byId)) ? byId : name;
}

/** Gives each port an id that survives a replug where the hardware has one; two ports with one id fall back to their paths. */
export function describePorts(listed: readonly ListedPort[]): readonly SerialPortInfo[] {
  const ids = listed.map(stableId);
  return listed
    .map((port, index) => {
      const id = ids[index] ?? port.path;
      return {
        path: port.path,
        stableId: ids.filter((other) => other === id).length > 1 ? port.path : id,
        label: port.friendlyName ?? ([port.manufacturer, port.serialNumber].filter(Boolean).join(' ') || port.path),
        vendor: port.manufacturer ?? '',
        serialNumber: port.serialNumber ?? '',
      };
    })
    .sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
}

function stableId(port: ListedPort): string {
  if (port.pnpId?.startsWith('usb-')) return port.pnpId;
  const { vendorId, productId, serialNumber } = port;
  // Windows makes up a name for an adapter without one, from the socket that it is plugged into.
  if (serialNumber?.includes('&')) return port.path;
  return vendorId && productId && serialNumber ? `usb-${vendorId}-${productId}-${serialNumber}`.toLowerCase() : port.path;
}

async function listedPorts(): Promise<readonly ListedPort[]> {
  const { SerialPort } = await import('serialport');
  try {
    return await SerialPort.list();
  } catch {
    // Without udevadm (small Linux systems, containers) only the names of the device files are known.
    const files = await readdir('/dev').catch(() => []);
    return files.filter((file) => /^tty(USB|ACM)\d+$/.test(file)).map((file) => ({ path: `/dev/${file}` }));
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
