import type { NoParams } from '../../domain/model/message';

/** What an RFID Timing Ultra or Joey reports, besides what every reader may. `link` is the name of the connection. */
export interface UltraMessages {
  /** The reader was stopped when the station linked to it, and was told to read. */
  readonly 'ultra-started': NoParams;
  /** Somebody stopped the reader, or it did not start. */
  readonly 'ultra-stopped': NoParams;
  /** The reader sends its heartbeat and answers no question, so that nothing is known of what it does. */
  readonly 'ultra-silent': NoParams;
  /** The battery has few volts left. */
  readonly 'ultra-battery': { readonly volts: number };
  /** The device does not greet and answer as these readers do. */
  readonly 'ultra-other-device': { readonly link: string };
}
