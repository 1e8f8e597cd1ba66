import { NO_PARAMS } from '../../domain/model/message';
import type { EpochMs } from '../../domain/model/time';
import type { DriverEvent, DriverSession } from '../kit/driver';
import { extraOf } from '../kit/parsed-line';
import { localTimeAt } from '../kit/wall-time';
import type { PortalMessage, PortalRead, PortalReader } from './message';

type Notice = Extract<DriverEvent, { type: 'notice' }>;
type Reported<Type extends PortalMessage['type']> = Extract<PortalMessage, { type: Type }>;

/** Reads that are remembered: more than come in the minutes around a lost link. */
const REMEMBERED = 50_000;
/** The check before the start shows an alarm for five minutes. */
const AGAIN_AFTER_MS = 240_000;
/** As many programs as it serves are connected. */
export const TOO_MANY = 'TOO_MANY_CONNECTIONS';
/** Of these a portal keeps its readers and their order: each is reported. */
const MOST_READERS = 32;

/** Which reads have come. Lives as long as the driver: what is asked for after a gap overlaps what was sent before it. */
export class KnownReads {
  private readonly known = new Set<string>();

  /** Takes note of a read. False for one that came before. */
  take({ tag, at, antenna, reader, readerTime }: PortalRead): boolean {
    const key = `${tag} ${at} ${antenna ?? ''} ${readerTime} ${reader}`;
    if (this.known.has(key)) return false;
    this.known.add(key);
    if (this.known.size > REMEMBERED) for (const oldest of this.known) return this.known.delete(oldest);
    return true;
  }
}

/** Reports what a portal sends besides replies. */
export class Inbox {
  private readonly toldAt = new Map<string, number>();
  private recoveredBefore: EpochMs | null = null;
  private taken = 0;

  constructor(
    private readonly session: DriverSession,
    private readonly known: KnownReads,
  ) {}

  /** Reads that were made before a moment by the portal's clock count as recovered from now on; null: none do. */
  recover(before: EpochMs | null): void {
    this.recoveredBefore = before;
    if (before !== null) this.taken = 0;
  }

  /** Recovered reads since `recover`. */
  get recovered(): number {
    return this.taken;
  }

  take(message: PortalMessage, receivedAt: EpochMs): void {
    switch (message.type) {
      case 'reads':
        this.takeReads(message, receivedAt);
        return;
      case 'connected':
      case 'readers':
        this.takeReaders(message.readers);
        return;
      case 'error':
        // The loss of the link says it.
        if (message.error === TOO_MANY) return;
        this.notify({ code: 'portal-error', params: { error: message.error, details: message.details } }, 'warning', message.error);
        return;
      case 'notification':
        this.takeNotification(message.kind);
        return;
      default:
        return;
    }
  }

  private takeReads({ reads, refused }: Reported<'reads'>, receivedAt: EpochMs): void {
    for (const { length: bytes } of refused) this.session.report({ type: 'dropped', bytes, why: 'A read without a usable tag or time.' });
    for (const read of reads) if (this.known.take(read)) this.report(read, receivedAt);
  }

  private report(read: PortalRead, receivedAt: EpochMs): void {
    const { tag, at, antenna, rssi, reader } = read;
    if (read.what === 'bib') {
      this.reportBib(read, receivedAt);
      return;
    }
    const recovered = this.recoveredBefore !== null && at < this.recoveredBefore;
    if (recovered) this.taken += 1;
    const extra = extraOf({ reader: reader === '' ? undefined : reader });
    this.session.report({ type: 'read', read: { tag, kind: 'arrive', antenna, rssi, readerAt: at, receivedAt, recovered, extra } });
  }

  private reportBib({ tag: bib, at: readerAt }: PortalRead, receivedAt: EpochMs): void {
    const shown = new Date(localTimeAt(readerAt)).toISOString().slice(11, 23);
    this.session.report({
      type: 'moment',
      moment: { readerAt, receivedAt, level: 'warning', message: (at) => ({ code: 'portal-bib', params: { bib, at, shown } }) },
    });
  }

  private takeReaders(readers: readonly PortalReader[]): void {
    this.session.report({ type: 'operation', isOn: operationOf(readers) });
    if (readers.length === 0) this.notify({ code: 'portal-no-reader', params: NO_PARAMS }, 'alarm', '');
    for (const { name, isConnected, isReading } of readers.slice(0, MOST_READERS)) {
      const isOff = isConnected === false || isReading === false;
      if (isOff) this.notify({ code: 'portal-reader-off', params: { reader: name, isConnected: isConnected !== false } }, 'alarm', name);
      else this.toldAt.delete(`portal-reader-off ${name}`);
    }
  }

  private takeNotification(kind: string): void {
    if (/BATTERY/.test(kind)) this.notify({ code: 'portal-power', params: { isLow: /LOW|CRITICAL/.test(kind) } }, 'warning', kind);
    else if (/TEMP/.test(kind)) this.notify({ code: 'portal-hot', params: NO_PARAMS }, 'warning', kind);
    else if (/SHUTTING|RESTART/.test(kind)) this.notify({ code: 'portal-ends', params: NO_PARAMS }, 'alarm', kind);
  }

  /** Reports each of a kind once in some minutes: a portal sends its readers whenever one of them changes. */
  private notify(message: Notice['message'], level: Notice['level'], which: string): void {
    const now = this.session.elapsed();
    const key = `${message.code} ${which}`;
    if (now - (this.toldAt.get(key) ?? Number.NEGATIVE_INFINITY) < AGAIN_AFTER_MS) return;
    this.toldAt.set(key, now);
    this.session.report({ type: 'notice', message, level });
  }
}

/** Whether any of the readers reads tags; null where the portal does not know. */
function operationOf(readers: readonly PortalReader[]): boolean | null {
  const states = readers.map(({ isConnected, isReading }) => (isConnected === false ? false : isReading));
  if (states.includes(true)) return true;
  return states.includes(null) ? null : false;
}
