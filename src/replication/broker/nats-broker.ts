import type { JetStreamClient, JetStreamManager } from '@nats-io/jetstream';
import type { Msg, MsgHdrs, NatsConnection, Subscription } from '@nats-io/transport-node';
import { PortError } from '../port';
import type { ReplicationLog } from '../replication-log';
import type { Broker, BrokerMessage, BrokerProblem, MessageSource, StoredMessage } from './broker';
import { LastMessages } from './last-messages';
import { NatsLink } from './nats-connection';
import { groupsOf, sourceOf } from './nats-messages';
import type { NatsSettings } from './nats-settings';
import { codeOf, isFit, NO_STREAM, prepareStream, STREAM } from './nats-stream';

/** Of the server's error codes. */
const WRONG_LAST_PLACE = 10_071;
const NO_MESSAGE = 10_037;
const NO_CONSUMER = 10_014;
/** A status of who sends messages: it ends, or the one that is asked for ends. */
const READER_ENDED = 409;

type Api = typeof import('@nats-io/jetstream');

/** NATS JetStream as the broker: one stream of the account, kept in files, of which nothing can be deleted. */
export class NatsBroker implements Broker {
  readonly address: string;
  readonly name: string;
  private readonly link: NatsLink;
  private readonly answers = new Map<object, (nats: NatsConnection) => void>();
  private api: Api | null = null;
  /** The connection, and the subjects of a race, for which the stream is known to be there and to keep everything. */
  private prepared = '';
  private readonly lasts = new LastMessages();

  constructor(settings: NatsSettings, log: ReplicationLog) {
    this.address = settings.address.replaceAll(',', ', ');
    this.name = settings.name;
    this.link = new NatsLink(settings, log, (nats) => {
      for (const subscribe of this.answers.values()) subscribe(nats);
    });
  }

  get problem(): BrokerProblem | null {
    return this.link.problem;
  }

  get isStuck(): boolean {
    return this.link.answers.isStuck;
  }

  get connection(): number {
    return this.link.connection;
  }

  start(): void {
    this.link.start();
  }

  close(): Promise<void> {
    return this.link.close();
  }

  async prepare(filter: string): Promise<void> {
    const prepared = `${this.connection} ${filter}`;
    if (this.prepared === prepared) return;
    await this.ask(({ manager, api }) => prepareStream(manager, api, filter));
    this.prepared = prepared;
  }

  /** Over a slow line a message that is known already is not fetched again. */
  async last(filter: string): Promise<StoredMessage | null> {
    return this.ask(async ({ manager }) => {
      const { config, created, state } = await manager.streams.info(STREAM, { subjects_filter: filter });
      // Somebody has changed it.
      if (!isFit(config)) this.prepared = '';
      const version = JSON.stringify([this.connection, created, state.subjects ?? {}]);
      if (Object.keys(state.subjects ?? {}).length === 0) return null;
      return this.lasts.of(filter, version, async () => {
        try {
          const found = await manager.streams.getMessage(STREAM, { last_by_subj: filter });
          return found === null ? null : { subject: found.subject, place: found.seq, ...contentOf(found.header, found.data) };
        } catch (error) {
          if (codeOf(error) === NO_MESSAGE) return null;
          throw error;
        }
      });
    });
  }

  async subjects(filter: string): Promise<readonly string[]> {
    return this.ask(async ({ manager }) => {
      const { state } = await manager.streams.info(STREAM, { subjects_filter: filter });
      return Object.keys(state.subjects ?? {}).sort();
    });
  }

  async store(subject: string, { headers, body }: BrokerMessage, expected: number): Promise<number | null> {
    return this.ask(async ({ client, headersOf }) => {
      try {
        const options = { headers: headersOf(headers), expect: { lastSubjectSequence: expected } };
        const { seq, duplicate } = await client.publish(subject, body, options);
        return duplicate ? null : seq;
      } catch (error) {
        if (codeOf(error) === WRONG_LAST_PLACE) return null;
        throw error;
      }
    });
  }

