/** How a NATS server is reached. Password and seed are secrets: they go nowhere but to the server. */
export interface NatsSettings {
  /** `nats://host:port`; `tls://host:port` is encrypted in any case. Several with a comma between them: where it may be, in this order. */
  readonly address: string;
  /** This station's part in subjects: letters, digits, `-` and `_`. */
  readonly name: string;
  readonly user: string | null;
  readonly password: string | null;
  /** Of an nkey, `SU…`, in place of user and password. */
  readonly seed: string | null;
  /** File with the certificate that vouches for the server; null: those of the system. */
  readonly ca: string | null;
}
