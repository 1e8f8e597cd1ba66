import type { MessageOf, NoParams } from '../domain/model/message';
import type { RuleNoticeMessages } from '../domain/model/rule-notice.messages';
import type { SimilarCategories } from '../domain/model/similar-categories';
import type { SomeRiders } from '../domain/model/start-notice.messages';
import type { EpochMs, Ms } from '../domain/model/time';
import type { RMonitorMessages } from '../publish/rmonitor/rmonitor.messages';
import type { WebhookMessages } from '../publish/webhooks/webhook.messages';
import type { ReaderMessage } from '../readers/reader.messages';
import type { FaultMessages } from '../station.messages';

/** The items of the check before the start, and its findings. */
export interface PreflightMessages
  extends PreflightTitles,
    StationFindings,
    ReaderFindings,
    SenderFindings,
    CategoryFindings,
    StartFindings,
    PointFindings,
    RaceFindings,
    FeedFindings,
    MachineFindings {}

/** What is checked. */
interface PreflightTitles {
  readonly 'journal-title': NoParams;
  readonly 'disk-title': NoParams;
  readonly 'clock-title': NoParams;
  readonly 'zone-title': NoParams;
  readonly 'readers-title': NoParams;
  readonly 'reader-title': { readonly reader: string };
  readonly 'reader-clock-title': { readonly reader: string };
  /** A sender of reads over HTTP: the `source` and `reader_ip` of its events. */
  readonly 'sender-title': { readonly source: string; readonly reader: string };
  readonly 'flood-title': NoParams;
  readonly 'antenna-title': { readonly reader: string; readonly antenna: number };
  readonly 'tag-title': NoParams;
  readonly 'screens-title': NoParams;
  readonly 'access-title': NoParams;
  readonly 'line-title': NoParams;
  readonly 'first-laps-title': NoParams;
  readonly 'categories-title': NoParams;
  readonly 'bibs-title': NoParams;
  readonly 'teams-title': NoParams;
  readonly 'starts-title': NoParams;
  readonly 'point-title': { readonly point: string };
  readonly 'segment-title': { readonly segment: string };
  readonly 'riders-title': NoParams;
  readonly 'tags-title': NoParams;
  readonly 'waves-title': NoParams;
  readonly 'points-title': NoParams;
  readonly 'gun-title': NoParams;
  readonly 'webhook-title': { readonly webhook: string };
  readonly 'settings-title': NoParams;
  /** Files of the data folder that could not be read, or not all of them, by the names under which they were kept. */
  readonly 'settings-damaged': { readonly files: readonly DamagedFile[] };
  readonly 'rmonitor-title': NoParams;
  readonly 'machine-title': { readonly machine: string };
}

/** Why a machine goes on without the others, as `GET /machines` says it. */
export type MachineStop =
  | 'read-only'
  | 'taken-over'
  | 'wrong-key'
  | 'no-race'
  | 'disk'
  | 'newer-version'
  | 'no-broker'
  | 'broker-refused'
  | 'broker-full'
  | 'foreign-stream'
  | 'unfit-stream'
  | 'other-journal'
  | 'two-hubs'
  | 'certificate-expired'
  | 'certificate-unknown'
  | 'certificate-name'
  | 'hub-fault'
  | 'no-station'
  | 'needs-https'
  | 'needs-http'
  | 'older-file';
/** What a file of the data folder holds. */
export type SettingsKind =
  | 'operator-token'
  | 'open-race'
  | 'readers'
  | 'keys'
  | 'guns'
  | 'mistimed-reads'
  | 'templates'
  | 'machine'
  | 'publishers'
  | 'webhooks'
  | 'passwords'
  | 'rmonitor'
  | 'window'
  | 'reports'
  | 'entry-counts';

/** A file that was kept; `holds`: what it holds, null for one that this version does not know. */
export interface DamagedFile {
  readonly file: string;
  readonly holds: SettingsKind | null;
}

/** What was found about the other stations of the race. */
interface MachineFindings {
  readonly 'machine-live': NoParams;
  /** Its clock is ahead by `off` of that of this station; negative: behind. */
  readonly 'machine-clock': { readonly off: Ms };
  readonly 'machine-cut-off': NoParams;
  readonly 'machine-refused': NoParams;
  readonly 'machine-differs': NoParams;
  readonly 'machine-two': NoParams;
  readonly 'machine-copied': NoParams;
  readonly 'machine-stopped': { readonly state: MachineStop };
}

