import { DAY, type Ms } from '../../domain/model/time';
import type { PreflightMessages } from '../../http/preflight.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { wholeSeconds } from '../whole-seconds';
import { counted } from './counted';
import { damagedFile } from './damaged-files';
import { durationName } from './durations';
import { ruleNoticeTexts } from './rule-notices';
import { bibs as someBibs } from './start-notices';
import { STOPPED_MACHINES } from './stopped-machines';

const BYTES_PER_MB = 1_000_000;
const BYTES_PER_GB = 1_000_000_000;

export const preflightTexts: MessageTexts<PreflightMessages> = {
  'journal-title': 'Race file',
  'disk-title': 'Disk space',
  'clock-title': 'Clock of this computer',
  'zone-title': 'Time zone',
  'readers-title': 'Readers',
  'reader-title': ({ reader }) => `Reader ${reader}`,
  'reader-clock-title': ({ reader }) => `Clock of reader ${reader}`,
  'sender-title': ({ source, reader }) => `Reads from ${source}, reader ${reader}`,
  'flood-title': 'Number of reads',
  'antenna-title': ({ reader, antenna }) => `Antenna ${antenna} of reader ${reader}`,
  'tag-title': 'Tag test',
  'screens-title': 'Screens',
  'access-title': 'Access',
  'line-title': 'Riders who are due',
  'first-laps-title': 'First laps',
  'categories-title': 'Categories',
  'bibs-title': 'Bibs',
  'teams-title': 'Team ranking',
  'starts-title': 'Start list',
  'point-title': ({ point }) => `Point ${point}`,
  'segment-title': ({ segment }) => `Segment ${segment}`,
  'riders-title': 'Riders',
  'tags-title': 'Tags of riders',
  'waves-title': 'Waves',
  'points-title': 'Points',
  'gun-title': 'Start of the race',
  'settings-title': 'Saved settings',
  'settings-damaged': ({ files }, { list }) =>
    `Could not be read, or not all of it: ${list(files.map(damagedFile))} in the data folder. Set up what is missing again, then delete the file.`,
  'rmonitor-title': 'RMonitor feed',
  'machine-title': ({ machine }) => `Machine ${machine}`,
  'machine-live': 'It is heard.',
  'machine-clock': ({ off }, texts) =>
    `Its clock is ${span(Math.abs(off) as Ms, texts)} ${off > 0 ? 'ahead' : 'behind'}, and so are its times. Set the clocks of both by NTP.`,
  'machine-cut-off': 'It is not heard. Check the network; what waits comes when it is back.',
  'machine-refused':
    'The hub does not know the key of this station, or RACETAG_HUB_KEY is missing. Make a new key at the hub and start this station with it.',
  'machine-differs':
    'Its copy of the race is not that of the hub: one of the two is older. Open the newer one at the hub, or take over at the standby that has it.',
  'machine-two': 'Two machines use its key or its name at the broker. Give each of them its own.',
  'machine-copied':
    'Two stations run with copies of one data folder. Go on with one of them. Start the other one with an empty data folder, and with a key or a broker name of its own. What it has recorded is in its old race file: merge a copy of that at the hub.',
  'machine-stopped': ({ state }) => STOPPED_MACHINES[state],
  'webhook-title': ({ webhook }) => `Webhook ${webhook}`,

  'rmonitor-fault': ({ fault }, texts) => texts.say('rmonitor', fault),
  'webhook-failing': ({ fault, backlog }, texts) => `${texts.say('webhook', fault)} ${counted(backlog, 'event waits', 'events wait')}.`,

  'riders-none': 'No riders yet. Import your entry list, or add riders by hand.',
  'riders-ok': ({ riders }) => `${counted(riders, 'rider', 'riders')}.`,
  'tags-ok': ({ riders }) => (riders === 1 ? 'The rider has a tag.' : `All ${riders} riders have a tag.`),
  'tags-missing': ({ of, ...some }, texts) =>
    `${some.riders} of ${counted(of, 'rider', 'riders')} ${some.riders === 1 ? 'has' : 'have'} no tag: ${someBibs(some, texts)}. Assign their tags, or enter their bibs at the line.`,
  'tags-unknown': ({ tags }) =>
    `${counted(tags, 'tag was read that no rider has', 'tags were read that no rider has')}. Assign what belongs to riders under Riders, Unknown tags.`,
  'riders-without-category': (some, texts) =>
    `No category: ${someBibs(some, texts)}. Waves and rules of categories do not apply to them. Enter their categories.`,
  'waves-ok': ({ waves, others }) =>
    `${counted(waves, 'wave', 'waves')}.${others === 0 ? '' : ` ${counted(others, 'rider is', 'riders are')} in no wave and ${others === 1 ? 'starts' : 'start'} at the gun.`}`,
  'points-ok': ({ points }) => `${counted(points, 'point', 'points')} on the course.`,
  'gun-open': 'Not started. Press “Start now” at the gun, or set a start time before.',
  'gun-by-list': 'Riders start by the start list. The race begins with the first of them.',
  'gun-ahead': ({ at }, { dateTime }) => `The race starts at ${dateTime(at)}.`,
  'gun-far': ({ at }, { dateTime }) => `The race starts at ${dateTime(at)}, more than 12 hours from now. Check the date.`,
  'gun-set': ({ at }, { dateTime }) => `The race started at ${dateTime(at)}.`,
  'gun-past': ({ at }, { dateTime }) =>
    `The race started at ${dateTime(at)}, more than 12 hours ago, and nothing was read since. Check the date.`,
  'gun-stopped': ({ at }, { dateTime }) => `The race was stopped at ${dateTime(at)}. Later reads do not count.`,

  'journal-ok': 'Reads are saved in the race file.',
  'journal-fault': ({ fault }, texts) => texts.say('problem', fault),
  'journal-not-writable': 'The race file cannot be written, so reads would be refused. Open or create a race.',
  'disk-ok': ({ free }) => `${size(free)} free.`,
  'disk-low': ({ free }) => `${size(free)} free: enough for one race, but not for many.`,
  'disk-almost-full': ({ free }) => `Only ${size(free)} free. Free some space before the start.`,
  'disk-unknown': 'Free disk space is unknown. Check it by hand.',
  'clock-ok': ({ now }, { dateTime }) => `It shows ${dateTime(now)}.`,
  'clock-impossible': ({ now }, { dateTime }) => `It shows ${dateTime(now)}, which cannot be right. Set date and time before the start.`,
  'clock-stepped': ({ at, by }, texts) =>
    `It was set ${by > 0 ? 'ahead' : 'back'} by ${span(Math.abs(by) as Ms, texts)} at ${texts.time(at)}, while the station was running. What is entered by hand since then is off by as much from what came before. Set it back, and turn off automatic time setting until the race is over.`,
  'zone-ok': ({ zone }) => `Times of day are in the zone ${zone}.`,
  'zone-changed': ({ from, to }) =>
    `The time zone of this computer is ${to} now. The station goes on with ${from}, in which it started: for times of day on paper, and for readers that send times without a zone. If ${to} is right, start the station again when nobody is about to pass.`,
  'zone-unknown': ({ name }) =>
    `TZ is “${name}”, which is no time zone that the station knows: it counts with UTC. Set TZ to a name such as Europe/Berlin, and start the station again.`,
  'no-readers': 'No reader is connected to this station, and no reader service has sent a read.',
  flood: ({ source, reader, reads, others }, { number }) =>
    `${source}, reader ${reader}, has sent ${number(reads)} reads to this race, all others ${number(others)}. Move tags away from its antennas. If you do not know this sender, disconnect it, and set an API key.`,
  'tag-read': ({ ago }) => `Last read ${wholeSeconds(ago)} s ago.`,
  'tag-read-long-ago': ({ ago }) => `Last read ${wholeSeconds(ago)} s ago. Move a tag past every antenna.`,
  'tag-never-read': 'No tag has been read yet. Move a tag past every antenna.',
  'short-first-laps': ({ riders, longest, later }, texts) =>
    `${counted(riders, 'rider has', 'riders have')} a lap 1 of ${texts.duration(longest, 1)} at most, and no later lap under ${texts.duration(later, 1)}: they were probably read behind the line just after the start. On the Race page, make the first read the start of lap 1 or the minimum lap time longer. If lap 1 is so short, enter the lengths of the laps there.`,
  'line-silent': ({ since, riders }, texts) =>
    `Nothing was read since ${texts.timeToSecond(since)}, and ${counted(riders, 'rider', 'riders')} should have passed. Look at the reader and its antennas.`,
  'tag-clock-set-back': 'The clock was set back after the last read. Move a tag past every antenna.',
  'screens-connected': ({ screens }, { number, plural }) =>
    `${number(screens)} ${plural(screens, { one: 'screen', other: 'screens' })} connected, including this one.`,
  'no-screens': 'No screen is connected.',
  'access-ok': 'Sending reads takes the API key, and changing anything takes the operator token.',
  'no-api-key':
    'Everybody in this network can send reads, and so add laps. On a network that others use, set RACETAG_API_KEY here and in the reader services.',
  'token-short':
    'The operator token that was chosen has fewer than 16 characters and can be guessed. Choose a longer RACETAG_OPERATOR_TOKEN.',
  'tokens-guessed': ({ guesses, source }, { number, plural }) =>
    `${number(guesses)} wrong operator ${plural(guesses, { one: 'token was', other: 'tokens were' })} sent since the start, the last one from ${source}. Somebody uses an old link, or tries to guess the token.`,

  ...ruleNoticeTexts,
  'reader-at-line': ({ reader }) =>
    `No point names reader ${reader}, so it stands at the line and its reads end laps. Assign it to a point under Race, Points.`,
  'reader-at-no-point': ({ reader }) =>
    `No point names reader ${reader}, so its reads do not count. Assign it to a point under Race, Points; its reads so far then count there.`,
  'point-without-reader': ({ point }) => `No reader stands at ${point}. Assign one to it, or remove the point.`,
  'point-off-course': ({ point }) => `No course passes ${point}, so nobody gets a time there. Add it to the course.`,
  'segment-without-passage': ({ passage, known }, { list }) =>
    `No course has the passage ${passage}. ${known.length === 0 ? 'Enter the course first.' : `Choose one of: ${list(known)}.`}`,
  'segment-backwards': ({ from, to }) =>
    `No course passes ${from} and later ${to}, so nobody gets a time. Choose two passages of one course, in their order.`,
  'bibs-alike': ({ bib, other, pairs }) =>
    `Bib ${bib} and bib ${other} are two riders${pairs > 1 ? ` (${counted(pairs, 'pair', 'pairs')} like that)` : ''}. Correct the bib if they are one.`,
  'teams-none': ({ by, others }) => {
    const other = by === 'club' ? 'team' : 'club';
    const have = `${counted(others, 'rider has', 'riders have')} a ${other}: rank by ${other}, or enter`;
    return `Teams are ranked by ${by}, and no rider has a ${by}. ${others === 0 ? 'Enter' : have} the ${by}s in the list of riders.`;
  },
  'categories-alike': ({ category, riders, other, others }) =>
    `“${category}” (${counted(riders, 'rider', 'riders')}) and “${other}” (${counted(others, 'rider', 'riders')}) are two categories, with results of their own. Give these riders one category if they are one.`,

  'starts-ok': ({ starts, first_at, last_at }, texts) =>
    `${counted(starts, 'rider starts', 'riders start')} from ${texts.time(first_at)} to ${texts.time(last_at)}.`,
  'starts-none': ({ riders }) =>
    `The rules say that riders start by a start list, and none of ${counted(riders, 'rider', 'riders')} has a start time. Make or import the start list.`,
  'starts-missing': (some, texts) =>
    `No start time: ${someBibs(some, texts)}. They start at the gun or with their wave, unless you give them one.`,
  'starts-before-gun': ({ gun_at, ...some }, texts) =>
    `The start is before the start of the race at ${texts.time(gun_at)}: ${someBibs(some, texts)}. Check both times.`,
  'starts-together': ({ usual, ...some }, texts) =>
    `More riders at one start time than the usual ${texts.number(usual)}: ${someBibs(some, texts)}. Check the start list.`,

  'reader-state': ({ state }, texts) => texts.say('reader', state),
  'reader-stopped': ({ can_start }) =>
    `The reader is stopped and reads no tags. ${can_start ? 'Start it under Readers.' : 'See its notices under Readers, or start it in its own app or on its own pages.'}`,
  'reader-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-unknown': 'Not compared yet, or not set. Until then reads have the time of their arrival. See the notices of the reader.',
  'reader-clock-alarm': ({ alarm }, texts) => texts.say('reader', alarm),
  'reader-clock-offset': ({ offset }, texts) => {
    if (offset === 0) return 'Equal to the clock of this computer.';
    const where = offset > 0 ? 'behind' : 'ahead of';
    return `${span(Math.abs(offset) as Ms, texts)} ${where} this computer. Times of reads are corrected for it.`;
  },
  'sender-in-time': 'The times of its reads agree with the clock of this computer.',
  'sender-ahead': ({ reader, ...off }, texts) =>
    `The times of reader ${reader} are ${offText(off, texts)} ahead of the clock of this computer. ${adviceText(off)}`,
  'sender-behind': ({ reader, ...off }, texts) =>
    `The times of reader ${reader} are ${offText(off, texts)} behind the clock of this computer. ${adviceText(off)}`,
  'sender-not-set': ({ reader }) =>
    `The clock of reader ${reader} is not set: its reads are dated before 2020. Set it, and correct the reads so far.`,
  'sender-late': ({ reader, ...off }, texts) =>
    `Reads of reader ${reader} arrive ${offText(off, texts)} after their time. If it was offline, they were saved there and are right, and this message ends with its next reads. If it was not, its clock is slow. ${adviceText(off)}`,
  'sender-kept': 'Its last reads arrived late and have their own times: they were saved while it was offline.',
  'sender-corrected': 'A correction of its clock puts the times of its reads right.',
  'sender-overcorrected': ({ reader, by }, texts) =>
    `The clock of reader ${reader} is right, but a correction still makes its times ${span(Math.abs(by) as Ms, texts)} too ${by > 0 ? 'late' : 'early'}. Correct its clock again, by as much the other way.`,
  'sender-was-wrong': wasWrongText,
  'antenna-reads': ({ reads }, { number, plural }) =>
    `${number(reads)} ${plural(reads, { one: 'read', other: 'reads' })} in the last minute.`,
  'antenna-quiet': 'No read in the last minute. Move a tag past it.',
  'antenna-disconnected': 'The reader finds no antenna at this port. Check the cable.',
  'antenna-unknown': 'Unknown until the reader is connected.',
};

