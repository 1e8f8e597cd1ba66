import type { PushedDevice } from './items';

/** More readers share no address. */
const MOST_NAMES = 64;

/** Tells devices apart that push to one address; lives as long as the driver, because their clocks go on over lost sessions. */
export class Devices {
  /** The network cards that were seen under each name, in the order of their first post. */
  private readonly macs = new Map<string, string[]>();

  /** What a device is called: its name, with the address of its network card where another one has the same name. */
  nameOf({ name, mac }: PushedDevice): string {
    if (mac === '' || name === mac) return name;
    const known = this.macs.get(name) ?? [];
    if (known.length === 0 && this.macs.size < MOST_NAMES) this.macs.set(name, known);
    if (!known.includes(mac) && known.length < MOST_NAMES) known.push(mac);
    return known.indexOf(mac) > 0 ? `${name} (${mac})` : name;
  }
}