  async read(filter: string): Promise<MessageSource> {
    return this.ask(async ({ client, api }) => {
      const consumer = await client.consumers.get(STREAM, { filter_subjects: filter, deliver_policy: api.DeliverPolicy.All });
      const { messages, stop } = groupsOf(consumer);
      return sourceOf(async () => {
        const { done, value } = await messages.next().catch((error: unknown) => Promise.reject(this.translate(error)));
        if (done === true) return null;
        return { subject: value.subject, place: value.seq, ...contentOf(value.headers ?? null, value.data) };
      }, stop);
    });
  }

  async request(subject: string, body: string): Promise<string> {
    try {
      return (await this.link.get().request(subject, body)).string();
    } catch (error) {
      // Nobody listens, or not soon enough: the broker is there and the hub is not.
      throw error instanceof PortError
        ? error
        : new PortError({ kind: this.problem === null ? (refusalOf(error) ?? 'cut-off') : this.link.failure() }, error);
    }
  }

  answer(filter: string, answer: (subject: string, body: string) => string | null): () => void {
    let current: Subscription | null = null;
    const key = {};
    const subscribe = (nats: NatsConnection) => {
      // The client subscribes again by itself when it reconnects.
      if (current !== null && !current.isClosed()) return;
      current = nats.subscribe(filter, {
        callback: (error: Error | null, message: Msg) => {
          if (error !== null) return;
          const text = answer(message.subject, message.string());
          if (text !== null) message.respond(text);
        },
      });
    };
    this.answers.set(key, subscribe);
    if (this.problem === null) subscribe(this.link.get());
    return () => {
      this.answers.delete(key);
      current?.unsubscribe();
    };
  }

  /** Calls JetStream. Rejects with PortError. */
  private async ask<T>(work: (tools: Tools) => Promise<T>): Promise<T> {
    try {
      const nats = this.link.get();
      this.api ??= await import('@nats-io/jetstream');
      const { headers } = await import('@nats-io/transport-node');
      const { api } = this;
      const manager = await api.jetstreamManager(nats, { checkAPI: false });
      const headersOf = (values: Readonly<Record<string, string>>) => {
        const made = headers();
        for (const [name, value] of Object.entries(values)) made.append(name, value);
        return made;
      };
      const done = await work({ manager, client: manager.jetstream(), api, headersOf });
      this.link.answers.done();
      return done;
    } catch (error) {
      throw this.translate(error);
    }
  }

  private translate(error: unknown): PortError {
    if (error instanceof PortError) return error;
    if (this.problem !== null) return new PortError({ kind: this.link.failure() }, error);
    const code = codeOf(error);
    if (code === NO_STREAM) {
      this.prepared = '';
      return new PortError({ kind: 'no-race' }, error);
    }
    // A server that ends, or was started again, does not know whom it sends messages to; another one, at another address, has another connection.
    if (code === NO_CONSUMER || code === READER_ENDED || isClosed(error)) return new PortError({ kind: 'no-broker' }, error);
    // The connection stands, and what stores does not answer, or refuses: its disk or its limits.
    return new PortError({ kind: refusalOf(error) ?? 'broker-full' }, error);
  }
}

interface Tools {
  readonly manager: JetStreamManager;
  readonly client: JetStreamClient;
  readonly api: Api;
  headersOf(values: Readonly<Record<string, string>>): MsgHdrs;
}

function contentOf(headers: MsgHdrs | null, data: Uint8Array): BrokerMessage {
  const entries = headers === null ? [] : headers.keys().map((name) => [name, headers.get(name)] as const);
  return { headers: Object.fromEntries(entries), body: new TextDecoder().decode(data) };
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ClosedConnectionError' || error.name === 'DrainingConnectionError');
}

function refusalOf(error: unknown): 'broker-refused' | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause.name === 'PermissionViolationError' || cause.name === 'AuthorizationError') return 'broker-refused';
  return null;
}
