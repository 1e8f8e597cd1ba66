import type { PushedDevice } from './items';

/** More readers share no address. */
const MOST_NAMES = 64;

/**
 * Tells devices apart that push to one address; lives as long as the driver, because their clocks go on over lost sessions. Two with one name, or
 * none, are told apart by their network cards where they say them, else by the addresses that they push from.
 */
export class Devices {
  /** The network cards or addresses that were seen under each name, in the order of their first push. */
  private readonly ids = new Map<string, string[]>();
  /** What the device at an address was called last. */
  private readonly named = new Map<string, string>();

  /** What a device is called whose read this is. `from` is the address that it pushes from; empty for the only device of a link. */
  nameOf({ name, mac }: PushedDevice, from: string): string {
    const id = mac === '' ? from : mac;
    const device = id === '' || name === id ? name : this.distinct(name, id);
    if (name !== '' && from !== '' && (this.named.size < MOST_NAMES || this.named.has(from))) this.named.set(from, device);
    return device;
  }

  /** What a device is called that says something else: readers leave their names out of some events. */
  tellerOf(device: PushedDevice, from: string): string {
    return (device.name === '' ? this.named.get(from) : undefined) ?? this.nameOf(device, from);
  }

  /** The first one has the bare name. */
  private distinct(name: string, id: string): string {
    const known = this.ids.get(name) ?? [];
    if (known.length === 0 && this.ids.size < MOST_NAMES) this.ids.set(name, known);
    if (!known.includes(id) && known.length < MOST_NAMES) known.push(id);
    if (known.indexOf(id) <= 0) return name;
    return name === '' ? id : `${name} (${id})`;
  }
}
