import type { ReadKind, TagId } from '../../domain/model/read';
import type { EpochMs, Ms } from '../../domain/model/time';
import type { ReaderMessage } from '../reader.messages';

/** One read as a driver hands it over; the manager adds source, reader id and clock offset and delivers it. */
export interface DriverRead {
  readonly tag: TagId;
  readonly kind: ReadKind;
  readonly antenna: number | null;
  readonly rssi: number | null;
  /** The reader's own time, uncorrected; null when it has none or its clock is not set. */
  readonly readerAt: EpochMs | null;
  /** When the last byte of the report reached the station. */
  readonly receivedAt: EpochMs;
  /** Whose clock `readerAt` is, where several share the link; the reader's own when left out. */
  readonly clock?: string;
  /** Where it was read, where several places share the link: what the read names as its reader; the linked reader when left out. */
  readonly place?: string;
  /** True when it was fetched from the reader's own list after a gap: late, but right. */
  readonly recovered: boolean;
  readonly extra: Readonly<Record<string, unknown>> | null;
}

/** The identity that the reader reports; empty strings where it does not report one. */
export interface ReaderIdentity {
  readonly serial: string;
  readonly model: string;
  readonly firmware: string;
}

/** One comparison of clocks. `roundTrip` is null for one-way samples (receive time of a stamped message). */
export interface ClockSample {
  readonly readerAt: EpochMs;
  readonly hostAt: EpochMs;
  readonly roundTrip: Ms | null;
  /** `once`: nothing more will be asked, so that the clock is measured by the reads. */
  readonly asked?: 'once';
}

/** A moment by the clock of a device, and the message about it. */
export interface ReportedMoment {
  /** Null when the device's time is not understood. */
  readonly readerAt: EpochMs | null;
  readonly receivedAt: EpochMs;
  readonly level: NoticeLevel;
  /** The message; `at` is the moment by the station's clock. */
  readonly message: (at: EpochMs) => ReaderMessage;
}

/** A start signal that a device reports. It starts nothing by itself: the timekeeper is offered its moment, and finds it among the notices. */
export interface DeviceGun {
  /** What the device calls it, e.g. `Gunshot 1`; empty where it has no name for it. */
  readonly name: string;
  /** By the device's clock; null when its time is not understood. */
  readonly readerAt: EpochMs | null;
  readonly receivedAt: EpochMs;
  /** The time as the device shows it, with the date where it has one: a signal that is sent again has the same. */
  readonly shown: string;
  /** Whose clock `readerAt` is, as in `DriverRead`. */
  readonly clock?: string;
  /** Which device it is, where several share the link. */
  readonly sender?: string;
  /** True where the device has the time of the station, as it answered: a signal that comes late counts by its clock, of which nothing else is known. */
  readonly isRight?: boolean;
  /** Called once the offer is on the disk, so that the device may forget it; not called when that failed. */
  readonly onSaved?: () => void;
}

/** How urgent a notice is: for the record, worth a look, or worth a look at once. */
export type NoticeLevel = 'info' | 'warning' | 'alarm';

/** Everything a driver reports. Nothing is lost silently: unusable bytes are reported as `dropped`, counted and shown. */
export type DriverEvent =
  | { readonly type: 'ready'; readonly identity: ReaderIdentity }
  /** The driver waits for the other side to connect, which is no fault: shown as `opening`, with this reason. */
  | { readonly type: 'waiting'; readonly reason: ReaderMessage }
  | { readonly type: 'read'; readonly read: DriverRead }
  /** An antenna saw tags `reads` times besides the arrivals that are reported: a tag that stays in its field. */
  | { readonly type: 'seen'; readonly antenna: number | null; readonly rssi: number | null; readonly reads: number }
  /**
   * The device answered. A driver reports this at least every 2 s or never; 4.5 to 5 s after the last report the reader counts as silent.
   */
  | { readonly type: 'alive' }
  /** `clock`: whose clock it is, as in `DriverRead`. */
  | { readonly type: 'clock'; readonly sample: ClockSample; readonly clock?: string }
  /** The driver stepped the reader's clock: earlier samples are not valid any more. */
  | { readonly type: 'clock-set' }
  | { readonly type: 'dropped'; readonly bytes: number; readonly why: string }
  | { readonly type: 'notice'; readonly message: ReaderMessage; readonly level: NoticeLevel }
  | { readonly type: 'gun'; readonly gun: DeviceGun }
  /** A notice about a moment that the device reports. */
  | { readonly type: 'moment'; readonly moment: ReportedMoment }
  | { readonly type: 'antennas'; readonly connected: readonly number[] }
  /** Whether the device is set to read tags; null where it does not tell. */
  | { readonly type: 'operation'; readonly isOn: boolean | null }
  | { readonly type: 'wire'; readonly direction: 'in' | 'out'; readonly bytes: Uint8Array };

