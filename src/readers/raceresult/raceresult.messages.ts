import type { NoParams } from '../../domain/model/message';

/** What a RACE RESULT decoder reports, besides what every reader may. `link` is the name of the connection. */
export interface RaceResultMessages {
  /** What the decoder told of itself when it was linked, or what has changed since. Members are null where it does not tell. */
  readonly 'raceresult-status': {
    readonly isTiming: boolean | null;
    readonly file: number | null;
    readonly battery: number | null;
    readonly hasPower: boolean | null;
  };
  /** The decoder is not in timing mode: it stores no passing, and sends none. */
  readonly 'raceresult-not-timing': NoParams;
  /** The battery has `charge` percent, and there is no mains power. */
  readonly 'raceresult-battery': { readonly charge: number };
  /** The decoder reports faults of its own, at least one. */
  readonly 'raceresult-fault': { readonly faults: readonly DecoderFault[] };
  /** The decoder began a new file while the link was down: what it stored in `before` meanwhile was not sent. */
  readonly 'raceresult-new-file': { readonly file: number | null; readonly before: number | null };
  /** The decoder's oldest protocol is newer than the newest that the station knows. */
  readonly 'raceresult-new-protocol': { readonly version: string };
  /** It does not send passings by itself: the station asks for them every second. */
  readonly 'raceresult-no-push': NoParams;
  /** The device does not answer as decoders do. */
  readonly 'raceresult-other-device': { readonly link: string };
}

/** Faults that a decoder finds in itself. */
export type DecoderFault = 'uhf' | 'loop' | 'loop-limit' | 'active-lost' | 'gps-time' | 'gps' | 'active-time';
