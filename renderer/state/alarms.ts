import type { PlacedStanding } from '../../src/domain/model/standing';
import type { components } from '../../src/http/generated/api';
import type { LinkState } from './link-state';
import type { LiveData } from './live';
import { stationPart } from './machines';

type Schemas = components['schemas'];
type Reader = Schemas['Reader'];
type Health = Schemas['Health'];
type Publisher = Schemas['Publisher'];
type Webhook = Schemas['Webhook'];

/** What is wrong, as a code with its parameters; `app/alarm-text.ts` makes the text. */
export type AlarmMessage =
  | { readonly code: 'link-lost' }
  /** Other pages in this browser hold all its connections. */
  | { readonly code: 'link-crowded' }
  /** The station answers, but refuses the stream. */
  | { readonly code: 'link-refused'; readonly params: { readonly refusal: Extract<LinkState, { kind: 'refused' }> } }
  /** The station did nothing for a while: the computer was asleep or too busy. */
  | { readonly code: 'standstill'; readonly params: { readonly standstill: Schemas['Standstill'] } }
  /** Reads are not being saved. */
  | { readonly code: 'journal-fault'; readonly params: { readonly journal: LiveData['journal'] } }
  | { readonly code: 'reader-lost' | 'reader-silent'; readonly params: { readonly reader: Schemas['ReaderMessage'] } }
  /** A connected reader was stopped: it reports no reads, and no other alarm says so. */
  | { readonly code: 'reader-stopped'; readonly params: { readonly reader: string; readonly canStart: boolean } }
  | { readonly code: 'reader-clock'; readonly params: { readonly reader: string; readonly clock: NonNullable<Reader['clock']> } }
  /** The clock of a reader service is off. */
  | { readonly code: 'sender-clock'; readonly params: { readonly sender: Schemas['SenderClock'] } }
  /** Another station of the race is not well. */
  | { readonly code: 'machine'; readonly params: { readonly machine: Schemas['MachineTrouble'] } }
  /** Riders are due, and nothing is read. */
  | { readonly code: 'silence'; readonly params: { readonly silence: Schemas['Silence'] } }
  /** Crossings of the line at the start count as laps. */
  | { readonly code: 'short-first-laps'; readonly params: { readonly laps: Schemas['ShortFirstLaps'] } }
  /** The station's own clock was set. */
  | { readonly code: 'station-clock'; readonly params: { readonly step: Schemas['ClockStep'] } }
  /** The computer of the station has another time zone than it had. */
  | { readonly code: 'time-zone'; readonly params: { readonly zone: Schemas['ZoneFinding'] } }
  /** A device took back a time that still counts. */
  | { readonly code: 'reader-notice'; readonly params: { readonly reader: string; readonly notice: Reader['notices'][number] } }
  /** Readers that sent reads and stand at no point of the race. */
  | { readonly code: 'no-point'; readonly params: Schemas['RaceControl']['without_point'] }
  /** What is online is older than three intervals. */
  | { readonly code: 'not-published'; readonly params: { readonly publisher: Publisher } }
  /** The receiver of a webhook takes no messages. */
  | { readonly code: 'webhook'; readonly params: { readonly name: string; readonly fault: NonNullable<Webhook['fault']> } }
  /** Antennas that are not connected, by reader. */
  | { readonly code: 'antennas'; readonly params: { readonly missing: readonly MissingAntennas[] } };

interface MissingAntennas {
  readonly reader: string;
  readonly antennas: readonly number[];
}

/** Something that the timekeeper has to know now. `loud` ones sound as well. */
export interface Alarm {
  /** What it is about: the same key means the same alarm. */
  readonly key: string;
  readonly loud: boolean;
  readonly message: AlarmMessage;
}

/** What a device reports stays an alarm for so long; after that, the page of the readers still has it. */
const NOTICE_FOR_MS = 600_000;

interface Watched {
  /** The station's clock. */
  readonly now: number;
  readonly link: LinkState;
  readonly isLinkLost: boolean;
  readonly journal: LiveData['journal'];
  readonly links: LiveData['links'];
  readonly readers: readonly Reader[];
  /** Empty until they are loaded. */
  readonly publishers: readonly Publisher[];
  /** Empty until they are loaded. */
  readonly webhooks: readonly Webhook[];
  /** Null until it is loaded. */
  readonly health: Pick<Health, 'senders' | 'clock_step' | 'silence' | 'short_first_laps' | 'machines' | 'time_zone'> | null;
  /** Null until it is loaded. */
  readonly control: Pick<Schemas['RaceControl'], 'without_point'> | null;
  /** Null until they are loaded. */
  readonly machines: Schemas['Machines'] | null;
}

