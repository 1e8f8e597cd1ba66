/** The part of ssh2-sftp-client that is used; it brings no types. */
declare module 'ssh2-sftp-client' {
  import type { Readable } from 'node:stream';

  interface ConnectOptions {
    readonly host: string;
    readonly port: number;
    readonly username: string;
    readonly password?: string;
    readonly privateKey?: string;
    readonly passphrase?: string;
    readonly readyTimeout: number;
    readonly keepaliveInterval: number;
    readonly keepaliveCountMax: number;
    /** Gets the key as bytes. */
    readonly hostVerifier: (key: Buffer) => boolean;
  }

  class SftpClient {
    constructor(name: string, listeners: { error(error: Error): void; end(): void; close(): void });
    connect(options: ConnectOptions): Promise<unknown>;
    put(source: Buffer | Readable, path: string): Promise<string>;
    rename(from: string, to: string): Promise<string>;
    posixRename(from: string, to: string): Promise<string>;
    delete(path: string, notFoundIsFine: boolean): Promise<string>;
    exists(path: string): Promise<string | false>;
    mkdir(path: string, withParents: boolean): Promise<string>;
    end(): Promise<boolean>;
    /** The client of ssh2 below. */
    readonly client: { destroy(): void };
  }

  export = SftpClient;
}
