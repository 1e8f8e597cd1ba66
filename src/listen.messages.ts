interface PortParams {
  readonly port: number;
}

/** Why the station cannot be reached at the address that it was given. */
export interface ListenMessages {
  /** Another program listens there. */
  readonly 'port-in-use': PortParams;
  /** The system keeps it, or a range around it, for itself. */
  readonly 'port-reserved': PortParams;
  /** A port that only administrators may use. */
  readonly 'port-privileged': PortParams;
  /** The port was opened, but another program answers under the station's own address. */
  readonly 'port-answered-by-another': PortParams & { readonly host: string };
  /** The address or name is not one of this computer. */
  readonly 'host-not-here': { readonly host: string };
}
