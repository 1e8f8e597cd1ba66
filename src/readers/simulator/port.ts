/** The reader's end of a connection: a socket that a client opened, a serial port, or a test's memory. */
export interface DevicePort {
  /** Bytes towards the host; ignored once the port has ended. */
  send(bytes: Uint8Array): void;
  /** One listener at a time; bytes that came before it are held back. */
  onBytes(listener: (chunk: Uint8Array) => void): void;
  /** Called once when the port has ended, whichever side ended it. */
  onEnd(listener: () => void): void;
  /** Breaks the connection. Idempotent. */
  end(): void;
}
