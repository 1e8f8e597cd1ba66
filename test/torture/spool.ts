import { StationUnreachable } from '../../src/simulation/simulation-error';
import { StationClient } from '../../src/simulation/station-client';
import type { TagEvent } from '../../src/simulation/tag-event';

/** The address for batches; null while the station is down. Waiting senders are notified of the next address. */
export class Address {
  private url: string | null = null;
  private readonly waiting: (() => void)[] = [];

  set(url: string | null): void {
    this.url = url;
    if (url === null) return;
    for (const resume of this.waiting.splice(0)) resume();
  }

  async next(): Promise<string> {
    while (this.url === null) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return this.url;
  }
}

/** Acts as a reader service: keeps every batch until it is confirmed, and sends it again until then. Several run at a time. */
export class Spool {
  acknowledged = 0;
  resent = 0;
  private readonly awaited = new Map<number, () => void>();
  private readonly awaitedRefusals = new Map<number, () => void>();

  constructor(
    private readonly batches: readonly (readonly TagEvent[])[],
    private readonly address: Address,
  ) {}

  get isEmpty(): boolean {
    return this.acknowledged >= this.batches.length;
  }

  /** Resolves when this many batches are confirmed, or all. */
  reached(count: number): Promise<void> {
    if (this.acknowledged >= Math.min(count, this.batches.length)) return Promise.resolve();
    return new Promise((resolve) => this.awaited.set(Math.min(count, this.batches.length), resolve));
  }

  /** Resolves when this many batches had to be sent again. */
  refused(count: number): Promise<void> {
    if (this.resent >= count) return Promise.resolve();
    return new Promise((resolve) => this.awaitedRefusals.set(count, resolve));
  }

  /** Sends all events over this many connections; ends when all are confirmed. Throws when the station refuses a batch. */
  async run(connections: number): Promise<void> {
    const next = this.batches.values();
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (const batch of next) await this.deliver(batch);
      }),
    );
  }

  private async deliver(batch: readonly TagEvent[]): Promise<void> {
    for (;;) {
      const url = await this.address.next();
      try {
        await new StationClient({ url }).postEvents(batch);
        break;
      } catch (error) {
        if (!(error instanceof StationUnreachable)) throw error;
        this.resent += 1;
        this.awaitedRefusals.get(this.resent)?.();
        this.awaitedRefusals.delete(this.resent);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
    this.acknowledged += 1;
    this.awaited.get(this.acknowledged)?.();
    this.awaited.delete(this.acknowledged);
  }
}

export function inBatches(events: readonly TagEvent[], size = 10): readonly (readonly TagEvent[])[] {
  return Array.from({ length: Math.ceil(events.length / size) }, (_, at) => events.slice(at * size, (at + 1) * size));
}
