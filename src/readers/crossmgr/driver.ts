import type { Ms } from '../../domain/model/time';
import type { ReaderDriver } from '../kit/driver';
import type { LinkServer } from '../kit/link-server';
import { listenToSenders, type SenderMemory } from '../kit/sender-pool';
import { TagTracker } from '../kit/tag-tracker';
import { systemTimers, type Timers } from '../kit/timers';
import { tcpServer } from '../transport/tcp-server';
import { Bridge } from './bridge';

/** Where the station listens for CrossMgr bridges. */
export interface CrossmgrOptions {
  /** Address of this computer to listen on; `0.0.0.0` for all of them. */
  readonly host: string;
  /** 53135 is what the bridges expect. */
  readonly port: number;
  /** Time without a message about a tag after which it has left; one second when left out. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
  /** Replaces the TCP server, for tests. */
  readonly server?: LinkServer;
}

const DEPART_AFTER_MS = 1000 as Ms;

/**
 * Drives every program that can send reads to CrossMgr: the station listens, they connect and speak the JChip protocol as CrossMgr does
 * (https://github.com/esitarski/CrossMgr, JChip.py).
 *
 * Senders stamp reads in the local time of a zone that they do not report. When one connects, the station asks for its time, and adds the
 * difference to the station clock, zone included, to each of its times: `readerAt` is station time already. The protocol has no way to ask
 * again: from then on a sender's clock is measured by its reads, each sender with a clock of its own. The time of the sender's own clock is
 * kept in `extra.senderTime`.
 */
export function createCrossmgrDriver(options: CrossmgrOptions): ReaderDriver {
  const memory: SenderMemory = { lastHeard: new Map(), started: null };
  const { host, port, server = tcpServer(host, port), timers = systemTimers, departAfter = DEPART_AFTER_MS } = options;
  return {
    kind: 'crossmgr',
    run: (session) =>
      listenToSenders<Bridge>(session, {
        ...{ server, timers, memory, replacesOlder: true },
        make: (link, pool) => new Bridge(link, { ...pool, tracker: new TagTracker(session, timers, departAfter) }),
      }),
  };
}
