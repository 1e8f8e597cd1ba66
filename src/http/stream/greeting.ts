import type { RaceView } from '../../race-view';
import type { Standstill, Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { healthNotice, isNews, raceUpdated, readerNotice } from './notices';
import type { TwoForms } from './outbox';
import { formatCursor, frame } from './sse-format';

interface Kept {
  readonly notices: Record<keyof TwoForms, string>;
  readonly standstill: Standstill | null;
  readonly isNews: boolean;
}

/**
 * What a client that has just connected cannot know from the table: the race, how the station is, and its readers. What is the same for many
 * that connect one after the other is kept until `forget`: the figures of the station cost more than all else of a connection.
 */
export class Greeting {
  private kept: Kept | null = null;

  constructor(
    private readonly station: Station,
    private readonly texts: Texts,
  ) {}

  /** As it is written. Addresses of readers and folders of this computer are for staff only. */
  text(race: RaceView, isStaff: boolean): string {
    const { kept } = this;
    // A standstill is news for a while only.
    const isSame = kept !== null && kept.isNews === isNews(kept.standstill, this.station.now());
    const { notices } = isSame ? kept : this.make();
    return frame(raceUpdated(this.station, race), cursorOf(race)) + notices[isStaff ? 'staff' : 'open'];
  }

  /** Something of it is different now. */
  forget(): void {
    this.kept = null;
  }

  private make(): Kept {
    const standstill = this.station.health().standstills.last;
    const readers = this.station.readers.list().map(({ id }) => readerNotice(this.station, this.texts, id));
    const health = healthNotice(this.station, this.texts);
    const isWell = health.open.status === 'ok' && health.open.standstill === undefined;
    const told: readonly TwoForms[] = isWell ? readers : [health, ...readers];
    const written = (form: keyof TwoForms): string => told.map((notice) => frame(notice[form])).join('');
    this.kept = { notices: { open: written('open'), staff: written('staff') }, standstill, isNews: health.open.standstill !== undefined };
    return this.kept;
  }
}

/** Where the laps of the race end now, as the `id` of a message. */
export function cursorOf(race: RaceView): string {
  return formatCursor({ raceId: race.control.raceId, seq: race.revision });
}
