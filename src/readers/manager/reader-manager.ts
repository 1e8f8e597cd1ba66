import type { NewGun } from '../../domain/model/gun';
import type { TagRead } from '../../domain/model/read';
import { withoutSecrets } from '../../domain/model/reader-secrets';
import type { EpochMs, Ms } from '../../domain/model/time';
import { Listeners } from '../../listeners';
import { parseReaderAddress, type ReaderConfig, type ReaderPlace, renderReaderAddress, withSecretsOf } from '../kit/address';
import type { DevicePost, PostResult } from '../kit/driver';
import type { ReaderFamily } from '../kit/reader-family';
import { systemTimers, type Timers } from '../kit/timers';
import type { ReaderMessage } from '../reader.messages';
import type {
  ClockSetting,
  FoundReader,
  OperationSetting,
  ReaderChange,
  ReaderKind,
  ReaderStatus,
  Readers,
  SerialPortInfo,
} from '../readers';
import { type Deliver, DeliveryQueue } from './delivery-queue';
import { ManagedReader } from './managed-reader';
import { placeName } from './reader-record';

/** What the reader manager needs. */
export interface ReaderManagerOptions {
  /** Stores reads: see `Deliver`. */
  readonly deliver: Deliver;
  /** Offers a start signal to the timekeeper; returns whether it is on the disk. Left out: it is on the reader's card alone. */
  offerGun?(gun: NewGun): boolean;
  /** True while a race runs: reader clocks are then never stepped. */
  isRacing(): boolean;
  /** The station's clock; left out: it is never set. */
  readonly clock?: ReadersClock;
  /** When the last read that the open race has from a reader arrived; null when it has none. */
  lastReadAt?(reader: string): EpochMs | null;
  /** That read as it is stored; null when there is none. */
  lastRead?(reader: string): TagRead | null;
  /** The kinds of readers that can be added. */
  readonly families: readonly ReaderFamily[];
  /** Called when a listener throws, with the id of the reader that it was notified of. */
  onListenerError(error: unknown, reader: string): void;
  /** The serial ports of this computer. */
  ports(): Promise<readonly SerialPortInfo[]>;
  /** Looks for readers; `isLinked` returns true for places to leave out. */
  scan(search: { readonly signal: AbortSignal; isLinked(place: ReaderPlace): boolean }): Promise<readonly FoundReader[]>;
  readonly timers?: Timers;
}

/** What readers need to know of the station's own clock. */
export interface ReadersClock {
  /** Sum of all steps by which it was set since the station started; positive: set ahead. */
  stepMs(): Ms;
}

const CHECK_EVERY_MS = 500;

/** Creates the manager of a station's readers. Opens nothing before the first `add`; `close` closes everything. */
export function createReaderManager(options: ReaderManagerOptions): Readers {
  return new ReaderManager(options);
}

class ReaderManager implements Readers {
  private readonly timers: Timers;
  private readonly delivery: DeliveryQueue;
  private readonly linked = new Map<string, ManagedReader>();
  private readonly listeners: Listeners<string>;
  /** Readers that are being removed: listed until their ports are free, and not opened again. */
  private readonly leaving = new Set<ManagedReader>();
  /** Readers whose counts changed since the last check. */
  private readonly stale = new Set<string>();
  private numbered = 0;
  private readonly closing = new AbortController();
  private search: Promise<readonly FoundReader[]> | null = null;
  private cancelCheck: () => void = () => undefined;

  constructor(private readonly options: ReaderManagerOptions) {
    this.timers = options.timers ?? systemTimers;
    this.listeners = new Listeners((error, id) => options.onListenerError(error, id));
    this.delivery = new DeliveryQueue(options.deliver, this.timers, (failure) => this.reportDelivery(failure));
  }

  kinds(): readonly ReaderKind[] {
    return this.options.families;
  }

  list(): readonly ReaderStatus[] {
    return [...this.linked.values()].map((reader) => this.statusOf(reader));
  }

  add(address: string, name?: string): ReaderChange {
    const parsed = parseReaderAddress(address, this.options.families);
    if (!parsed.ok) return parsed;
    const known = this.at(parsed.config.place);
    if (known !== null) return refused(alreadyLinked(parsed.config, known));
    this.numbered += 1;
    const reader = this.link(`${parsed.config.kind}-${this.numbered}`, parsed.config, name);
    reader.open();
    if (this.linked.size === 1) this.checkLater();
    return { ok: true, reader: this.statusOf(reader) };
  }

