import type { EpochMs } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import type { TagTracker } from '../kit/tag-tracker';
import { drop, type MessageListener } from './conversation';
import { type Message, MessageType } from './message';
import { type Notification, parseNotification, parseReport } from './replies';
import { keepaliveAck, RO_SPEC } from './requests';

/** `ConnectionAttemptEvent`: somebody else wanted the reader while it is ours. */
const OTHERS_TRIED = 4;

/** Takes what the reader sends unasked. */
export class Inbox implements MessageListener {
  private count = 0;
  private isLive = false;
  private accepted: number | null = null;
  /** Ports with an antenna; null while the reader has not told. */
  private connected: readonly number[] | null = null;
  private job: 'awaited' | 'running' | 'over' = 'awaited';
  private answer: (message: Message) => void = () => undefined;

  constructor(
    private readonly session: DriverSession,
    private readonly stays: TagTracker,
  ) {}

  /** Messages so far. */
  get heard(): number {
    return this.count;
  }

  /** What the reader said of the connection, 0 for accepted; null before it said anything. */
  get verdict(): number | null {
    return this.accepted;
  }

  answerWith(answer: (message: Message) => void): void {
    this.answer = answer;
  }

  /** The reader has ended its job by itself. */
  get isJobOver(): boolean {
    return this.job === 'over';
  }

  /** Reports are of this moment from now on; those before were kept by the reader while no program was connected. */
  jobBegins(): void {
    this.isLive = true;
    this.job = 'awaited';
  }

  /** The ports that the reader says have an antenna; its events are held against them from then on. */
  antennasAre(connected: readonly number[]): void {
    this.connected = connected;
    this.session.report({ type: 'antennas', connected });
  }

  message(message: Message, at: EpochMs): void {
    this.count += 1;
    switch (message.type) {
      case MessageType.roAccessReport:
        this.takeReport(message, at);
        return;
      case MessageType.keepalive:
        this.answer(keepaliveAck(message.id));
        this.session.report({ type: 'alive' });
        return;
      case MessageType.readerEventNotification:
        this.takeNotification(message, at);
        return;
      default:
        drop(this.session, message, `A message of type ${message.type}, which the station does not use.`);
    }
  }

  private takeReport(message: Message, at: EpochMs): void {
    const report = parseReport(message.body);
    if (report === null || report.unusable > 0) drop(this.session, message, 'A report with a tag that cannot be read.');
    for (const { tag, antenna, rssi, firstSeen, lastSeen, reads } of report?.tags ?? []) {
      const sighting = { tag, antenna, rssi, readerAt: firstSeen, lastReaderAt: lastSeen, reads, receivedAt: at };
      this.stays.observe(sighting, { recovered: !this.isLive });
    }
  }

  private takeNotification(message: Message, at: EpochMs): void {
    const notification = parseNotification(message.body);
    if (notification === null) {
      drop(this.session, message, 'A notification that cannot be read.');
      return;
    }
    this.compareClocks(notification, at);
    this.accepted ??= notification.connection;
    const { antenna, job, exception, isClosing, connection, hasLostReads } = notification;
    if (antenna !== null) this.antennaChanged(antenna);
    if (job?.id === RO_SPEC) this.jobChanged(job.isRunning);
    if (exception !== null)
      this.tell('reader-exception', `The reader reports a fault: ${exception || 'it does not say which'}.`, 'warning');
    if (hasLostReads)
      this.tell('reads-lost', 'The reader had no room left and lost reads. Check the network to it, and look for missed laps.', 'alarm');
    if (isClosing) this.tell('reader-closing', 'The reader ends the connection; it may be restarting.', 'warning');
    if (connection === OTHERS_TRIED) this.tell('others-tried', 'Another program tried to use this reader. It was refused.', 'warning');
  }

  /** Readers name every port when they begin to read, also those that never had an antenna: only news is told. */
  private antennaChanged({ port, isConnected }: NonNullable<Notification['antenna']>): void {
    if (this.connected?.includes(port) === isConnected) return;
    const text = `Antenna ${port} is ${isConnected ? 'connected' : 'not connected: check its cable'}.`;
    this.tell(isConnected ? 'antenna-back' : 'antenna-missing', text, isConnected ? 'info' : 'warning');
    if (this.connected === null) return;
    const others = this.connected.filter((other) => other !== port);
    this.antennasAre(isConnected ? [...others, port] : others);
  }

  /** Word of the end of an earlier job, which the station deleted, may come late: before that of the beginning of this one. */
  private jobChanged(isRunning: boolean): void {
    if (isRunning) this.job = 'running';
    else if (this.job === 'running') this.job = 'over';
  }

  private compareClocks({ at: readerAt }: Notification, hostAt: EpochMs): void {
    if (readerAt !== null) this.session.report({ type: 'clock', sample: { readerAt, hostAt, roundTrip: null } });
  }

  private tell(code: string, text: string, level: 'info' | 'warning' | 'alarm'): void {
    this.session.report({ type: 'notice', code, text, level });
  }
}