/** What is wrong, worst first; empty when all is well. */
export function alarmsOf(watched: Watched): readonly Alarm[] {
  const { now, link, isLinkLost, journal, links, readers, publishers, webhooks, health, control, machines } = watched;
  const missing = readers.map(missingAntennas).filter((each) => each !== null);
  return [
    ...(isLinkLost && !waitsForHub(link, machines) ? [linkAlarm(link)] : []),
    ...(journal.status === 'fault'
      ? [{ key: 'journal', loud: true, message: { code: 'journal-fault', params: { journal } } } as const]
      : []),
    ...standstillAlarm(journal.standstill),
    ...[...links.values()].flatMap(readerAlarm),
    ...pointAlarm(control?.without_point ?? null),
    ...silenceAlarm(health?.silence ?? null),
    ...firstLapAlarm(health?.short_first_laps ?? null),
    ...readers.flatMap(stoppedAlarm),
    ...readers.flatMap(clockAlarm),
    ...readers.flatMap((reader) => noticeAlarms(reader, now)),
    ...stationClockAlarm(health?.clock_step ?? null),
    ...zoneAlarm(health?.time_zone),
    ...(health?.senders ?? []).flatMap(senderAlarm),
    ...(health?.machines ?? []).map(machineAlarm),
    ...publishers.filter(({ overdue }) => overdue).map(publisherAlarm),
    ...webhooks.flatMap(webhookAlarm),
    ...(missing.length > 0 ? [{ key: 'antennas', loud: false, message: { code: 'antennas', params: { missing } } } as const] : []),
  ];
}

/** A station that follows another one has its race from there: what is wrong with the other one is an alarm of its own. */
function waitsForHub(link: LinkState, machines: Schemas['Machines'] | null): boolean {
  return link.kind === 'refused' && link.code === 'no-race-open' && machines !== null && stationPart(machines).follows !== null;
}

function linkAlarm(link: LinkState): Alarm {
  return { key: 'link', loud: true, message: linkMessage(link) };
}

function linkMessage(link: LinkState): AlarmMessage {
  if (link.kind === 'refused') return { code: 'link-refused', params: { refusal: link } };
  return { code: link.kind === 'crowded' ? 'link-crowded' : 'link-lost' };
}

/** A shorter pause moves a time by less than people see; it is shown, but makes no sound. */
const LOUD_STANDSTILL_MS = 1_000;

function standstillAlarm(standstill: Schemas['Standstill'] | undefined): readonly Alarm[] {
  if (standstill === undefined) return [];
  const loud = standstill.why === 'asleep' || Date.parse(standstill.to) - Date.parse(standstill.from) >= LOUD_STANDSTILL_MS;
  return [{ key: `standstill:${standstill.to}`, loud, message: { code: 'standstill', params: { standstill } } }];
}

function silenceAlarm(silence: Health['silence']): readonly Alarm[] {
  return silence === null ? [] : [{ key: `silence:${silence.since}`, loud: true, message: { code: 'silence', params: { silence } } }];
}

function firstLapAlarm(laps: Health['short_first_laps']): readonly Alarm[] {
  return laps === null ? [] : [{ key: 'short-first-laps', loud: false, message: { code: 'short-first-laps', params: { laps } } }];
}

function readerAlarm(reader: Schemas['ReaderMessage']): readonly Alarm[] {
  if (reader.state !== 'lost' && reader.state !== 'silent') return [];
  return [{ key: `reader:${reader.id}`, loud: true, message: { code: `reader-${reader.state}`, params: { reader } } }];
}

/** A new reader is a new alarm: it sounds although the one before was silenced. */
function pointAlarm(without: Schemas['RaceControl']['without_point'] | null): readonly Alarm[] {
  if (without === null || without.readers.length === 0) return [];
  return [{ key: `no-point:${without.readers.join(' ')}`, loud: true, message: { code: 'no-point', params: without } }];
}

