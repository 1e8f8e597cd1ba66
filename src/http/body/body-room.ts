/** One body that is arriving. */
export interface ArrivingBody {
  /** The address it comes from. */
  readonly source: string;
  /** Bytes that are kept for it. */
  readonly bytes: number;
  /** Ends it, because the room is needed for others. */
  refuse(): void;
}

/**
 * The memory that all bodies together may take while they arrive. Where it does not suffice, the largest body of the address with most
 * bytes is refused: unfinished bodies of one machine do not keep out the batches of another.
 */
export class BodyRoom {
  private readonly bodies = new Set<ArrivingBody>();

  constructor(private readonly maxBytes: number) {}

  enter(body: ArrivingBody): void {
    this.bodies.add(body);
  }

  leave(body: ArrivingBody): void {
    this.bodies.delete(body);
  }

  /** Refuses bodies until the others have room. Call it after a body has grown. */
  makeRoom(): void {
    let total = 0;
    for (const { bytes } of this.bodies) total += bytes;
    while (total > this.maxBytes) {
      const largest = this.largestOfGreediest();
      if (largest === null) return;
      total -= largest.bytes;
      this.bodies.delete(largest);
      largest.refuse();
    }
  }

  private largestOfGreediest(): ArrivingBody | null {
    const bySource = new Map<string, number>();
    for (const { source, bytes } of this.bodies) bySource.set(source, (bySource.get(source) ?? 0) + bytes);
    const most = Math.max(...bySource.values());
    let largest: ArrivingBody | null = null;
    for (const body of this.bodies) {
      if (bySource.get(body.source) === most && body.bytes > (largest?.bytes ?? -1)) largest = body;
    }
    return largest;
  }
}
