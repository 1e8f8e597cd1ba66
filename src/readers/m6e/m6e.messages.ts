import type { NoParams } from '../../domain/model/message';

/** What a ThingMagic M6e module reports, besides what every reader may. `status` is what the module replies, 0 to 65535. */
export interface M6eMessages {
  /** No reply in time. `received`: nothing at all, bytes that are no frames, or frames of this family, which came too late to be replies. */
  readonly 'm6e-not-answering': { readonly link: string; readonly received: 'nothing' | 'noise' | 'late' };
  /** What the station set in the module, which forgets it with its power. `region`, `dbm`: null where it was left as it is. */
  readonly 'm6e-set': { readonly region: string | null; readonly dbm: number | null; readonly antennas: readonly number[] };
  /** The module has no region, without which it does not read. */
  readonly 'm6e-no-region': NoParams;
  /** The module did not take a setting, or does not begin to read; `status` is null for no reply. */
  readonly 'm6e-refuses': { readonly setting: M6eSetting; readonly status: number | null };
  /** The module stopped reading by itself, and was set up again. */
  readonly 'm6e-stopped': NoParams;
  /** The module is too hot, and transmits less. */
  readonly 'm6e-hot': NoParams;
  /** The antenna throws back what is transmitted. */
  readonly 'm6e-antenna': NoParams;
  /** Another fault that the module reports while it reads. */
  readonly 'm6e-fault': { readonly status: number };
}

/** A setting of the module, or reading itself. */
export type M6eSetting = 'protocol' | 'region' | 'power' | 'antennas' | 'filter' | 'read';
