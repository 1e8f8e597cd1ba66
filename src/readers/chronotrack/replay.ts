/** How far the stream of one location is on the disk. */
interface Durable {
  /** The connection id of the sender then: with another one its numbers are others. */
  readonly id: string;
  readonly sequence: number;
  /** What distinguishes the read of that number: where another one has it, the sender counts anew. */
  readonly mark: string;
}

/** From which number a stream is asked for. */
export interface From {
  readonly sequence: number;
  /** What the read of that number has to be, which the race has; null where everything is wanted. */
  readonly mark: string | null;
}

/** The numbered reads of one location of one sender. */
export interface Stream {
  readonly sender: string;
  readonly computer: string;
  readonly location: string;
}

const FROM_THE_BEGINNING: From = { sequence: 1, mark: null };
const MAX_STREAMS = 128;

/** Remembers how far each stream is stored, so that it is replayed from there when its sender is connected again. */
export class Replay {
  private readonly streams = new Map<string, Durable>();

  /** Notes that everything up to `sequence` is on the disk. */
  stored(stream: Stream, durable: Durable): void {
    const key = keyOf(stream);
    const known = this.streams.get(key);
    if (known?.id === durable.id && known.sequence >= durable.sequence) return;
    this.streams.set(key, durable);
    const [oldest] = this.streams.keys();
    if (this.streams.size > MAX_STREAMS && oldest !== undefined) this.streams.delete(oldest);
  }

  /**
   * The number from which a stream is asked for: that of the last read on the disk, to see that the numbers are still the same. From the beginning
   * where nothing is stored of it, and where the sender may count anew: reads that are known already are recognised.
   */
  nextOf(stream: Stream, id: string | null): From {
    const known = this.streams.get(keyOf(stream));
    return known === undefined || id === null || id === '' || known.id !== id ? FROM_THE_BEGINNING : known;
  }

  /** Forgets a stream whose numbers are others now. Returns from where it is asked for. */
  beginAnew(stream: Stream): From {
    this.streams.delete(keyOf(stream));
    return FROM_THE_BEGINNING;
  }
}

function keyOf({ sender, computer, location }: Stream): string {
  return JSON.stringify([sender, computer, location]);
}
