import type { StreamLink, StreamListener } from './stream';
import type { FromWorker, Port, ToWorker } from './tab-messages';

type WorkerPort = Port<ToWorker, FromWorker>;

/** The worker speaks at once when a page joins, and later whenever the station does or the state of the link changes. */
const FIRST_WORD_MS = 5_000;
const SILENCE_MS = 10_000;
/** The worker takes a page for frozen that has not said for a minute that it listens. */
const HERE_EVERY_MS = 5_000;

export interface TabStreamOptions {
  /** A line to the worker, which is started where it does not run. */
  readonly connect: () => WorkerPort;
  readonly headers: () => Readonly<Record<string, string>>;
  readonly listener: StreamListener;
  /** The worker does not answer; nothing more is reported. */
  readonly onSilent: () => void;
}

/** Joins the stream that the pages of this browser share. A line that falls silent, as after a freeze of this page, is opened once more. */
export class TabStream implements StreamLink {
  readonly #options: TabStreamOptions;
  #port: WorkerPort;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #saidHereAt = 0;

  constructor(options: TabStreamOptions) {
    this.#options = options;
    this.#port = this.#join();
  }

  restart(): void {
    this.#port.send({ kind: 'again' });
  }

  close(): void {
    clearTimeout(this.#watchdog);
    this.#port.send({ kind: 'close' });
    this.#port.close();
  }

  #join(): WorkerPort {
    const port = this.#options.connect();
    port.listen((message) => {
      this.#expectWord(SILENCE_MS, () => this.#joinAgain());
      this.#sayHere();
      this.#report(message);
    });
    this.#expectWord(FIRST_WORD_MS, () => this.#giveUp());
    port.send({ kind: 'open', headers: this.#options.headers() });
    return port;
  }

  #joinAgain(): void {
    this.close();
    this.#options.listener.onState({ kind: 'connecting' });
    this.#port = this.#join();
  }

  #giveUp(): void {
    this.close();
    this.#options.onSilent();
  }

  #report(message: FromWorker): void {
    const { listener } = this.#options;
    switch (message.kind) {
      case 'messages':
        listener.onMessages(message.messages);
        return;
      case 'alive':
        listener.onAlive(message.stationNow);
        return;
      case 'state':
        listener.onState(message.state);
        return;
    }
  }

  #sayHere(): void {
    const now = performance.now();
    if (now - this.#saidHereAt < HERE_EVERY_MS) return;
    this.#saidHereAt = now;
    this.#port.send({ kind: 'here' });
  }

  #expectWord(withinMs: number, otherwise: () => void): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(otherwise, withinMs);
  }
}
