/** Antennas that come and go, as every family with antenna detection reports them. */
export interface AntennaMessages {
  /** An antenna that worked, or that the timekeeper named, is not connected. `antenna` counts from 1. */
  readonly 'antenna-missing': { readonly antenna: number };
  /** An antenna that was missing is connected. */
  readonly 'antenna-back': { readonly antenna: number };
}
