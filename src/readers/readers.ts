import type { EpochMs, Ms } from '../domain/model/time';
import type { ClockResult, DevicePost, NoticeLevel, PostResult, ReaderIdentity } from './kit/driver';
import type { ReaderFamily } from './kit/reader-family';
import type { ReaderMessage } from './reader.messages';

/** Life of a link to a reader. `reading`: reads came lately; `silent`: linked, but the device does not answer. */
export type ReaderState = 'off' | 'opening' | 'ready' | 'reading' | 'silent' | 'lost';

/** A message for the timekeeper about a reader, newest last, bounded. */
export interface ReaderNotice {
  readonly at: EpochMs;
  readonly message: ReaderMessage;
  readonly level: NoticeLevel;
}

/** Everything a screen shows of one reader. */
export interface ReaderStatus {
  /** Stable id within the station, e.g. `sirit510-1`. */
  readonly id: string;
  /** The reader's address as configured, in the form of `RACETAG_READERS`, with its secrets: `withoutSecrets` is for showing it. */
  readonly address: string;
  /** What its reads name as their reader. */
  readonly name: string;
  readonly kind: string;
  /** True when readers of its kind always have a clock, known or not. */
  readonly hasClock: boolean;
  /** True when the station can set the clock of the reader, which it does when a person asks for it. */
  readonly canSetClock: boolean;
  /** True when the station can start and stop the reader, which it does when a person asks for it. */
  readonly canSetOperation: boolean;
  /** Whether it is set to read tags; null where it does not tell, and while it is not linked. */
  readonly isOperating: boolean | null;
  readonly state: ReaderState;
  /** Why the reader is in that state. */
  readonly reason: ReaderMessage;
  readonly since: EpochMs;
  readonly identity: ReaderIdentity | null;
  readonly lastReadAt: EpochMs | null;
  readonly reads: number;
  readonly droppedBytes: number;
  readonly droppedMessages: number;
  /** Reads held back because the journal did not take them yet. */
  readonly waitingReads: number;
  readonly antennas: readonly {
    readonly antenna: number;
    readonly readsLastMinute: number;
    readonly rssi: number | null;
    readonly connected: boolean | null;
  }[];
  /** Station clock minus reader clock; null for readers without a clock or before the first sample. */
  readonly clock: {
    readonly offset: Ms;
    readonly spread: Ms;
    readonly driftPpm: number | null;
    readonly alarm: ReaderMessage | null;
  } | null;
  readonly notices: readonly ReaderNotice[];
}

/** A kind of reader as screens see it. */
export type ReaderKind = Omit<ReaderFamily, 'create' | 'identify' | 'discover'>;

/** A serial port or network address where a reader may be. */
export interface FoundReader {
  /** In the form of `RACETAG_READERS`, ready to be added. */
  readonly address: string;
  readonly label: string;
  readonly identity: ReaderIdentity | null;
}

/** A serial port of this computer. */
export interface SerialPortInfo {
  readonly path: string;
  /** Survives a replug: vendor, product and serial number; the path where the port has none. */
  readonly stableId: string;
  readonly label: string;
  readonly vendor: string;
  readonly serialNumber: string;
}

/** Result of a request to add or change a reader. A refusal lists every problem, at least one. */
export type ReaderChange =
  | { readonly ok: true; readonly reader: ReaderStatus }
  | { readonly ok: false; readonly problems: readonly ReaderMessage[] };

/** What came of setting a clock. `impossible`: this kind of reader has no request for it. `refused`: the reader did not take it. */
export type ClockSetting = ClockResult | 'impossible' | 'racing' | 'not-linked';

/** What came of starting or stopping a reader. `racing`: it was not stopped, because a race runs. `refused`: it did not do it. */
export type OperationSetting = 'set' | 'impossible' | 'racing' | 'not-linked' | 'refused';

/** The readers that the station itself links to, by cable or network. */
export interface Readers {
  /** Every kind that can be added, in the order in which screens offer them. */
  kinds(): readonly ReaderKind[];
  list(): readonly ReaderStatus[];
  /**
   * Adds a reader and opens its link. Refused when the address cannot be understood or belongs to another reader. `name`: what it was called before a
   * restart, which it is called again unless another reader is called so.
   */
  add(address: string, name?: string): ReaderChange;
  /**
   * Changes the settings or the place of a reader, which keeps its id; null for an unknown id. Refused when the address cannot be
   * understood, belongs to another reader, or is for another kind. An open link is closed and opened again, with counts from zero, unless
   * the address means the same as before.
   */
  change(id: string, address: string): ReaderChange | null;
  /** Removes a reader. Resolves when every descriptor is closed; false for an unknown id, or when it is being removed already. */
  remove(id: string): Promise<boolean>;
  /**
   * Closes the link, and opens it again when `open` is true; otherwise the reader stays `off`. Of several calls at once, the last one
   * decides. False for an unknown id, or when the reader is being removed.
   */
  setOpen(id: string, open: boolean): Promise<boolean>;
  /** Sets the clock of a reader to that of the station; null for an unknown id. */
  setClock(id: string): Promise<ClockSetting | null>;
  /** Makes a reader read tags, or stops it; null for an unknown id. */
  setOperation(id: string, isOn: boolean): Promise<OperationSetting | null>;
  ports(): Promise<readonly SerialPortInfo[]>;
  /** Looks for readers on serial ports and at the usual addresses; takes some seconds. A call during a search gets the result of that search. */
  scan(signal: AbortSignal): Promise<readonly FoundReader[]>;
  /** Recent bytes of the link as text, one message a line, oldest first; null for an unknown id. */
  wireLog(id: string): string | null;
  /** Takes what a device posted to the station under the name of a reader; null when no reader has that name. */
  post(name: string, post: DevicePost): Promise<PostResult | null>;
  /** Passes all waiting reads to the intake now, before another race opens. Reads that it refuses stay queued. */
  flushNow(): void;
  subscribe(listener: (id: string) => void): () => void;
  close(): Promise<void>;
}
