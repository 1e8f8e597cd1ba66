import { parseReaderAddress, type ReaderConfig, type ReaderPlace, renderReaderAddress } from '../kit/address';
import type { ReaderDriver } from '../kit/driver';
import { systemTimers, type Timers } from '../kit/timers';
import type { ReaderMessage } from '../reader.messages';
import type { FoundReader, ReaderChange, ReaderStatus, Readers, SerialPortInfo } from '../readers';
import { type Deliver, DeliveryQueue } from './delivery-queue';
import { ManagedReader } from './managed-reader';

/** What the supervisor is given. */
export interface ReaderManagerOptions {
  /** The durable door: see `Deliver`. */
  readonly deliver: Deliver;
  /** True while a race runs: reader clocks are then never stepped. */
  isRacing(): boolean;
  makeDriver(config: ReaderConfig): ReaderDriver;
  ports(): Promise<readonly SerialPortInfo[]>;
  scan(search: { readonly signal: AbortSignal; isLinked(place: ReaderPlace): boolean }): Promise<readonly FoundReader[]>;
  readonly timers?: Timers;
}

const LOOK_EVERY = 500;

/** Links readers and keeps them linked. Nothing is opened before the first `add`; `close` closes everything. */
export function createReaderManager(options: ReaderManagerOptions): Readers {
  return new ReaderManager(options);
}

class ReaderManager implements Readers {
  private readonly timers: Timers;
  private readonly delivery: DeliveryQueue;
  private readonly linked = new Map<string, ManagedReader>();
  private readonly listeners = new Set<(id: string) => void>();
  /** Readers that are being removed: listed until their ports are free, and not to be opened any more. */
  private readonly leaving = new Set<ManagedReader>();
  /** Readers whose counts changed since the last look. */
  private readonly stale = new Set<string>();
  private numbered = 0;
  private readonly closing = new AbortController();
  private search: Promise<readonly FoundReader[]> | null = null;
  private cancelLook: () => void = () => undefined;

  constructor(private readonly options: ReaderManagerOptions) {
    this.timers = options.timers ?? systemTimers;
    this.delivery = new DeliveryQueue(options.deliver, this.timers, (failure) => this.tellDoor(failure));
  }

  list(): readonly ReaderStatus[] {
    return [...this.linked.values()].map((reader) => this.statusOf(reader));
  }

  add(address: string): ReaderChange {
    const parsed = parseReaderAddress(address);
    if (!parsed.ok) return parsed;
    const known = this.at(parsed.config.place);
    if (known !== null) return refused(alreadyLinked(parsed.config, known));
    this.numbered += 1;
    const reader = this.link(`${parsed.config.kind}-${this.numbered}`, parsed.config);
    reader.open();
    if (this.linked.size === 1) this.lookLater();
    return { ok: true, reader: this.statusOf(reader) };
  }

  change(id: string, address: string): ReaderChange | null {
    const reader = this.staying(id);
    if (reader === null) return null;
    const parsed = parseReaderAddress(address);
    if (!parsed.ok) return parsed;
    const { config } = parsed;
    const { kind } = reader.record.config;
    if (config.kind !== kind) return refused({ code: 'other-kind', params: { reader: id, kind } });
    const known = this.at(config.place);
    if (known !== null && known !== reader) return refused(alreadyLinked(config, known));
    if (renderReaderAddress(config) !== reader.record.address) reader.change(config);
    return { ok: true, reader: this.statusOf(reader) };
  }

  async remove(id: string): Promise<boolean> {
    const reader = this.staying(id);
    if (reader === null) return false;
    this.leaving.add(reader);
    await reader.close();
    this.leaving.delete(reader);
    this.linked.delete(id);
    if (this.linked.size === 0) this.cancelLook();
    this.tell(id);
    return true;
  }

  async setOpen(id: string, open: boolean): Promise<boolean> {
    const reader = this.staying(id);
    if (reader === null) return false;
    const closed = reader.close();
    // In this turn, so that what is asked for later comes later.
    if (open) reader.open();
    await closed;
    return true;
  }

  ports(): Promise<readonly SerialPortInfo[]> {
    return this.options.ports();
  }

  scan(signal: AbortSignal): Promise<readonly FoundReader[]> {
    this.search ??= this.options
      .scan({ signal: AbortSignal.any([signal, this.closing.signal]), isLinked: (place) => this.at(place) !== null })
      .finally(() => {
        this.search = null;
      });
    return this.search;
  }

  wireLog(id: string): string | null {
    return this.linked.get(id)?.record.wire.text() ?? null;
  }

  flushNow(): void {
    this.delivery.flushNow();
  }

  subscribe(listener: (id: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.cancelLook();
    this.closing.abort();
    // Whoever asked for the search hears how it ended.
    const searched = this.search?.catch(() => undefined);
    await Promise.all([...[...this.linked.values()].map((reader) => reader.close()), searched]);
    await this.delivery.close();
  }

  private staying(id: string): ManagedReader | null {
    const reader = this.linked.get(id);
    return reader === undefined || this.leaving.has(reader) ? null : reader;
  }

  private at(place: ReaderPlace): ManagedReader | null {
    return [...this.linked.values()].find((reader) => isSamePlace(reader.record.config.place, place)) ?? null;
  }

  private link(id: string, config: ReaderConfig): ManagedReader {
    const reader = new ManagedReader(id, config, {
      timers: this.timers,
      isRacing: () => this.options.isRacing(),
      makeDriver: (wanted) => this.options.makeDriver(wanted),
      take: (read) => this.delivery.push(id, read),
      changed: (atOnce) => (atOnce ? this.tell(id) : this.stale.add(id)),
    });
    this.linked.set(id, reader);
    return reader;
  }

  private lookLater(): void {
    this.cancelLook();
    this.cancelLook = this.timers.after(LOOK_EVERY, () => {
      for (const reader of this.linked.values()) reader.look();
      for (const id of this.stale) this.tell(id);
      this.lookLater();
    });
  }

  private tell(id: string): void {
    this.stale.delete(id);
    for (const listener of [...this.listeners]) listener(id);
  }

  private tellDoor(failure: unknown): void {
    for (const { record } of this.linked.values()) {
      if (failure === null) this.stale.add(record.id);
      else if (this.delivery.waitingOf(record.id) > 0) {
        const reason = failure instanceof Error ? failure.message : String(failure);
        record.addNotice({ at: this.timers.now(), message: { code: 'not-stored', params: { reason } }, level: 'alarm' });
        this.tell(record.id);
      }
    }
  }

  private statusOf(reader: ManagedReader): ReaderStatus {
    return reader.status(this.delivery.waitingOf(reader.record.id));
  }
}

function refused(problem: ReaderMessage): ReaderChange {
  return { ok: false, problems: [problem] };
}

function alreadyLinked(config: ReaderConfig, reader: ManagedReader): ReaderMessage {
  return { code: 'already-linked', params: { address: renderReaderAddress(config), reader: reader.record.id } };
}

/** Two readers of any kind cannot share a port; options do not make a second one. */
function isSamePlace(a: ReaderPlace, b: ReaderPlace): boolean {
  if (a.via === 'tcp' && b.via === 'tcp') return a.host === b.host && a.port === b.port;
  return a.via === 'serial' && b.via === 'serial' && a.port === b.port;
}
