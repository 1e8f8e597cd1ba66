import type { EpochMs, Ms } from '../../domain/model/time';
import { type Link, LinkError, type LinkLoss } from '../kit/link';
import type { Timers } from '../kit/timers';

/** The part of a link that differs between sockets and serial ports. */
export interface RawPort {
  /** Calls `sent` when the operating system has the bytes, or with the error; a broken port may never call it. */
  send(bytes: Uint8Array, sent: (fault?: LinkLoss) => void): void;
  /** Closes the descriptor and calls `freed` when that is done. */
  destroy(freed: () => void): void;
}

/** Options of a link besides its port. */
export interface BaseLinkOptions {
  /** See `Link.name`. */
  readonly name: string;
  /** Time after which a write that is not confirmed ends the link. */
  readonly writeTimeoutMs: number;
  readonly timers: Timers;
}

type BytesListener = (chunk: Uint8Array, at: EpochMs) => void;

/** Closing a descriptor may take a moment; one that hangs must not stop the station. */
const DESTROY_TIMEOUT_MS = 3000;

/** The common part of all links: keeps early bytes, limits the time of writes, and ends once with one reason. */
export class BaseLink implements Link {
  readonly name: string;
  readonly closed: Promise<LinkLoss>;
  private readonly pending = new Set<(loss: LinkLoss) => void>();
  private early: { chunk: Uint8Array; at: EpochMs }[] = [];
  private listener: BytesListener | null = null;
  private loss: LinkLoss | null = null;
  private freed: Promise<void> | null = null;
  private resolveClosed: (loss: LinkLoss) => void = () => undefined;

  constructor(
    private readonly port: RawPort,
    private readonly options: BaseLinkOptions,
  ) {
    this.name = options.name;
    this.closed = new Promise((resolve) => {
      this.resolveClosed = resolve;
    });
  }

  /** Takes a chunk that the port has read. */
  received(chunk: Uint8Array): void {
    if (this.loss !== null) return;
    const at = this.options.timers.now();
    if (this.listener === null) this.early.push({ chunk, at });
    else this.listener(chunk, at);
  }

  /** Ends the link because the port failed or ended; the first reason stands. */
  end(loss: LinkLoss): void {
    if (this.loss !== null) return;
    this.loss = loss;
    this.early = [];
    this.listener = null;
    this.freed = this.destroy();
    for (const reject of [...this.pending]) reject(loss);
    this.resolveClosed(loss);
  }

  onBytes(listener: BytesListener): void {
    this.listener = listener;
    const early = this.early;
    this.early = [];
    for (const { chunk, at } of early) listener(chunk, at);
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.loss !== null) {
        reject(new LinkError(this.loss));
        return;
      }
      const settle = (fault: LinkLoss | null): void => {
        cancel();
        if (!this.pending.delete(fail)) return;
        if (fault === null) resolve();
        else reject(new LinkError(fault));
      };
      const fail = (loss: LinkLoss): void => settle(loss);
      const cancel = this.options.timers.after(this.options.writeTimeoutMs, () => this.end(this.writeTimeout()));
      this.pending.add(fail);
      this.port.send(bytes, (fault) => {
        if (fault === undefined) settle(null);
        else this.end(fault);
      });
    });
  }

  async close(): Promise<void> {
    this.end({ code: 'closed', message: { code: 'link-closed', params: { link: this.name } } });
    await this.freed;
  }

  private destroy(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.options.timers.after(DESTROY_TIMEOUT_MS, resolve);
      this.port.destroy(() => {
        cancel();
        resolve();
      });
    });
  }

  private writeTimeout(): LinkLoss {
    const after = this.options.writeTimeoutMs as Ms;
    return { code: 'timeout', message: { code: 'link-write-timeout', params: { link: this.name, after } } };
  }
}
