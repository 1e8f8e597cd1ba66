import { safeStorage } from 'electron';

/** The key store of the system, for the passwords of publishers. */
export interface KeyStore {
  /** Whether it protects anything: without a keyring Electron writes texts that every program can read. */
  isUsable(): boolean;
  /** In Base64. Throws where it cannot be used. */
  protect(text: string): string;
  open(text: string): string;
}

/** That of the computer, once the application is ready. */
export const systemKeyStore: KeyStore = {
  isUsable: () =>
    safeStorage.isEncryptionAvailable() && (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  protect: (text) => safeStorage.encryptString(text).toString('base64'),
  open: (text) => safeStorage.decryptString(Buffer.from(text, 'base64')),
};