/** Timing goes on without it: it makes no sound. */
function publisherAlarm(publisher: Publisher): Alarm {
  return { key: `publisher:${publisher.name}`, loud: false, message: { code: 'not-published', params: { publisher } } };
}

/** One or two failed tries heal by themselves. */
const FAILED_TRIES = 3;

function webhookAlarm({ name, paused, fault, failures, next_in_ms: next }: Webhook): readonly Alarm[] {
  if (paused || fault === null || (failures < FAILED_TRIES && next !== null)) return [];
  return [{ key: `webhook:${name}`, loud: false, message: { code: 'webhook', params: { name, fault } } }];
}

function stoppedAlarm({ id, operating, can_set_operation: canStart }: Reader): readonly Alarm[] {
  if (operating !== false) return [];
  return [{ key: `stopped:${id}`, loud: true, message: { code: 'reader-stopped', params: { reader: id, canStart } } }];
}

function clockAlarm({ id, clock }: Reader): readonly Alarm[] {
  if (clock === null || clock.alarm === null) return [];
  return [{ key: `clock:${id}`, loud: false, message: { code: 'reader-clock', params: { reader: id, clock } } }];
}

/** Notices that ask for something: those that the timekeeper has dealt with offer nothing any more. */
function noticeAlarms({ id, notices }: Reader, now: number): readonly Alarm[] {
  return notices
    .filter((notice) => notice.passing !== undefined && now - Date.parse(notice.at) < NOTICE_FOR_MS)
    .map((notice) => ({
      key: `notice:${id}:${notice.at}:${notice.text}`,
      loud: false,
      message: { code: 'reader-notice', params: { reader: id, notice } },
    }));
}

function stationClockAlarm(step: Health['clock_step']): readonly Alarm[] {
  return step === null ? [] : [{ key: 'station-clock', loud: false, message: { code: 'station-clock', params: { step } } }];
}

function zoneAlarm(zone: Health['time_zone']): readonly Alarm[] {
  return zone === undefined ? [] : [{ key: 'time-zone', loud: false, message: { code: 'time-zone', params: { zone } } }];
}

function senderAlarm(sender: Schemas['SenderClock']): readonly Alarm[] {
  if (!sender.alarm) return [];
  return [
    {
      key: ['sender', sender.source, sender.reader, ...(sender.serial === null ? [] : [sender.serial])].join(':'),
      loud: false,
      message: { code: 'sender-clock', params: { sender } },
    },
  ];
}

/** Timing goes on here without it: it makes no sound. */
function machineAlarm(machine: Schemas['MachineTrouble']): Alarm {
  return { key: `machine:${machine.name}:${machine.sentence_code}`, loud: false, message: { code: 'machine', params: { machine } } };
}

/** Null when every antenna is connected, and for a reader whose own state says enough. */
function missingAntennas({ id, state, antennas }: Reader): MissingAntennas | null {
  const missing = antennas.filter(({ connected }) => connected === false).map(({ antenna }) => antenna);
  if (missing.length === 0 || (state !== 'ready' && state !== 'reading')) return null;
  return { reader: id, antennas: missing };
}

/** The alarms that sound while the sound is on: loud ones that the timekeeper has not silenced. */
export function sounding(alarms: readonly Alarm[], silenced: ReadonlySet<string>): readonly Alarm[] {
  return alarms.filter(({ key, loud }) => loud && !silenced.has(key));
}

/** The silenced alarms that are still on; one that is over sounds when it comes again. Returns the same set when nothing changes. */
export function stillSilenced(silenced: ReadonlySet<string>, alarms: readonly Alarm[]): ReadonlySet<string> {
  const still = alarms.filter(({ key }) => silenced.has(key));
  return still.length === silenced.size ? silenced : new Set(still.map(({ key }) => key));
}

const OVERDUE_RATIO = 1.4;

/** Milliseconds by which the leader is late, compared with the leader's own last lap; null while the leader is not overdue. */
export function leaderOverdue(leader: PlacedStanding | undefined, stationNow: number): number | null {
  if (leader === undefined || leader.finished || leader.lastPassAt === null || leader.lastLap === null) return null;
  const late = stationNow - leader.lastPassAt - leader.lastLap * OVERDUE_RATIO;
  return late > 0 ? stationNow - leader.lastPassAt - leader.lastLap : null;
}
