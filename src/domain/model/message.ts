import type { EpochMs } from './time';

/**
 * Messages to people. Inside the program a message is a code with typed parameters; its text in one language stands in the catalogue
 * (`src/texts`) and is made at the edge that shows it, because only the edge knows the language and the time zone of the reader.
 *
 * A map of messages is an interface: code → parameters. Names of parameters are single lower-case words or snake_case, because they go to
 * HTTP clients as they are. Instants are `EpochMs`, durations `Ms`, never text.
 */
export type MessageOf<Map> = { readonly [Code in keyof Map & string]: { readonly code: Code; readonly params: Map[Code] } }[keyof Map &
  string];

/** The parameters of a message that has none. */
export type NoParams = Readonly<Record<string, never>>;

/** `params` of every message without parameters. */
export const NO_PARAMS: NoParams = {};

/** A rider in a message: a participant by bib and name (empty where there is none), an unknown tag, or an unknown id. */
export type RiderName = { readonly bib: string; readonly name: string } | { readonly tag: string } | { readonly participant: string };

/** A passing in a message: by rider and time, or by the `seq` of its entry where no more is known. */
export type PassingName =
  | {
      readonly rider: RiderName;
      readonly at: EpochMs;
      /** Where it was moved from: another rider, else null, and the time that it had. Missing where it is where it was read or added. */
      readonly from?: { readonly rider: RiderName | null; readonly at: EpochMs };
    }
  | { readonly entry: number };
