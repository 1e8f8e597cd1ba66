import type { TagId } from '../../domain/read';
import type { EpochMs } from '../../domain/time';
import type { DriverRead, DriverSession } from '../driver';

/** What a driver remembers from session to session, to know what it missed in between. All times are the reader's. */
export class Heard {
  /** When the reader was last heard; null before the first session. */
  lastAt: EpochMs | null = null;
  private readonly stays = new Map<TagId, { readonly first: EpochMs | null; readonly last: EpochMs | null }>();

  note({ tag, kind, readerAt }: DriverRead): void {
    this.stays.set(
      tag,
      kind === 'arrive' ? { first: readerAt, last: null } : { first: this.stays.get(tag)?.first ?? null, last: readerAt },
    );
  }

  /** Whether the arrival or depart at this moment came through already. */
  knows(tag: TagId, at: EpochMs): boolean {
    const stay = this.stays.get(tag);
    return stay?.first === at || stay?.last === at;
  }

  /** Whether the tag came through at any time. */
  knowsTag(tag: TagId): boolean {
    return this.stays.has(tag);
  }

  /** Whether the tag was in the field when it was last heard of. */
  wasPresent(tag: TagId): boolean {
    return this.stays.get(tag)?.last === null;
  }
}

/** The same session, with every read noted on its way out. */
export function listeningTo(session: DriverSession, heard: Heard): DriverSession {
  return {
    signal: session.signal,
    now: () => session.now(),
    isRacing: () => session.isRacing(),
    report(event) {
      if (event.type === 'read') heard.note(event.read);
      session.report(event);
    },
  };
}
