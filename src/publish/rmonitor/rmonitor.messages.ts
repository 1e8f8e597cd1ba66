/** Why the RMonitor feed cannot be reached. Codes are part of the HTTP contract. */
export interface RMonitorMessages {
  /** Another program has the port. */
  readonly 'port-in-use': { readonly port: number };
  /** The system does not allow this port. */
  readonly 'port-not-allowed': { readonly port: number };
  readonly failed: { readonly port: number; readonly cause: string };
}
