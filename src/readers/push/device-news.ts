import type { DriverSession } from '../kit/driver';
import type { PushedNews } from './items';

/**
 * What devices tell of themselves in a session: whether they are set to read tags, which antennas they lost, that they lost reads. Several devices may
 * share a reader's address, which is stopped when all of them are.
 */
export class DeviceNews {
  private readonly operating = new Map<string, boolean>();
  /** By number; of the only device. */
  private readonly antennas = new Map<number, boolean>();
  /** Antennas that are missing, with their devices. */
  private readonly missing = new Set<string>();

  /** `devices`: those that pushed so far; empty name for one without. */
  constructor(
    private readonly session: Pick<DriverSession, 'report'>,
    private readonly devices: ReadonlySet<string>,
  ) {}

  /** Takes what a device tells. */
  take(device: string, news: PushedNews): void {
    switch (news.type) {
      case 'operation':
        this.setOperation(device, news.isOn);
        if (!news.isOn) this.session.report({ type: 'notice', message: { code: 'push-idle', params: { device } }, level: 'alarm' });
        return;
      case 'overflow':
        this.session.report({ type: 'notice', message: { code: 'reads-lost', params: this.senderOf(device) }, level: 'alarm' });
        return;
      case 'antenna':
        this.changeAntenna(device, news.antenna, news.isConnected);
    }
  }

  /** Takes note of whether a device reads, without an alarm. */
  setOperation(device: string, isOn: boolean): void {
    this.operating.set(device, isOn);
    this.session.report({ type: 'operation', isOn: [...this.devices].some((one) => this.operating.get(one) !== false) });
  }

  /** A device that sends a read reads tags, whatever it said before. */
  hasRead(device: string, antenna: number | null): void {
    if (this.operating.get(device) === false) this.setOperation(device, true);
    if (antenna !== null && !this.antennas.has(antenna)) this.antennas.set(antenna, true);
  }

  private changeAntenna(device: string, antenna: number, isConnected: boolean): void {
    const key = `${antenna} ${device}`;
    const wasMissing = isConnected ? this.missing.delete(key) : this.missing.has(key);
    if (!isConnected) this.missing.add(key);
    this.antennas.set(antenna, isConnected);
    // Antennas of several devices have the same numbers.
    if (this.devices.size < 2) {
      this.session.report({ type: 'antennas', connected: [...this.antennas].flatMap(([number, isThere]) => (isThere ? [number] : [])) });
    }
    if (wasMissing !== isConnected) return;
    const params = { antenna, ...this.senderOf(device) };
    if (isConnected) this.session.report({ type: 'notice', message: { code: 'antenna-back', params }, level: 'info' });
    else this.session.report({ type: 'notice', message: { code: 'antenna-missing', params }, level: 'warning' });
  }

  private senderOf(device: string): { readonly sender?: string } {
    return device === '' || this.devices.size < 2 ? {} : { sender: device };
  }
}