/** What a driver gets from the manager for one session. */
export interface DriverSession {
  /** Aborted when the operator closes the reader or the station stops. */
  readonly signal: AbortSignal;
  /** Station clock. */
  now(): EpochMs;
  /** Stopwatch in milliseconds from an arbitrary origin, not affected when the clock is set: for durations. */
  elapsed(): number;
  /** True while a race runs: reader clocks are then never stepped (rule 21). */
  isRacing(): boolean;
  /** When the last read of this reader that the open race has arrived; null when it has none. */
  lastReadAt?(): EpochMs | null;
  /**
   * What the last read in the race shows of the reader's clock, as it was before the station was started; null where that says nothing. The clock may have
   * been set since.
   */
  clockBefore?(): ClockSample | null;
  report(event: DriverEvent): void;
  /**
   * Resolves once every read that this session has reported so far is taken by the intake: it is on the disk, or kept for its race. Stays
   * pending while the intake refuses reads. Missing where nothing is stored, as in a search.
   */
  stored?(): Promise<void>;
}

/** What a device posted to the station's own server. */
export interface DevicePost {
  /** The key that it showed; null for none. */
  readonly key: string | null;
  /** The address that it posts from. */
  readonly from: string;
  /** How long its connection had been open. */
  readonly connectedFor: Ms;
  /** The body, as it came. Not empty. */
  readonly bytes: Uint8Array;
}

/** What became of a post. */
export type PostResult =
  /** Its reads are on the disk, those that had come before included. `aside`: heartbeats and other events that are no reads. */
  | { readonly outcome: 'stored'; readonly reads: number; readonly aside: number; readonly unreadable: number }
  | { readonly outcome: 'wrong-key' }
  /** The timekeeper has disconnected the reader. */
  | { readonly outcome: 'closed' }
  /** Nothing in it is known. */
  | { readonly outcome: 'unknown' }
  /** Its reads wait in memory for a disk that takes none. */
  | { readonly outcome: 'not-stored' };

/** A driver that speaks to one reader. Holds no state between sessions except what lets it recover a gap. */
export interface ReaderDriver {
  readonly kind: string;
  /**
   * One session: open, initialise, read until the link is lost or the signal aborts.
   * Resolves after an orderly close asked for by the signal; otherwise rejects with LinkError. Every descriptor is closed before it settles.
   */
  run(session: DriverSession): Promise<void>;
  /** Takes what a device posted; for readers that post to the station's own server. Resolves when its reads are stored, or why they are not. */
  receive?(post: DevicePost): Promise<PostResult>;
  /** Sets the reader's clock to that of the station, because a person asked for it. May reject with LinkError. Missing where the station cannot. */
  setClock?(): Promise<ClockResult>;
  /**
   * Makes the reader read tags, or stops it, because a person asked for it. False when no session is ready for it, or the reader does not do it;
   * may reject with LinkError. Missing where the station cannot.
   */
  setOperation?(isOn: boolean): Promise<boolean>;
}

/** What came of a request to set a clock. `refused`: no session is ready for it, or the reader does not take it. `operating`: it takes it only while it is stopped. */
export type ClockResult = 'set' | 'refused' | 'operating';
