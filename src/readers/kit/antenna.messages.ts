/** Antennas that come and go, as every family with antenna detection reports them. `sender`: the device, where several share a reader's address. */
export interface AntennaMessages {
  /** An antenna that worked, or that the timekeeper named, is not connected. `antenna` counts from 1. */
  readonly 'antenna-missing': { readonly antenna: number; readonly sender?: string };
  /** An antenna that was missing is connected. */
  readonly 'antenna-back': { readonly antenna: number; readonly sender?: string };
}
