import type { Broker, BrokerMessage, MessageSource, StoredMessage } from '../../src/replication/broker/broker';
import { PortError } from '../../src/replication/port';

/** A broker without a server, whose store and lines fail as a test wants. Its waiting moves a stopwatch of its own and takes no time. */
export class MemoryBroker implements Broker {
  readonly address = 'nats://memory:4222';
  readonly problem = null;
  readonly isStuck = false;
  connection = 1;
  messages: StoredMessage[] = [];
  /** The next messages are stored, and their answers lost. */
  lostAnswers = 0;
  /** Larger messages never arrive in time. */
  mostBytes = Number.POSITIVE_INFINITY;
  /** Readers that are open now get nothing any more, and are not told. */
  private silenced = 0;
  private opened = 0;
  private time = 0;

  constructor(readonly name = 'hub') {}

  readonly elapsed = (): number => this.time;

  start(): void {}

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  last(filter: string): Promise<StoredMessage | null> {
    return Promise.resolve(this.messages.findLast(({ subject }) => matches(filter, subject)) ?? null);
  }

  subjects(filter: string): Promise<readonly string[]> {
    return Promise.resolve([...new Set(this.messages.map(({ subject }) => subject).filter((subject) => matches(filter, subject)))]);
  }

  async store(subject: string, message: BrokerMessage, expected: number): Promise<number | null> {
    if (message.body.length > this.mostBytes) throw new PortError({ kind: 'no-broker' });
    const last = await this.last(subject);
    if ((last?.place ?? 0) !== expected) return null;
    const place = (this.messages.at(-1)?.place ?? 0) + 1;
    this.messages.push({ ...message, subject, place });
    if (this.lostAnswers === 0) return place;
    this.lostAnswers -= 1;
    throw new PortError({ kind: 'no-broker' });
  }

  read(filter: string): Promise<MessageSource> {
    let after = 0;
    this.opened += 1;
    const opened = this.opened;
    return Promise.resolve({
      next: (ms: number) => {
        const isSilent = opened <= this.silenced;
        const next = isSilent ? undefined : this.messages.find(({ place, subject }) => place > after && matches(filter, subject));
        this.time += next === undefined ? ms : 1;
        after = next?.place ?? after;
        return Promise.resolve(next ?? null);
      },
      close: () => undefined,
    });
  }

  request(): Promise<string> {
    return Promise.reject(new PortError({ kind: 'cut-off' }));
  }

  answer(): () => void {
    return () => undefined;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** The store forgets its newest messages, as after a power loss. */
  rollBack(messages: number): void {
    this.messages.length = Math.max(0, this.messages.length - messages);
    this.connection += 1;
  }

  silence(): void {
    this.silenced = this.opened;
  }
}

function matches(filter: string, subject: string): boolean {
  const [wanted, parts] = [filter.split('.'), subject.split('.')];
  return wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index]);
}
