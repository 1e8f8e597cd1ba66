import type { Ms } from '../../domain/model/time';

/**
 * Why a link ended or could not be opened. `link` is its name (`192.168.1.130:50007`, `/dev/ttyUSB0`); `reason` is what the operating
 * system reported, in English; empty where it reported nothing.
 */
export interface LinkMessages {
  /** The station closed the link. */
  readonly 'link-closed': { readonly link: string };
  /** Opening was stopped by the station. */
  readonly 'link-opening-stopped': { readonly link: string };
  /** The link took no bytes for `after`. */
  readonly 'link-write-timeout': { readonly link: string; readonly after: Ms };

  /** No TCP connection within `after`. */
  readonly 'tcp-timeout': { readonly link: string; readonly after: Ms };
  /** The other side closed the connection. */
  readonly 'tcp-ended': { readonly link: string };
  readonly 'tcp-broke': { readonly link: string; readonly reason: string };
  readonly 'tcp-refused': { readonly link: string };
  /** The name of the host has no address. */
  readonly 'tcp-unknown-host': { readonly link: string };
  /** No network leads to the address; macOS says the same of a program that may not use the local network. */
  readonly 'tcp-unreachable': { readonly link: string; readonly system: 'mac' | 'other' };
  /** An open connection no longer got replies. */
  readonly 'tcp-not-answering': { readonly link: string };
  /** The operating system does not allow the connection. */
  readonly 'tcp-forbidden': { readonly link: string };

  /** Nobody vouches for the certificate of the device; `fingerprint` is its SHA-256 in hex digits. */
  readonly 'tls-untrusted': { readonly link: string; readonly fingerprint: string };
  /** The certificate of the device is another one than the settings name. */
  readonly 'tls-other-certificate': { readonly link: string; readonly fingerprint: string };

  /** The port has disappeared. */
  readonly 'serial-unplugged': { readonly link: string };
  /** Another adapter has the name of the one that was used before. */
  readonly 'serial-other-adapter': { readonly link: string };
  /** The port did not open within `after`. */
  readonly 'serial-timeout': { readonly link: string; readonly after: Ms };
  readonly 'serial-busy': { readonly link: string };
  /** The user may not open the port; the remedy depends on `system`. */
  readonly 'serial-forbidden': { readonly link: string; readonly system: 'linux' | 'other' };
  readonly 'serial-missing': { readonly link: string };
  /** The path is that of a file or folder, not of a port. */
  readonly 'serial-not-a-port': { readonly link: string };
  readonly 'serial-failed': { readonly link: string; readonly reason: string };
  /** The driver of the adapter failed, before or after the port was opened. */
  readonly 'serial-driver': { readonly link: string; readonly reason: string };
}
