import { type MessageOf, NO_PARAMS } from '../../domain/model/message';
import type { EpochMs } from '../../domain/model/time';
import type { AntennaMessages } from '../kit/antenna.messages';
import type { DriverSession, NoticeLevel } from '../kit/driver';
import type { TagTracker } from '../kit/tag-tracker';
import type { MessageListener } from './conversation';
import type { LlrpMessages } from './llrp.messages';
import { type Message, MessageType, renderMessage } from './message';
import { type Notification, parseNotification, parseReport } from './replies';
import { keepaliveAck, RO_SPEC_ID } from './requests';

/** Status in a `ConnectionAttemptEvent`: another program tried to connect while the reader is ours. */
const ANOTHER_ATTEMPTED = 4;

/** Handles what the reader sends unasked: reports, keep-alive messages and notifications (standard, section 13.1). */
export class Inbox implements MessageListener {
  private count = 0;
  private isLive = false;
  private status: number | null = null;
  /** Ports with an antenna; null while unknown. */
  private connected: readonly number[] | null = null;
  private job: 'awaited' | 'running' | 'ended' = 'awaited';
  private reply: (message: Message) => void = () => undefined;

  constructor(
    private readonly session: DriverSession,
    private readonly tags: TagTracker,
  ) {}

  /** Messages so far. */
  get messageCount(): number {
    return this.count;
  }

  /** Status of the connection that the reader reported, 0 for accepted; null before its report. */
  get connectionStatus(): number | null {
    return this.status;
  }

  /** True when the reader has ended its job by itself. */
  get isJobEnded(): boolean {
    return this.job === 'ended';
  }

  /** Sets the sender of replies to the reader. */
  onReply(reply: (message: Message) => void): void {
    this.reply = reply;
  }

  /** Marks the start of a job: reports are live from now on. Those before were kept by the reader while no program was connected. */
  beginJob(): void {
    this.isLive = true;
    this.job = 'awaited';
  }

  /** Sets the ports that have an antenna; only events that differ from it are news. */
  setAntennas(connected: readonly number[]): void {
    this.connected = connected;
    this.session.report({ type: 'antennas', connected });
  }

  message(message: Message, at: EpochMs): void {
    this.count += 1;
    switch (message.type) {
      case MessageType.roAccessReport:
        this.handleReport(message, at);
        return;
      case MessageType.keepalive:
        this.reply(keepaliveAck(message.id));
        this.session.report({ type: 'alive' });
        return;
      case MessageType.readerEventNotification:
        this.handleNotification(message, at);
        return;
      default:
        this.drop(message, `A message of type ${message.type}, which the station does not use.`);
    }
  }

  private handleReport(message: Message, at: EpochMs): void {
    const report = parseReport(message.body);
    if (report === null || report.unusable > 0) this.drop(message, 'A report with an unreadable tag.');
    for (const { tag, antenna, rssi, firstSeen, lastSeen, reads } of report?.tags ?? []) {
      const observation = { tag, antenna, rssi, readerAt: firstSeen, lastReaderAt: lastSeen, reads, receivedAt: at };
      this.tags.observe(observation, { recovered: !this.isLive });
    }
  }

  private handleNotification(message: Message, at: EpochMs): void {
    const notification = parseNotification(message.body);
    if (notification === null) {
      this.drop(message, 'An unreadable notification.');
      return;
    }
    this.compareClocks(notification, at);
    this.status ??= notification.connection;
    const { antenna, job, exception, isClosing, connection, hasLostReads } = notification;
    if (antenna !== null) this.changeAntenna(antenna);
    if (job?.id === RO_SPEC_ID) this.changeJob(job.isRunning);
    if (exception !== null) this.notify({ code: 'reader-exception', params: { text: exception } }, 'warning');
    if (hasLostReads) this.notify({ code: 'reads-lost', params: NO_PARAMS }, 'alarm');
    if (isClosing) this.notify({ code: 'reader-closing', params: NO_PARAMS }, 'warning');
    if (connection === ANOTHER_ATTEMPTED) this.notify({ code: 'others-tried', params: NO_PARAMS }, 'warning');
  }

  /** Readers name every port when they begin to read, also those that never had an antenna: only changes are reported. */
  private changeAntenna({ port, isConnected }: NonNullable<Notification['antenna']>): void {
    if (this.connected?.includes(port) === isConnected) return;
    if (isConnected) this.notify({ code: 'antenna-back', params: { antenna: port } }, 'info');
    else this.notify({ code: 'antenna-missing', params: { antenna: port } }, 'warning');
    if (this.connected === null) return;
    const others = this.connected.filter((other) => other !== port);
    this.setAntennas(isConnected ? [...others, port] : others);
  }

  /** The end of an earlier job, which the station deleted, may be reported late: before the beginning of this one. */
  private changeJob(isRunning: boolean): void {
    if (isRunning) this.job = 'running';
    else if (this.job === 'running') this.job = 'ended';
  }

  private compareClocks({ at: readerAt }: Notification, hostAt: EpochMs): void {
    if (readerAt !== null) this.session.report({ type: 'clock', sample: { readerAt, hostAt, roundTrip: null } });
  }

  private notify(message: MessageOf<LlrpMessages & AntennaMessages>, level: NoticeLevel): void {
    this.session.report({ type: 'notice', message, level });
  }

  /** Counts the bytes of a message that the station cannot use. */
  private drop(message: Message, why: string): void {
    this.session.report({ type: 'dropped', bytes: renderMessage(message).length, why });
  }
}
