import type { ReaderDriver } from '../kit/driver';
import { clocksOfSenders } from '../kit/kept-passings';
import type { LinkServer } from '../kit/link-server';
import { PlaceClocks } from '../kit/place-clocks';
import { listenToSenders } from '../kit/sender-pool';
import { systemTimers, type Timers } from '../kit/timers';
import { tcpServer } from '../transport/tcp-server';
import { Client } from './client';
import { Replay } from './replay';

/** Where the station listens for ChronoTrack. */
export interface ChronotrackOptions {
  /** Address of this computer to listen on; `0.0.0.0` for all of them. */
  readonly host: string;
  /** 61611 is what the senders expect. */
  readonly port: number;
  readonly timers?: Timers;
  /** Replaces the TCP server, for tests. */
  readonly server?: LinkServer;
}

/**
 * Drives ChronoTrack's SimpleClient, PointCam and others that speak CTP01: the station listens, they connect. Two descriptions differ in who greets
 * first: SimpleClient sends its name and the protocol, and is answered with the settings of the connection; a side that says nothing is greeted after
 * 1.5 s, and answers with settings of its own. The settings (`stream-mode`, `time-format`, `tagevent-format`, `guntimes`, `newlocations`) hold for the
 * connection alone.
 *
 * Nothing is acknowledged, but the stream of each location is numbered: when a sender is connected again under the same connection id, it is asked
 * for what follows the last read on the disk, else for everything; so it is where another read has that number now. What is known already is recognised. Each location is a reader of its own
 * name in the reads, with a clock of its own, which is measured by its live reads.
 *
 * Sources: the CTP01 part of https://github.com/racemap/2-racemap-forwarder; PointCam, "Integration Protocol Specification", after ChronoTrack's
 * "CTP01 - Socket Protocol 01", revision 8 of 2015-10-13.
 */
export function createChronotrackDriver({
  host,
  port,
  timers = systemTimers,
  server = tcpServer(host, port),
}: ChronotrackOptions): ReaderDriver {
  const keptOf = clocksOfSenders();
  const clocks = new PlaceClocks();
  const replay = new Replay();
  return {
    kind: 'chronotrack',
    run: (session) =>
      listenToSenders<Client>(session, {
        ...{ server, timers, memory: null, replacesOlder: false },
        make: (link, pool) => new Client(link, { ...pool, keptOf, clocks, replay }),
      }),
  };
}
