/** More than any race has. */
const MOST_CLOCKS = 128;

/** Where a passing was, and who sent it. */
export interface ClockAt {
  readonly place: string;
  /** What the passing calls the device; empty for nothing. */
  readonly device: string;
  /** Who sent it. */
  readonly computer: string;
}

/** The names of the clocks at places: several devices may stand at one, and several computers may send for it. Lives as long as a driver. */
export class PlaceClocks {
  private readonly newest = new Map<string, string>();
  private readonly owners = new Map<string, string>();
  /** Places with several clocks. */
  private readonly shared = new Set<string>();

  /** The clock of a passing. Another computer that sends for the same place has clocks of its own while the first one is connected. */
  of({ place, device, computer }: ClockAt, isConnected: (computer: string) => boolean): string {
    const name = device === '' ? place : `${place}/${device}`;
    const owner = this.owners.get(name);
    const isOwn = owner === undefined || owner === computer || !isConnected(owner);
    if (isOwn) remember(this.owners, name, computer);
    const clock = isOwn ? name : `${name} (${computer})`;
    if ((this.newest.get(place) ?? clock) !== clock) this.shared.add(place);
    remember(this.newest, place, clock);
    return clock;
  }

  /** Whether several clocks were at a place: a correction of its reads would concern all of them. */
  isShared(place: string): boolean {
    return this.shared.has(place);
  }

  /** The clock by which something at a place is timed that names no device: that of its newest passing. */
  at(place: string): string {
    return this.newest.get(place) ?? place;
  }
}

function remember(values: Map<string, string>, key: string, value: string): void {
  if (values.size < MOST_CLOCKS || values.has(key)) values.set(key, value);
}
