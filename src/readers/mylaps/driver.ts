import type { ReaderDriver } from '../kit/driver';
import { clocksOfSenders } from '../kit/kept-passings';
import type { LinkServer } from '../kit/link-server';
import { PlaceClocks } from '../kit/place-clocks';
import { listenToSenders } from '../kit/sender-pool';
import { systemTimers, type Timers } from '../kit/timers';
import { tcpServer } from '../transport/tcp-server';
import { Client } from './client';
import { DeviceTimes } from './device-times';

/** Where the station listens for MYLAPS programs. */
export interface MylapsOptions {
  /** Address of this computer to listen on; `0.0.0.0` for all of them. */
  readonly host: string;
  /** 3097 is what CrossMgr listens on; Timing & Scoring takes any. */
  readonly port: number;
  readonly timers?: Timers;
  /** Replaces the TCP server, for tests. */
  readonly server?: LinkServer;
}

/**
 * Drives MYLAPS Timing & Scoring, Toolkit, and what feeds other programs as they do: the station listens, they connect and send passings and
 * markers, which are acknowledged when they are on the disk; without an acknowledgement they are sent again after 20 s, so nothing is lost with
 * a link or a station. Nothing is set or deleted at the other side.
 *
 * Each location is a reader of its own name in the reads, each device there a clock of its own, in local time with its date. The time of a device that
 * `GetInfo` returns is not for timing, as its description says, so a clock is measured by its live passings; where it is the time of the station, a
 * gun that was kept counts by the clock of the device although no passing has shown anything of it.
 *
 * Sources: MYLAPS, "Timing & Scoring TCP/IP V2 Protocol Documentation" 2021.1 (in https://github.com/racemap/2-racemap-forwarder), whose
 * `Pong`, `Ping`, `Passing`, `Store`, `Marker`, `GetInfo` and `GetLocations` are used; CrossMgr, MyLapsServer.py
 * (https://github.com/esitarski/CrossMgr).
 */
export function createMylapsDriver({ host, port, timers = systemTimers, server = tcpServer(host, port) }: MylapsOptions): ReaderDriver {
  const keptOf = clocksOfSenders();
  const clocks = new PlaceClocks();
  const times = new DeviceTimes();
  return {
    kind: 'mylaps',
    run: (session) =>
      listenToSenders<Client>(session, {
        ...{ server, timers, memory: null, replacesOlder: false },
        make: (link, pool) => new Client(link, { ...pool, keptOf, clocks, times }),
      }),
  };
}
