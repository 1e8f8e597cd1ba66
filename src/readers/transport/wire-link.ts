import type { EpochMs, Ms } from '../../domain/model/time';
import { type Link, LinkError, type LinkLoss } from '../kit/link';

/** The part of a socket or port that differs from kind to kind. */
export interface RawPort {
  /** `taken` is called when the operating system has the bytes, or with what went wrong; a broken wire may never call it. */
  send(bytes: Uint8Array, taken: (fault?: LinkLoss) => void): void;
  /** Closes the descriptor and calls `freed` when that is done. */
  destroy(freed: () => void): void;
}

export interface WireLinkOptions {
  readonly name: string;
  readonly writeTimeout: number;
  now(): EpochMs;
}

type BytesListener = (chunk: Uint8Array, at: EpochMs) => void;

/** Drivers may need a moment to ask the operating system to give a descriptor back; a hanging one must not stop the station. */
const SHUT_TIMEOUT = 3000;

/** What every link does the same way: hold early bytes back, time writes out, end once and with one reason. */
export class BaseLink implements Link {
  readonly name: string;
  readonly closed: Promise<LinkLoss>;
  private readonly pending = new Set<(loss: LinkLoss) => void>();
  private held: { chunk: Uint8Array; at: EpochMs }[] = [];
  private listener: BytesListener | null = null;
  private loss: LinkLoss | null = null;
  private freed: Promise<void> | null = null;
  private tellLost: (loss: LinkLoss) => void = () => undefined;

  constructor(
    private readonly wire: RawPort,
    private readonly options: WireLinkOptions,
  ) {
    this.name = options.name;
    this.closed = new Promise((resolve) => {
      this.tellLost = resolve;
    });
  }

  /** The wire calls this for each chunk it reads. */
  received(chunk: Uint8Array): void {
    if (this.loss !== null) return;
    const at = this.options.now();
    if (this.listener === null) this.held.push({ chunk, at });
    else this.listener(chunk, at);
  }

  /** The wire calls this when it broke; the first reason stands. */
  end(loss: LinkLoss): void {
    if (this.loss !== null) return;
    this.loss = loss;
    this.held = [];
    this.listener = null;
    this.freed = this.shut();
    for (const reject of [...this.pending]) reject(loss);
    this.tellLost(loss);
  }

  onBytes(listener: BytesListener): void {
    this.listener = listener;
    const held = this.held;
    this.held = [];
    for (const { chunk, at } of held) listener(chunk, at);
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.loss !== null) {
        reject(new LinkError(this.loss));
        return;
      }
      const settle = (fault: LinkLoss | null): void => {
        clearTimeout(timer);
        if (!this.pending.delete(fail)) return;
        if (fault === null) resolve();
        else reject(new LinkError(fault));
      };
      const fail = (loss: LinkLoss): void => settle(loss);
      const timer = setTimeout(() => this.end(this.stuck()), this.options.writeTimeout);
      this.pending.add(fail);
      this.wire.send(bytes, (fault) => {
        if (fault === undefined) settle(null);
        else this.end(fault);
      });
    });
  }

  async close(): Promise<void> {
    this.end({ code: 'closed', message: { code: 'link-closed', params: { link: this.name } } });
    await this.freed;
  }

  private shut(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, SHUT_TIMEOUT);
      this.wire.destroy(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private stuck(): LinkLoss {
    const after = this.options.writeTimeout as Ms;
    return { code: 'timeout', message: { code: 'link-write-timeout', params: { link: this.name, after } } };
  }
}
