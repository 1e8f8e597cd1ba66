import type { StoredMessage } from './broker';

/** The last messages that were asked for, one a filter: as long as nothing was stored since, they are still the last ones. */
export class LastMessages {
  private readonly known = new Map<string, { readonly version: string; readonly message: StoredMessage | null }>();

  /** The last message of a filter; it is fetched where `version`, which changes with every message that is stored, is another one. */
  async of(filter: string, version: string, fetch: () => Promise<StoredMessage | null>): Promise<StoredMessage | null> {
    const known = this.known.get(filter);
    if (known?.version === version) return known.message;
    const message = await fetch();
    this.known.set(filter, { version, message });
    return message;
  }
}
