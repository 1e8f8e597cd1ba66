import type { EpochMs, Ms } from '../../src/domain/model/time';
import { READER_FAMILIES } from '../../src/readers/families';
import type { ClockSetting, OperationSetting, ReaderStatus, Readers } from '../../src/readers/readers';
import { noReaders } from '../core/no-readers';
import { NOON } from '../journal/samples';

/** Readers of a station with one reader; more can be added under the addresses `demo+…`. */
export class OneReader implements Readers {
  private statuses: readonly ReaderStatus[] = [status('sirit510-1', 'sirit510+tcp://192.168.1.130')];
  private readonly listeners = new Set<(id: string) => void>();
  private readonly rest = noReaders();
  /** What comes of setting a clock. */
  clockSetting: ClockSetting = 'set';
  /** What comes of starting or stopping. */
  operationSetting: OperationSetting = 'set';
  /** Requests to links and operation, in order. */
  readonly asked: string[] = [];

  kinds(): ReturnType<Readers['kinds']> {
    return READER_FAMILIES;
  }

  /** Adds a notice to the first reader. */
  notice(notice: ReaderStatus['notices'][number]): void {
    const noticed = this.statuses.map((one, index) => (index === 0 ? { ...one, notices: [...one.notices, notice] } : one));
    this.show(noticed, noticed[0]?.id ?? '');
  }

  list(): readonly ReaderStatus[] {
    return this.statuses;
  }

  add(address: string): ReturnType<Readers['add']> {
    if (!address.startsWith('demo+')) return { ok: false, problems: [{ code: 'address-form', params: { address, kinds: ['demo'] } }] };
    const reader = status(`demo-${this.statuses.length}`, address);
    this.show([...this.statuses, reader], reader.id);
    return { ok: true, reader };
  }

  change(id: string, address: string): ReturnType<Readers['change']> {
    const reader = this.statuses.find((one) => one.id === id);
    if (reader === undefined) return null;
    if (!address.startsWith('demo+')) return { ok: false, problems: [{ code: 'address-form', params: { address, kinds: ['demo'] } }] };
    const changed = { ...reader, address };
    this.show(
      this.statuses.map((one) => (one.id === id ? changed : one)),
      id,
    );
    return { ok: true, reader: changed };
  }

  async remove(id: string): Promise<boolean> {
    if (!this.statuses.some((reader) => reader.id === id)) return false;
    const left = this.statuses.filter((reader) => reader.id !== id);
    this.show(left, id);
    return true;
  }

  async setOpen(id: string, open: boolean): Promise<boolean> {
    if (!this.statuses.some((reader) => reader.id === id)) return false;
    this.asked.push(`${open ? 'open' : 'close'} ${id}`);
    return true;
  }

  async setClock(id: string): ReturnType<Readers['setClock']> {
    if (!this.statuses.some((reader) => reader.id === id)) return null;
    return this.clockSetting;
  }

  async setOperation(id: string, isOn: boolean): ReturnType<Readers['setOperation']> {
    if (!this.statuses.some((reader) => reader.id === id)) return null;
    this.asked.push(`${isOn ? 'start' : 'stop'} ${id}`);
    return this.operationSetting;
  }

  async ports(): ReturnType<Readers['ports']> {
    return [{ path: '/dev/ttyUSB0', stableId: 'usb-1', label: 'USB serial', vendor: 'Vendor', serialNumber: '7' }];
  }

  async scan(): ReturnType<Readers['scan']> {
    return [{ address: 'yr9700+serial:/dev/ttyUSB0', label: 'Found', identity: { serial: '', model: 'YR9700', firmware: '1' } }];
  }

  wireLog(id: string): string | null {
    return this.statuses.some((reader) => reader.id === id) ? '> get serial\n< ok 7\n' : null;
  }

  /** The link of a reader is lost. */
  lose(id: string): void {
    const lost = this.statuses.map((reader) =>
      reader.id === id
        ? { ...reader, state: 'lost' as const, reason: { code: 'serial-unplugged', params: { link: 'COM4' } } as const }
        : reader,
    );
    this.show(lost, id);
  }

  async post(): ReturnType<Readers['post']> {
    return null;
  }

  flushNow(): void {
    this.rest.flushNow();
  }

  subscribe(listener: (id: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): Promise<void> {
    return this.rest.close();
  }

  private show(statuses: readonly ReaderStatus[], id: string): void {
    this.statuses = statuses;
    for (const listener of this.listeners) listener(id);
  }
}

function status(id: string, address: string): ReaderStatus {
  return {
    id,
    address,
    name: id,
    kind: 'sirit510',
    state: 'reading',
    hasClock: true,
    canSetClock: true,
    canSetOperation: true,
    isOperating: true,
    reason: { code: 'reading', params: {} },
    since: NOON,
    identity: { serial: '7', model: 'INfinity 510', firmware: '3.1' },
    lastReadAt: null as EpochMs | null,
    reads: 5,
    droppedBytes: 1,
    droppedMessages: 2,
    waitingReads: 0,
    antennas: [{ antenna: 1, readsLastMinute: 4, rssi: -60, connected: true }],
    clock: { offset: 120 as Ms, spread: 4 as Ms, driftPpm: 1.5, alarm: null },
    notices: [{ at: NOON, message: { code: 'sender-connected', params: { sender: 'gate1' } }, level: 'info' }],
  };
}
