import type { EpochMs } from '../../src/domain/model/time';
import { type Link, LinkError, type Transport } from '../../src/readers/kit/link';
import { systemTimers } from '../../src/readers/kit/timers';
import type { DevicePort } from '../../src/readers/simulator/port';
import { BaseLink } from '../../src/readers/transport/wire-link';

/** A transport without an operating system: each `open` passes a device port to the simulated reader. */
export interface MemoryTransport extends Transport {
  /** Links opened and not closed. */
  readonly openLinks: number;
  /** Links opened since the beginning. */
  readonly opened: number;
  /** Breaks what is open and refuses to open until `plug`. */
  unplug(): void;
  plug(): void;
}

const PARAMS = { link: 'memory' };

/** Changes one message of the device on its way; emits its pieces through `emit`, now or later, in order. */
export type Mangle = (message: Uint8Array, emit: (piece: Uint8Array) => void) => void;

/**
 * `device` is called for each connection. Chunks travel in order, each in its own microtask, so that no code can rely on an immediate
 * callback. `mangle` makes the fault that cuts, joins or damages the messages of one connection.
 */
export function memoryTransport(
  device: (port: DevicePort) => void,
  options: { readonly now?: () => EpochMs; readonly mangle?: () => Mangle } = {},
): MemoryTransport {
  const timers = { ...systemTimers, now: options.now ?? systemTimers.now };
  const links = new Set<BaseLink>();
  let opened = 0;
  let plugged = true;

  const openLink = (): Link => {
    const host = new EndOfLine();
    const link = new BaseLink(
      {
        send: (bytes, sent) => {
          host.fromHost(Uint8Array.from(bytes));
          sent();
        },
        destroy: (freed) => {
          links.delete(link);
          host.over();
          freed();
        },
      },
      { name: 'memory', writeTimeoutMs: 1000, timers },
    );
    links.add(link);
    opened++;
    const mangle: Mangle = options.mangle?.() ?? ((message, emit) => emit(message));
    device({
      send: (bytes) => {
        mangle(Uint8Array.from(bytes), (piece) => queueMicrotask(() => link.received(piece)));
      },
      onBytes: (listener) => host.onBytes(listener),
      onEnd: (listener) => host.onEnd(listener),
      end: () => queueMicrotask(() => link.end({ code: 'io', message: { code: 'tcp-ended', params: PARAMS } })),
    });
    return link;
  };

  return {
    id: 'memory:device',
    get openLinks() {
      return links.size;
    },
    get opened() {
      return opened;
    },
    unplug() {
      plugged = false;
      for (const link of [...links]) link.end({ code: 'unplugged', message: { code: 'serial-unplugged', params: PARAMS } });
    },
    plug() {
      plugged = true;
    },
    async open(signal) {
      if (signal.aborted) throw new LinkError({ code: 'closed', message: { code: 'link-opening-stopped', params: PARAMS } });
      if (!plugged) throw new LinkError({ code: 'missing', message: { code: 'serial-missing', params: PARAMS } });
      return openLink();
    },
  };
}

class EndOfLine {
  private readonly held: Uint8Array[] = [];
  private listener: ((chunk: Uint8Array) => void) | null = null;
  private readonly ends: (() => void)[] = [];
  private ended = false;

  fromHost(chunk: Uint8Array): void {
    queueMicrotask(() => {
      if (this.listener === null) this.held.push(chunk);
      else this.listener(chunk);
    });
  }

  onBytes(listener: (chunk: Uint8Array) => void): void {
    this.listener = listener;
    for (const chunk of this.held.splice(0)) listener(chunk);
  }

  onEnd(listener: () => void): void {
    if (this.ended) listener();
    else this.ends.push(listener);
  }

  over(): void {
    this.ended = true;
    for (const listener of this.ends.splice(0)) listener();
  }
}
