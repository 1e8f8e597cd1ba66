import type { Secret } from './publisher-settings';
import { PublishError, type SecretPlace } from './publishers';

/** The key store of the system, as the desktop offers it. Methods reject when it cannot be used. */
export interface SecretBox {
  /** Makes a text of letters and digits that only this user of this computer can open again. */
  protect(text: string): Promise<string>;
  open(text: string): Promise<string>;
}

/** A small file of the data folder. Methods throw FaultError. */
export interface SmallFile {
  /** Null when there is none. */
  read(): string | null;
  /** On the disk when it returns. */
  write(text: string): void;
  /** Keeps what cannot be read under a name of its own, so that the next write does not lose it; returns that name, or null where the same was kept before. */
  keepDamaged(): string | null;
}

type Kept = { readonly protected: string } | { readonly unprotected: Secret };

/**
 * The secrets of the publishers, apart from everything else that the station keeps: protected by the key store of the system where there is one, else
 * in a file that only its user can read. A file that a setting names goes before them.
 */
export class Secrets {
  constructor(
    private readonly file: SmallFile,
    private readonly box: SecretBox | null,
    /** Reads the file of the setting: one password for every publisher, or JSON by name. Throws where it cannot be read. Null where nothing is set. */
    private readonly setting: (() => string) | null,
    log: { warn(details: object, message: string): void },
  ) {
    this.lookAtStart(log);
  }

  /** A damaged file is said before an upload fails. */
  private lookAtStart(log: { warn(details: object, message: string): void }): void {
    const note = (details: object): void =>
      log.warn(details, 'saved passwords cannot be read and have to be entered again: the file is kept under another name');
    try {
      const text = this.file.read();
      const entries = text === null ? {} : parsedEntries(text);
      const unread = entries === null ? null : Object.values(entries).filter((entry) => !isKept(entry)).length;
      if (unread !== 0) note({ passwords: unread, kept: this.file.keepDamaged() });
    } catch (err) {
      note({ err });
    }
  }

  placeOf(name: string): SecretPlace {
    if (this.isSet(name)) return 'setting';
    const kept = this.kept(name);
    if (kept === undefined) return 'none';
    return 'protected' in kept ? 'system' : 'unprotected-file';
  }

  /** Null for none. Rejects with PublishError when it cannot be opened. */
  async of(name: string): Promise<Secret | null> {
    const set = await readable(() => this.fromSetting(name));
    if (set !== null) return set;
    const kept = this.kept(name);
    if (kept === undefined) return null;
    if ('unprotected' in kept) return kept.unprotected;
    return readable(async () => {
      if (this.box === null) throw new Error('the key store of the system is not available');
      return JSON.parse(await this.box.open(kept.protected)) as Secret;
    });
  }

  /** Throws FaultError. */
  async save(name: string, secret: Secret): Promise<void> {
    const entry = await this.entryOf(secret);
    this.write({ ...entriesOf(this.file.read()), [name]: entry });
  }

  /** Throws FaultError. */
  remove(name: string): void {
    const { [name]: removed, ...others } = entriesOf(this.file.read());
    if (removed !== undefined) this.write(others);
  }

  private async entryOf(secret: Secret): Promise<Kept> {
    if (this.box === null) return { unprotected: secret };
    try {
      return { protected: await this.box.protect(JSON.stringify(secret)) };
    } catch {
      // The screen says that it is unprotected.
      return { unprotected: secret };
    }
  }

  private write(secrets: Readonly<Record<string, unknown>>): void {
    const before = this.file.read();
    if (before !== null && parsedEntries(before) === null) this.file.keepDamaged();
    this.file.write(`${JSON.stringify(secrets, null, 2)}\n`);
  }

  private kept(name: string): Kept | undefined {
    const entry = entriesOf(this.file.read())[name];
    return isKept(entry) ? entry : undefined;
  }

  /** A file that cannot be read is a fault of the upload, not a reason to use another password. */
  private isSet(name: string): boolean {
    try {
      return this.fromSetting(name) !== null;
    } catch {
      return true;
    }
  }

  private fromSetting(name: string): Secret | null {
    if (this.setting === null) return null;
    const text = this.setting().trim();
    if (!text.startsWith('{')) return text === '' ? null : { password: text };
    const entry = entriesOf(text)[name];
    if (typeof entry === 'string') return { password: entry };
    return typeof entry === 'object' && entry !== null ? (entry as Secret) : null;
  }
}

async function readable<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new PublishError({ code: 'secret-unreadable', params: { cause: error instanceof Error ? error.message : String(error) } });
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { protected: closed, unprotected } = value as { readonly protected?: unknown; readonly unprotected?: unknown };
  return typeof closed === 'string' || (typeof unprotected === 'object' && unprotected !== null);
}

/** Empty for a text that is no JSON object. */
function entriesOf(text: string | null): Readonly<Record<string, unknown>> {
  return (text === null ? null : parsedEntries(text)) ?? {};
}

/** Null for a text that is no JSON object. */
function parsedEntries(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    // Not JSON: nobody can use it.
    return null;
  }
}