/** Why no correction is offered. */
const SHARED_NAME =
  'Set the clock that is wrong. Other readers send under the same name, and a correction would change their reads, too: check the laps so far by hand, and give each reader a name of its own.';
const SET_AND_CORRECT = 'Set the clock that is wrong. If it is the reader’s, correct the reads so far.';

type Off = Omit<PreflightMessages['sender-ahead'], 'reader'>;

type WasWrong = PreflightMessages['sender-was-wrong'];

function wasWrongText({ reader, by, zone_slip, reads, first, last, mixed, cause }: WasWrong, texts: Writer): string {
  const off = `${offText({ by: Math.abs(by) as Ms, zone_slip, station_set_by: null }, texts)} too ${by > 0 ? 'late' : 'early'}`;
  const why =
    cause === 'clock'
      ? `The clock of reader ${reader} is right now, but`
      : `The network delayed reads of reader ${reader}, or its clock was set:`;
  if (mixed)
    return `${why} from ${texts.time(first)} to ${texts.time(last)} reads count with a time that is up to ${off}. Check the laps of that time by hand, then confirm the reads.`;
  const them = reads === 1 ? 'it' : 'them';
  const unless =
    cause === 'delay'
      ? ` If that clock was set ahead just after ${them}, ${reads === 1 ? 'it is' : 'they are'} right: confirm ${them}.`
      : '';
  return `${why} ${counted(reads, 'read has', 'reads have')} a time that is ${off}. Correct the clock for ${reads === 1 ? 'this read' : 'these reads'}, void ${them}, or confirm ${them}.${unless}`;
}

function offText({ by, zone_slip: slip }: Off, texts: Writer): string {
  return slip === null ? span(by, texts) : `exactly ${durationName(Math.abs(slip) as Ms, texts)}`;
}

function adviceText({ zone_slip: slip, station_set_by: set, shared }: Omit<Off, 'by'>): string {
  if (set !== null)
    return `The clock of this computer was set ${set > 0 ? 'ahead' : 'back'} by as much: set it back, or correct the reads since then.`;
  if (shared === true) return SHARED_NAME;
  return slip === null ? SET_AND_CORRECT : 'Check the time zone of its computer, and correct the reads so far.';
}

/** Disk space as operating systems show it: cut, never rounded up. */
function size(bytes: number): string {
  return bytes < BYTES_PER_GB ? `${Math.floor(bytes / BYTES_PER_MB)} MB` : `${Math.floor((bytes / BYTES_PER_GB) * 10) / 10} GB`;
}

function span(ms: Ms, { duration, number }: Writer): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms >= 2 * DAY) return `${number(Math.floor(ms / DAY))} days`;
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : duration(ms, 0);
}