/** What was found about the programs that are told of the race. */
interface FeedFindings {
  /** `backlog` events wait. */
  readonly 'webhook-failing': { readonly fault: MessageOf<WebhookMessages>; readonly backlog: number };
  readonly 'rmonitor-fault': { readonly fault: MessageOf<RMonitorMessages> };
}

/** What was found at the station itself. `free` is in bytes, `ago` before the check. */
interface StationFindings {
  readonly 'journal-ok': NoParams;
  readonly 'journal-fault': { readonly fault: MessageOf<FaultMessages> };
  readonly 'journal-not-writable': NoParams;
  readonly 'disk-ok': { readonly free: number };
  readonly 'disk-low': { readonly free: number };
  readonly 'disk-almost-full': { readonly free: number };
  readonly 'disk-unknown': NoParams;
  readonly 'clock-ok': { readonly now: EpochMs };
  readonly 'clock-impossible': { readonly now: EpochMs };
  /** It was set at `at` by `by` while the station ran; positive: ahead. */
  readonly 'clock-stepped': { readonly at: EpochMs; readonly by: Ms };
  /** Names of time zones: that of the station; `to` is that of the computer now; `name` is what TZ says. */
  readonly 'zone-ok': { readonly zone: string };
  readonly 'zone-changed': { readonly from: string; readonly to: string };
  readonly 'zone-unknown': { readonly name: string };
  readonly 'no-readers': NoParams;
  /** One sender has sent `reads` of the reads in the race, all others together `others`. */
  readonly flood: { readonly source: string; readonly reader: string; readonly reads: number; readonly others: number };
  readonly 'tag-read': { readonly ago: Ms };
  readonly 'tag-read-long-ago': { readonly ago: Ms };
  readonly 'tag-never-read': NoParams;
  readonly 'tag-clock-set-back': NoParams;
  /** Nothing was read since `since`, although `riders` should have passed. */
  /** So many riders have a lap 1 of `longest` at most, and no later lap shorter than `later`: they stood behind the line at the start. */
  readonly 'short-first-laps': { readonly riders: number; readonly longest: Ms; readonly later: Ms };
  readonly 'line-silent': { readonly since: EpochMs; readonly riders: number };
  /** `screens` is at least 1. */
  readonly 'screens-connected': { readonly screens: number };
  readonly 'no-screens': NoParams;
  readonly 'access-ok': NoParams;
  /** Sending reads takes no key. */
  readonly 'no-api-key': NoParams;
  readonly 'token-short': NoParams;
  /** `guesses` different wrong operator tokens since the start, at least 1; the last one from `source`, an address. */
  readonly 'tokens-guessed': { readonly guesses: number; readonly source: string };
}

/** What was found about the riders of the race. */
interface CategoryFindings extends RuleNoticeMessages {
  readonly 'categories-alike': SimilarCategories;
  /** One pair of `pairs`. */
  readonly 'bibs-alike': { readonly bib: string; readonly other: string; readonly pairs: number };
  /** Teams are ranked by what no rider has; `others` riders have the other one of team and club. */
  readonly 'teams-none': { readonly by: 'team' | 'club'; readonly others: number };
}

/** What was found about own starts. */
interface StartFindings {
  readonly 'starts-ok': { readonly starts: number; readonly first_at: EpochMs; readonly last_at: EpochMs };
  /** Riders should have own starts, and none has. */
  readonly 'starts-none': SomeRiders;
  readonly 'starts-missing': SomeRiders;
  readonly 'starts-before-gun': SomeRiders & { readonly gun_at: EpochMs };
  /** They start together with others; most starts have `usual` riders. */
  readonly 'starts-together': SomeRiders & { readonly usual: number };
}

