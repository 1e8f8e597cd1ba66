import type { EpochMs, Ms } from '../../domain/model/time';
import type { ClockResult, ClockSample, DriverSession, ReaderIdentity } from '../kit/driver';
import { LineSplitter } from '../kit/line-splitter';
import { type Link, LinkError, type Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { RequestChannel } from '../kit/request-channel';
import { isSetTo, nextSecond, type Reading, SecondClock } from '../kit/second-clock';
import { systemTimers, type Timers } from '../kit/timers';
import { CONTROL_TIME_REQUEST, parseControlTime, replayRequest, setDateRequest } from './message';

/** The other ports of an Elite: commands, and what it has stored. */
export interface EliteTransports {
  readonly control: Transport;
  readonly replay: Transport;
  /** The number of the replay port, which the request names. */
  readonly replayPort: number;
}

/** An Elite tells only its time. */
export const ELITE_IDENTITY: ReaderIdentity = { serial: '', model: 'IPICO Elite', firmware: '' };

const REPLY_TIMEOUT_MS = 2000;
const ASK_TIME_EVERY_MS = 1500;
const COMPARE_CLOCK_EVERY_MS = 30_000;
/** Within this it shows the time that it was sent. */
const SET_WITHIN_MS = 500;
/** An Elite that answers nothing for so long hangs. */
const HANGS_AFTER_MS = 15_000;
/** It opens the replay port when it is asked to. */
const REPLAY_OPENS_WITHIN_MS = 500;
/** A replay that brings nothing for so long is over. */
const REPLAY_QUIET_MS = 5000;

/** The control port of an Elite: its time, which is set only when a person asks for it, and the request for what it has stored. */
export class EliteControl {
  private readonly times: RequestChannel<Omit<Reading, 'sentAt'>>;
  private readonly clock: SecondClock;
  private answeredAt: EpochMs;
  /** By the stopwatch. */
  private aliveAt: number;
  private comparedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly timers: Timers,
  ) {
    this.answeredAt = timers.now();
    this.aliveAt = timers.elapsed();
    this.times = new RequestChannel(link, timers);
    this.clock = new SecondClock({
      read: () => this.read(),
      pause: (durationMs) => this.times.pause(durationMs),
      now: () => timers.now(),
    });
    const splitter = new LineSplitter();
    link.onBytes((chunk, receivedAt) => {
      for (const line of splitter.push(chunk).lines) {
        const shown = parseControlTime(line, receivedAt);
        if (shown !== null) this.times.offer({ shown, receivedAt });
      }
    });
  }

  /** When it last answered; when the link was opened before that. */
  get lastAnsweredAt(): EpochMs {
    return this.answeredAt;
  }

  /** The last comparison of the clocks; null before the first. */
  get comparison(): ClockSample | null {
    return this.clock.sample;
  }

  /** False when nothing at the port answers as an Elite does. */
  async greet(): Promise<boolean> {
    return (await this.read()) !== null;
  }

  /** Sees the second of its clock change, and reports the comparison. */
  async compareClocks(): Promise<void> {
    this.comparedAt = this.timers.elapsed();
    const sample = await this.clock.compare();
    if (sample !== null) this.session.report({ type: 'clock', sample });
  }

  /** Sets its clock to that of the station, when a second begins. */
  async setClock(): Promise<ClockResult> {
    const { at, wait } = nextSecond(this.timers.now());
    await this.times.pause(wait);
    await this.link.write(setDateRequest(at));
    await this.times.pause(SET_WITHIN_MS);
    const sample = await this.clock.compare();
    if (!isSetTo(sample)) return 'refused';
    this.session.report({ type: 'clock-set' });
    this.session.report({ type: 'clock', sample });
    return 'set';
  }

  /** Asks from time to time. Rejects with LinkError when it does not answer any more or the link is lost. */
  async run(): Promise<never> {
    while (true) {
      await this.times.pause(ASK_TIME_EVERY_MS);
      if (this.timers.elapsed() - this.comparedAt >= COMPARE_CLOCK_EVERY_MS) await this.compareClocks();
      else await this.read();
      if (this.timers.elapsed() - this.aliveAt < HANGS_AFTER_MS) continue;
      throw new LinkError({ code: 'timeout', message: { code: 'tcp-not-answering', params: { link: this.link.name } } });
    }
  }

  /** Asks for what was stored since a moment of its clock, and waits until it can be fetched. */
  async askForReplay(since: EpochMs, replayPort: number): Promise<void> {
    await this.link.write(replayRequest(since, replayPort));
    await this.times.pause(REPLAY_OPENS_WITHIN_MS);
  }

  private async read(): Promise<Reading | null> {
    const sentAt = this.timers.now();
    const reply = await this.times.request(CONTROL_TIME_REQUEST, { matches: () => true, own: true, timeoutMs: REPLY_TIMEOUT_MS });
    if (reply === null) return null;
    this.answeredAt = reply.receivedAt;
    this.aliveAt = this.timers.elapsed();
    this.session.report({ type: 'alive' });
    return { ...reply, sentAt };
  }
}

/** Asks for the time at a control port, which changes nothing; null where no Elite answers there. May reject with LinkError. */
export async function identifyElite(transport: Transport, session: DriverSession): Promise<ReaderIdentity | null> {
  let isElite = false;
  await withLink(session, {
    transport,
    talk: async (link) => {
      isElite = await new EliteControl(link, session, systemTimers).greet();
    },
  });
  return isElite ? ELITE_IDENTITY : null;
}

/**
 * Reads the replay port until it is closed or quiet. False when it cannot be opened. `listen` takes the link over and returns the function that ends
 * that.
 */
export async function fetchReplay(
  session: DriverSession,
  { transport, timers }: { readonly transport: Transport; readonly timers: Timers },
  listen: (link: Link, heard: () => void) => () => void,
): Promise<boolean> {
  let isOpen = false;
  try {
    await withLink(session, {
      transport,
      talk: async (link) => {
        isOpen = true;
        const lines = new RequestChannel<null>(link, timers);
        const end = listen(link, () => void lines.offer(null));
        try {
          // Public client Chronokeep begins so.
          await link.write(Buffer.from('\n'));
          await lines.wait({ matches: () => false, extends: () => true, timeoutMs: REPLAY_QUIET_MS as Ms });
        } finally {
          end();
        }
      },
    });
  } catch (fault) {
    // The end of the replay, or a port that is closed.
    if (!(fault instanceof LinkError)) throw fault;
  }
  return isOpen;
}