  change(id: string, address: string): ReaderChange | null {
    const reader = this.staying(id);
    if (reader === null) return null;
    const parsed = parseReaderAddress(withSecretsOf(reader.record.config, address), this.options.families);
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
    if (this.linked.size === 0) this.cancelCheck();
    this.notify(id);
    return true;
  }

  async setOpen(id: string, open: boolean): Promise<boolean> {
    const reader = this.staying(id);
    if (reader === null) return false;
    const closed = reader.close();
    // In this turn, so that a later request comes later.
    if (open) reader.open();
    await closed;
    return true;
  }

  async setClock(id: string): Promise<ClockSetting | null> {
    return (await this.staying(id)?.setClock()) ?? null;
  }

  async setOperation(id: string, isOn: boolean): Promise<OperationSetting | null> {
    return (await this.staying(id)?.setOperation(isOn)) ?? null;
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

  async post(name: string, post: DevicePost): Promise<PostResult | null> {
    const reader = this.at({ via: 'post', name: name.toLowerCase() });
    return reader === null || this.leaving.has(reader) ? null : reader.receive(post);
  }

  flushNow(): void {
    this.delivery.flushNow();
  }

  subscribe(listener: (id: string) => void): () => void {
    return this.listeners.subscribe(listener);
  }

  async close(): Promise<void> {
    this.cancelCheck();
    this.closing.abort();
    // The caller of the search gets its result; here only its end matters.
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

  /**
   * Readers behind one address, such as those of a serial server or a router, are told apart by their ports; the first one is called by the address.
   * A name stays for as long as the reader is at its place: laps and corrections refer to it. `before`: its name before a restart.
   */
  private nameOf(id: string, place: ReaderPlace, before?: string): string {
    const own = this.linked.get(id)?.record;
    if (own !== undefined && isSamePlace(own.config.place, place)) return own.name;
    const name = placeName(place);
    if (place.via !== 'tcp' && place.via !== 'https') return name;
    const distinct = `${name}:${place.port}`;
    const isTaken = [...this.linked.values()].some(({ record }) => record.id !== id && record.name === name);
    return isTaken || before === distinct ? distinct : name;
  }

  private familyOf({ kind }: ReaderConfig): ReaderFamily {
    const family = this.options.families.find((known) => known.kind === kind);
    if (family === undefined) throw new Error(`There is no kind of reader called ${kind}.`);
    return family;
  }

  private link(id: string, config: ReaderConfig, before?: string): ManagedReader {
    const reader = new ManagedReader(id, config, {
      timers: this.timers,
      family: this.familyOf(config),
      isRacing: () => this.options.isRacing(),
      nameOf: (place) => this.nameOf(id, place, before),
      stepMs: () => this.options.clock?.stepMs() ?? (0 as Ms),
      lastReadAt: (name) => this.options.lastReadAt?.(name) ?? null,
      lastRead: (name) => this.options.lastRead?.(name) ?? null,
      take: (read) => this.delivery.push(id, read),
      delivered: () => this.delivery.delivered(id),
      offerGun: (gun) => this.options.offerGun?.(gun) ?? false,
      changed: (atOnce) => (atOnce ? this.notify(id) : this.stale.add(id)),
    });
    this.linked.set(id, reader);
    return reader;
  }

  private checkLater(): void {
    this.cancelCheck();
    this.cancelCheck = this.timers.after(CHECK_EVERY_MS, () => {
      for (const reader of this.linked.values()) reader.check();
      for (const id of this.stale) this.notify(id);
      this.checkLater();
    });
  }

  private notify(id: string): void {
    this.stale.delete(id);
    this.listeners.notify(id);
  }

  private reportDelivery(failure: unknown): void {
    for (const { record } of this.linked.values()) {
      if (failure === null) this.stale.add(record.id);
      else if (this.delivery.waitingOf(record.id) > 0) {
        const reason = failure instanceof Error ? failure.message : String(failure);
        record.addNotice({ at: this.timers.now(), message: { code: 'not-stored', params: { reason } }, level: 'alarm' });
        this.notify(record.id);
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
  return { code: 'already-linked', params: { address: withoutSecrets(renderReaderAddress(config)), reader: reader.record.id } };
}

/** Two readers of any kind cannot share a port; options do not make a second one. */
function isSamePlace(a: ReaderPlace, b: ReaderPlace): boolean {
  if (a.via === 'serial' || b.via === 'serial') return a.via === 'serial' && b.via === 'serial' && a.port === b.port;
  if (a.via === 'post' || b.via === 'post') return a.via === 'post' && b.via === 'post' && a.name === b.name;
  return a.host === b.host && a.port === b.port;
}