/** What was found about the points of the race. */
interface PointFindings {
  /** No point names it, so its reads end laps; `reader` as `gate` or `gate#2`, like the next one. */
  readonly 'reader-at-line': { readonly reader: string };
  /** No point names it, and another point ends the laps: its reads do not count. */
  readonly 'reader-at-no-point': { readonly reader: string };
  readonly 'point-without-reader': { readonly point: string };
  /** No course has the point, so nobody gets a time there. */
  readonly 'point-off-course': { readonly point: string };
  readonly 'segment-without-passage': { readonly passage: string; readonly known: readonly string[] };
  /** No course has `to` behind `from`. */
  readonly 'segment-backwards': { readonly from: string; readonly to: string };
}

/** What was found at one reader. */
interface ReaderFindings {
  readonly 'reader-state': { readonly state: ReaderMessage };
  /** It is connected and set to read no tags. */
  readonly 'reader-stopped': { readonly can_start: boolean };
  readonly 'reader-alarm': { readonly alarm: ReaderMessage };
  readonly 'reader-clock-unknown': NoParams;
  readonly 'reader-clock-alarm': { readonly alarm: ReaderMessage };
  /** Station clock minus reader clock: positive when the reader is behind. */
  readonly 'reader-clock-offset': { readonly offset: Ms };
  readonly 'antenna-reads': { readonly reads: number };
  readonly 'antenna-quiet': NoParams;
  readonly 'antenna-disconnected': NoParams;
  readonly 'antenna-unknown': NoParams;
}

/** What was found about the times of a sender of reads over HTTP. */
interface SenderFindings {
  readonly 'sender-in-time': NoParams;
  readonly 'sender-ahead': SenderOff;
  readonly 'sender-behind': SenderOff;
  /** Its clock shows a time before 2020. */
  readonly 'sender-not-set': { readonly reader: string };
  /** Reads come `by` after their time: kept ones, or the clock is behind. */
  readonly 'sender-late': SenderOff;
  readonly 'sender-kept': NoParams;
  readonly 'sender-corrected': NoParams;
  /** A correction adds `by` to its times although they are right; negative: takes away. */
  readonly 'sender-overcorrected': { readonly reader: string; readonly by: Ms };
  /**
   * Its times are right now, but so many earlier reads, dated from `first` to `last`, count with times that are `by` too late; negative: too
   * early. `mixed`: right ones lie between them, or they are not all wrong by as much. `cause`: a clock was wrong, or the network delayed
   * the reads by which it was measured.
   */
  readonly 'sender-was-wrong': {
    readonly reader: string;
    readonly by: Ms;
    readonly zone_slip: Ms | null;
    readonly reads: number;
    readonly first: EpochMs;
    readonly last: EpochMs;
    readonly mixed: boolean;
    readonly cause: 'clock' | 'delay';
  };
}

interface SenderOff {
  readonly reader: string;
  /** Positive. */
  readonly by: Ms;
  /** `by` is nearly this many whole half hours, as with a wrong time zone; null when it is not. */
  readonly zone_slip: Ms | null;
  /** What the clock of this computer was set by meanwhile, where that is the reason; else null. */
  readonly station_set_by: Ms | null;
  /** Other readers have the same name: no correction is offered, because it would change their reads, too. */
  readonly shared?: true;
}

/** What was found about the race that is prepared. */
interface RaceFindings {
  readonly 'riders-none': NoParams;
  readonly 'riders-ok': { readonly riders: number };
  readonly 'tags-ok': { readonly riders: number };
  /** They have no tag, out of `of` riders. */
  readonly 'tags-missing': SomeRiders & { readonly of: number };
  /** Tags that were read and that no rider has. */
  readonly 'tags-unknown': { readonly tags: number };
  /** They have no category, and waves or rules are by category. */
  readonly 'riders-without-category': SomeRiders;
  /** `others` riders are in none of them. */
  readonly 'waves-ok': { readonly waves: number; readonly others: number };
  readonly 'points-ok': { readonly points: number };
  readonly 'gun-open': NoParams;
  /** Riders start by a start list. */
  readonly 'gun-by-list': NoParams;
  readonly 'gun-ahead': { readonly at: EpochMs };
  /** So far ahead that the date is probably wrong. */
  readonly 'gun-far': { readonly at: EpochMs };
  readonly 'gun-set': { readonly at: EpochMs };
  /** So long ago without a read that the date is probably wrong. */
  readonly 'gun-past': { readonly at: EpochMs };
  readonly 'gun-stopped': { readonly at: EpochMs };
}
