import type { NoParams } from '../../domain/model/message';
import type { OptionFormat } from './options.messages';

/** How readers are linked: by network, by cable, over HTTPS, or by what they post to the station. */
export type AddressLink = 'tcp' | 'serial' | 'https' | 'post';

/** Why an address cannot be used. Values are quoted as they were written. */
export interface AddressMessages {
  /** Not `kind+tcp://host:port` or `kind+serial:port`, or an unknown kind; `kinds` are those that exist. */
  readonly 'address-form': { readonly address: string; readonly kinds: readonly string[] };
  /** A `%` behind the question mark that is not followed by two hex digits. */
  readonly 'address-escape': { readonly address: string };
  /** Readers of this kind have no such link. */
  readonly 'address-link': { readonly kind: string; readonly link: AddressLink; readonly address: string };
  /** Nothing behind `serial:`. */
  readonly 'address-no-port': NoParams;
  /** Not a speed of a serial port; `example` is that of the kind. */
  readonly 'address-baud': { readonly value: string; readonly example: number };
  /** Not `//host` or `//host:port`; `port` is that of the kind, for an example. */
  readonly 'address-host': { readonly value: string; readonly port: number };
  /** A port outside 1 to 65535. */
  readonly 'address-port': { readonly port: number };
  /** Not a name of a reader that posts to the station. */
  readonly 'address-post-name': { readonly value: string };
  /** The kind has no such option on this link. */
  readonly 'option-unknown': { readonly name: string; readonly kind: string; readonly link: AddressLink };
  /** An option that the address must have on this link. */
  readonly 'option-missing': { readonly name: string; readonly format: OptionFormat };
  /** A value that the option does not take. */
  readonly 'option-value': { readonly name: string; readonly value: string; readonly format: OptionFormat };
}
