import type { NatsConnection, NodeConnectionOptions } from '@nats-io/transport-node';
import { certificateProblem } from '../connection-problem';
import { Loop } from '../loop';
import { PortError } from '../port';
import type { ReplicationLog } from '../replication-log';
import { AnswerWatch } from './answer-watch';
import type { BrokerProblem } from './broker';
import { LineSilence } from './line-silence';
import type { NatsSettings } from './nats-settings';
import { carriedBy, connectSafely, hangUp, type LineConnection } from './nats-transport';
import { patient } from './slow-answer';

/** So long a connection may take to be made. */
const CONNECT_LIMIT_MS = 3_000;
const RETRY_MS = 1_000;
const PING_EVERY_MS = 1_000;

/** A connection to a NATS server that is made again after each loss, until it is closed. */
export class NatsLink {
  problem: BrokerProblem | null = 'no-broker';
  readonly answers = new AnswerWatch();
  /** How many connections there were. */
  connection = 0;
  private nats: NatsConnection | null = null;
  /** Where the broker may be; one of them is tried after the other, and the first one first. */
  private readonly addresses: readonly string[];
  private tried = 0;
  private readonly loop = new Loop(() => this.once());
  private isClosed = false;

  constructor(
    private readonly settings: NatsSettings,
    private readonly log: ReplicationLog,
    private readonly onConnected: (nats: NatsConnection) => void,
  ) {
    this.addresses = settings.address.split(',');
  }

  start(): void {
    this.loop.start();
  }

  /** The connection. Throws PortError while there is none. */
  get(): NatsConnection {
    if (this.nats === null || this.problem !== null) throw new PortError({ kind: this.failure() });
    return this.nats;
  }

  /** Why nothing can be asked for while there is a problem. */
  failure(): BrokerProblem | 'broker-full' {
    const problem = this.problem ?? 'no-broker';
    return problem === 'no-broker' && this.answers.isStuck ? 'broker-full' : problem;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.nats?.close().catch(() => undefined);
    await this.loop.stop();
  }

  private async once(): Promise<number> {
    if (this.nats !== null || this.isClosed) return RETRY_MS;
    try {
      const { addresses } = this;
      const address = addresses[this.tried % addresses.length] ?? this.settings.address;
      this.tried += 1;
      const nats = await connectSafely(await optionsOf({ ...this.settings, address }, addresses.length === 1));
      if (this.isClosed) {
        await nats.close();
        return 0;
      }
      this.nats = patient(nats);
      this.isBack(this.nats);
      void this.watch(nats);
    } catch (error) {
      this.answers.gone();
      this.show(problemOf(error), error);
    }
    return RETRY_MS;
  }

  /** Where there is one address, the client reconnects by itself, and gives up only when it is closed; else it is closed by a loss. */
  private async watch(nats: LineConnection): Promise<void> {
    const silence = new LineSilence();
    for await (const status of nats.status()) {
      if (status.type === 'ping') {
        this.answers.pinged(status.pendingPings, carriedBy(nats));
        if (this.problem === null && silence.isDead(carriedBy(nats))) hangUp(nats);
      } else if (status.type === 'disconnect') this.show('no-broker');
      else if (status.type === 'reconnecting') this.answers.reconnecting();
      else if (status.type === 'reconnect') this.isBack(nats);
      else if (status.type === 'error' && problemOf(status.error) === 'broker-refused' && this.problem !== null)
        this.show('broker-refused', status.error);
    }
    this.nats = null;
    this.tried = 0;
    if (!this.isClosed) this.show('no-broker', await nats.closed());
  }

  private isBack(nats: NatsConnection): void {
    this.answers.connected();
    this.connection += 1;
    this.show(null);
    this.onConnected(nats);
  }

  private show(problem: BrokerProblem | null, cause: unknown = null): void {
    if (problem === this.problem) return;
    // An attempt after a refused one is cut off by the server before it is refused again.
    if (this.problem === 'broker-refused' && problem === 'no-broker' && cause === null) return;
    this.problem = problem;
    const { address } = this.settings;
    if (problem === null) this.log.info({ broker: address }, 'the broker answers');
    else this.log.warn({ broker: address, problem, err: cause }, 'the broker cannot be used');
  }
}

async function optionsOf(
  { address, name, user, password, seed, ca }: NatsSettings,
  isAlwaysThere: boolean,
): Promise<NodeConnectionOptions> {
  const { nkeyAuthenticator } = await import('@nats-io/transport-node');
  // With this a server without encryption gets no password. The certificate is compared with the host, also where it is an address.
  const isEncrypted = address.startsWith('tls:') || ca !== null;
  const tls = { host: new URL(address).hostname.replace(/^\[|\]$/g, ''), ...(ca === null ? {} : { caFile: ca }) };
  return {
    servers: address,
    name,
    inboxPrefix: `_INBOX.${name}`,
    ...(user === null ? {} : { user }),
    ...(password === null ? {} : { pass: password }),
    ...(seed === null ? {} : { authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)) }),
    ...(isEncrypted ? { tls } : {}),
    timeout: CONNECT_LIMIT_MS,
    reconnect: isAlwaysThere,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    // A password that is put right at the server is tried again.
    ignoreAuthErrorAbort: true,
    ignoreClusterUpdates: true,
    pingInterval: PING_EVERY_MS,
    // An answer to a ping waits behind all that was sent before: over a slow line its absence says nothing.
    maxPingOut: Number.MAX_SAFE_INTEGER,
  };
}

const REFUSALS = ['AuthorizationError', 'UserAuthenticationExpiredError', 'PermissionViolationError'];

function problemOf(error: unknown): BrokerProblem {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (REFUSALS.includes(cause.name)) return 'broker-refused';
  }
  return certificateProblem(error) ?? 'no-broker';
}
