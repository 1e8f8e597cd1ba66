import type { LinkProblem, PortProblem } from '../port';

/** A message for a broker: headers and a body of lines. */
export interface BrokerMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A message as the broker has stored it. */
export interface StoredMessage extends BrokerMessage {
  readonly subject: string;
  /** Its place among all messages of the broker, from 1. A broker that lost messages gives the same place again. */
  readonly place: number;
}

/** Messages of a subject in their order, from the first that is stored. */
export interface MessageSource {
  /** The next one; null when none came within `ms`. Rejects with PortError. */
  next(ms: number): Promise<StoredMessage | null>;
  /** Idempotent. */
  close(): void;
}

/** What keeps the broker from being used, as far as it is known without asking it; null: nothing. */
export type BrokerProblem = Extract<
  PortProblem['kind'],
  'no-broker' | 'broker-refused' | 'certificate-expired' | 'certificate-unknown' | 'certificate-name'
>;

/**
 * Keeps messages by subject, in order, and passes on short questions. A `filter` is a subject in which `*` stands for any one part of it.
 * All methods that return a promise reject with PortError.
 */
export interface Broker {
  /** For people, without credentials. */
  readonly address: string;
  /** This station's part in subjects that are its own. */
  readonly name: string;
  readonly problem: BrokerProblem | null;
  /** Whether it takes connections and does nothing that it is asked for. */
  readonly isStuck: boolean;
  /** Changes with each connection: what was known of the stored messages may not hold any more. */
  readonly connection: number;
  /** Connects, and again after each loss, until it is closed. */
  start(): void;
  /** Makes the store where there is none yet, and sees that it keeps everything, and has kept what belongs to the subjects of `filter`. */
  prepare(filter: string): Promise<void>;
  /** The last message of a subject, or the newest of all subjects of a filter; null for none. */
  last(filter: string): Promise<StoredMessage | null>;
  /** The subjects of a filter that have messages. */
  subjects(filter: string): Promise<readonly string[]>;
  /** Stores a message where `expected` is the place of the last one of its subject (0: it has none); returns its place. Null: it is not. */
  store(subject: string, message: BrokerMessage, expected: number): Promise<number | null>;
  read(filter: string): Promise<MessageSource>;
  /** Asks whoever answers the subject. */
  request(subject: string, body: string): Promise<string>;
  /** Answers questions until the returned function is called; null: no answer. */
  answer(filter: string, answer: (subject: string, body: string) => string | null): () => void;
  /** What is under way rejects. Idempotent. */
  close(): Promise<void>;
}

/**
 * What is wrong now of what a part that uses the broker met last. It tries again by itself, and says so when it has something to do again: that
 * it met no broker is over as soon as the broker is there.
 */
export function problemNow(broker: Pick<Broker, 'problem'> | null, problem: LinkProblem | null): LinkProblem | null {
  return problem === 'no-broker' && broker?.problem === null ? null : problem;
}
