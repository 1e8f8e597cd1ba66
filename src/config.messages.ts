import type { ReaderMessage } from './readers/reader.messages';

/** An environment variable and the value that it cannot have. */
export interface WrongSetting {
  readonly name: string;
  readonly value: string;
}

/** Why the settings of the environment cannot be used. */
export interface SettingMessages {
  /** Not a whole number from `min` to `max`. */
  readonly 'setting-whole-number': WrongSetting & { readonly min: number; readonly max: number };
  /** Not a number of seconds from 0 to `max` with at most three decimals. */
  readonly 'setting-seconds': WrongSetting & { readonly max: number };
  /** Not a date and time with zone. */
  readonly 'setting-time': WrongSetting;
  /** Neither an address of this machine nor a host name. */
  readonly 'setting-host': WrongSetting;
  /** Not a list of host names. */
  readonly 'setting-host-names': WrongSetting;
  /** Not one of a few words. */
  readonly 'setting-choice': WrongSetting & { readonly choices: readonly string[] };
  /** Not the address of a station or broker: `http://host:port`, `nats://host:port`. */
  readonly 'setting-hub': WrongSetting;
  /** Not the address of a broker. */
  readonly 'setting-broker': WrongSetting;
  /** Not a part of a subject. */
  readonly 'setting-broker-name': WrongSetting;
  /** Not the seed of an nkey. Its value is not repeated. */
  readonly 'setting-nkey': { readonly name: string };
  /** The role needs the address of the hub. */
  readonly 'setting-no-hub': { readonly name: string; readonly role: string };
  /** The address of a hub is there, and nothing says what this station is to it. */
  readonly 'setting-no-role': { readonly name: string; readonly hub: string };
  /** A secret with characters that a header cannot carry. Its value is not repeated. */
  readonly 'setting-secret': { readonly name: string };
  /** An address in a list of readers cannot be used; `problem` is a whole sentence. */
  readonly 'setting-reader': { readonly name: string; readonly problem: ReaderMessage };
}
