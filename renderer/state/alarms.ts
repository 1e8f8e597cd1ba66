import type { PlacedStanding } from '../../src/domain/model/standing';
import type { components } from '../../src/http/generated/api';
import type { LinkState } from '../api/stream';
import type { LiveData } from './live';

type Reader = components['schemas']['Reader'];

/** Something that the timekeeper has to know now. `loud` ones are heard as well as seen. */
export interface Alarm {
  readonly key: string;
  readonly loud: boolean;
  readonly sentence: string;
}

interface Watched {
  readonly link: LinkState;
  readonly isLinkLost: boolean;
  readonly journal: LiveData['journal'];
  readonly links: LiveData['links'];
  readonly readers: readonly Reader[];
}

interface Heard {
  readonly link: LinkState;
  readonly heardAt: number | null;
  /** This machine's clock. */
  readonly now: number;
}

/** A link is lost to the eye when nothing came for this long, whatever the connection believes. */
export const STALE_MS = 5_000;

/** What is wrong, worst first; empty when all is well. */
export function alarmsOf(watched: Watched): readonly Alarm[] {
  const alarms: Alarm[] = [];
  if (watched.isLinkLost) {
    alarms.push({ key: 'link', loud: true, sentence: linkSentence(watched.link) });
  }
  if (watched.journal.status === 'fault') {
    alarms.push({ key: 'journal', loud: true, sentence: `Reads are not safe. ${watched.journal.sentence}` });
  }
  for (const [id, reader] of watched.links) {
    if (reader.state === 'lost' || reader.state === 'silent') {
      alarms.push({ key: `reader:${id}`, loud: true, sentence: `Reader ${id} is ${reader.state}. ${reader.reason}` });
    }
  }
  for (const reader of watched.readers) {
    const clock = reader.clock?.alarm;
    if (clock !== null && clock !== undefined)
      alarms.push({ key: `clock:${reader.id}`, loud: false, sentence: `Reader ${reader.id}: ${clock}` });
  }
  const missing = watched.readers.map(missingAntennas).filter((text) => text !== null);
  if (missing.length > 0)
    alarms.push({ key: 'antennas', loud: false, sentence: `Not connected: ${missing.join('; ')}. Check the cables.` });
  return alarms;
}

/** Null when every antenna is there, and for a reader whose own state says enough. */
function missingAntennas({ id, state, antennas }: Reader): string | null {
  const missing = antennas.filter(({ connected }) => connected === false).map(({ antenna }) => antenna);
  if (missing.length === 0 || (state !== 'ready' && state !== 'reading')) return null;
  return `${missing.length === 1 ? 'antenna' : 'antennas'} ${missing.join(', ')} of ${id}`;
}

/** The alarms to be heard: loud ones that the timekeeper has not silenced. */
export function sounding(alarms: readonly Alarm[], silenced: ReadonlySet<string>): readonly Alarm[] {
  return alarms.filter(({ key, loud }) => loud && !silenced.has(key));
}

/** What stays silenced: an alarm that is over sounds when it comes anew. The same set when nothing changes. */
export function stillSilenced(silenced: ReadonlySet<string>, alarms: readonly Alarm[]): ReadonlySet<string> {
  const still = alarms.filter(({ key }) => silenced.has(key));
  return still.length === silenced.size ? silenced : new Set(still.map(({ key }) => key));
}

/** Whether what the screen shows may be old. */
export function isLinkLost({ heardAt, link, now }: Heard): boolean {
  return link.kind === 'refused' || (heardAt === null ? link.kind === 'lost' : now - heardAt > STALE_MS);
}

function linkSentence(link: LinkState): string {
  return link.kind === 'refused'
    ? link.reason
    : 'No link to the station. What stands below is old; the link mends itself as soon as the station answers.';
}

const OVERDUE_RATIO = 1.4;

/** How long the leader has been missing, in milliseconds, judged by their own last lap; null when they are not overdue. */
export function leaderOverdue(leader: PlacedStanding | undefined, stationNow: number): number | null {
  if (leader === undefined || leader.finished || leader.lastPassAt === null || leader.lastLap === null) return null;
  const late = stationNow - leader.lastPassAt - leader.lastLap * OVERDUE_RATIO;
  return late > 0 ? stationNow - leader.lastPassAt - leader.lastLap : null;
}
