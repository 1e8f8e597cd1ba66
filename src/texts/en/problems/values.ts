import type { RefusalMessages, TextField } from '../../../domain/model/refusal.messages';
import type { Writer } from '../../catalogue';
import { capitalized, riderName } from '../names';
import { changedBib, changedTag } from './changed-text';

type BadValue = RefusalMessages['bad-value'];
type TimeField = Extract<BadValue, { readonly problem: 'not-a-time' }>['field'];

const TEXT_FIELDS: Readonly<Record<TextField, string>> = {
  bib: 'bib number',
  name: 'name',
  category: 'category',
  team: 'team',
  'race-name': 'race name',
  born: 'year or date of birth',
  nation: 'nation',
  licence: 'licence',
  'uci-id': 'UCI ID',
  club: 'club',
  'first-name': 'first name',
  'last-name': 'last name',
  member: 'name of a relay rider',
  more: 'column of the list',
  note: 'note',
};

const TIME_FIELDS: Readonly<Record<TimeField, string>> = {
  start: 'start time',
  wave: 'start time of the wave',
  stop: 'stop time',
  passing: 'time of the passing',
  'new-time': 'new time of the passing',
  status: 'time of the status',
  'muted-from': 'time from which the tag is muted',
  'assigned-from': 'time from which the tag is assigned',
  'released-from': 'time from which the tag is removed',
};

/** What is wrong with a value of a command, and what to do. */
export function badValueText(params: BadValue, texts: Writer): string {
  switch (params.problem) {
    case 'not-a-time':
      return `The ${TIME_FIELDS[params.field]} is not a valid time. Enter a date and time.`;
    case 'in-future':
      return `The ${TIME_FIELDS[params.field]}, ${texts.dateTime(params.at)}, is later than now, ${texts.dateTime(params.now)}. Enter a time that has passed.`;
    case 'unprintable':
      return `The ${TEXT_FIELDS[params.field]} contains a character that cannot be printed. Remove it.`;
    case 'missing':
      return params.field === 'bib' ? 'No bib number. Enter one.' : `The ${TEXT_FIELDS[params.field]} is missing. Enter it.`;
    case 'too-long':
      return `The ${TEXT_FIELDS[params.field]} is longer than ${params.max} characters. Shorten it.`;
    case 'not-a-tag':
    case 'means-no-tag':
    case 'tag-as-number':
    case 'bib-as-number':
      return identifier(params);
    case 'rules':
      return params.rules.map((problem) => texts.say('rulesProblem', problem)).join(' ');
    case 'shifted-into-future':
      return `With this correction a read would be at ${texts.dateTime(params.at)}, later than now, ${texts.dateTime(params.now)}. Correct by less, or only reads of an earlier time.`;
    case 'start-after-stop':
    case 'gun-not-set':
    case 'nothing-to-declare':
    case 'wave-before-gun':
    case 'stop-before-start':
      return startAndStop(params, texts);
    case 'sheet-name':
    case 'sheet-kind':
    case 'sheet-order':
    case 'sheet-member':
    case 'sheet-placeholders':
    case 'sheet-columns':
    case 'too-many-sheets':
      return sheet(params, texts);
    default:
      return correction(params);
  }
}

type Identifier = Extract<BadValue, { readonly problem: 'not-a-tag' | 'means-no-tag' | 'tag-as-number' | 'bib-as-number' }>;

function identifier({ problem, text }: Identifier): string {
  switch (problem) {
    case 'not-a-tag':
      return `“${text}” is not a tag ID. A tag ID has 1 to 128 printable characters and no spaces.`;
    case 'means-no-tag':
      return `“${text}” says that there is no tag. Leave the tag out, or enter its ID.`;
    case 'tag-as-number':
      return changedTag(text);
    case 'bib-as-number':
      return changedBib(text);
  }
}

type StartAndStop = Extract<
  BadValue,
  { readonly problem: 'start-after-stop' | 'gun-not-set' | 'nothing-to-declare' | 'wave-before-gun' | 'stop-before-start' }
>;

function startAndStop(params: StartAndStop, texts: Writer): string {
  switch (params.problem) {
    case 'start-after-stop':
      return `The race was stopped at ${texts.time(params.stopped_at)}, before that start. Resume the race first, or enter an earlier start time.`;
    case 'gun-not-set':
      return 'Start the race first: waves start after its gun.';
    case 'nothing-to-declare':
      return 'There are no results to declare: no rider has a passing or a status yet.';
    case 'wave-before-gun':
      return `The race starts at ${texts.time(params.start_at)}, after that start. Change the start time of the race first.`;
    case 'stop-before-start':
      return `The race starts at ${texts.time(params.start_at)}. Stop it after that, or change its start time first.`;
  }
}

type SheetValue = Extract<
  BadValue,
  { readonly problem: `sheet-${'name' | 'kind' | 'order' | 'member' | 'placeholders' | 'columns'}` | 'too-many-sheets' }
>;

function inBraces(name: string): string {
  return `{${name}}`;
}

function sheet(params: SheetValue, texts: Writer): string {
  switch (params.problem) {
    case 'sheet-name':
      return `A sheet cannot be called “${params.name}”. Use small letters, digits and single hyphens, such as start-list-by-bib.`;
    case 'sheet-kind':
      return `${params.name} is the name of another kind of sheet. Choose another name.`;
    case 'sheet-order':
      return `The sheet ${params.sheet} cannot have that order. Choose one of: ${texts.list(params.orders)}.`;
    case 'sheet-member':
      return `The sheet ${params.sheet} has no “${params.member}”. Leave it out.`;
    case 'sheet-placeholders':
      return `A certificate has no ${texts.list(params.unknown.map(inBraces))}. Use ${texts.list(params.known.map(inBraces))}.`;
    case 'sheet-columns':
      return `This sheet has no column ${texts.list(params.unknown)}. Its columns: ${texts.list(params.known)}.`;
    case 'too-many-sheets':
      return `The race has ${params.max} sheets already. Remove one, then save this one again.`;
  }
}

type CorrectionValue = Extract<
  BadValue,
  {
    readonly problem:
      | 'split-count'
      | 'lap-too-short'
      | 'unknown-status'
      | 'unknown-reader'
      | 'unknown-point'
      | 'clock-range'
      | 'clock-entries'
      | 'clock-amount'
      | 'start-list'
      | 'neutral-range'
      | 'adjustment'
      | 'relegated-behind-self'
      | 'not-compared'
      | 'nothing-taken'
      | 'revision-ahead'
      | 'decided-by-hand';
  }
>;

function correction(params: CorrectionValue): string {
  switch (params.problem) {
    case 'split-count':
      return 'A lap can be split into 2, 3 or 4 laps.';
    case 'lap-too-short':
      return `Lap ${params.lap} of ${riderName(params.rider)} is too short for ${params.into} laps: each would be shorter than the minimum lap time.`;
    case 'unknown-status':
      return `There is no such status. Choose one of: ${params.statuses.join(', ')}.`;
    case 'unknown-reader':
      return `No read came from a reader called “${params.reader}”. Choose a reader that sent reads.`;
    case 'unknown-point':
      return `There is no point ${params.point}. ${params.known.length === 0 ? 'Enter the points of the race first, or leave the point out.' : `Choose one of: ${params.known.join(', ')}.`}`;
    case 'clock-range':
      return 'The reads to correct need a start and a later end. Enter both as a date and time.';
    case 'clock-entries':
      return 'The entries to correct end before they begin. Enter a later last entry.';
    case 'clock-amount':
      return 'The correction of the clock must be a whole number of milliseconds, at most 100 years.';
    case 'start-list':
      return 'A start list needs at least one rider, and each rider once.';
    case 'neutral-range':
      return 'The race goes on later than it was neutralised. Enter a later end, or none while it lasts.';
    case 'adjustment':
      return 'Enter a whole number other than 0: at most a week, or 10,000 laps.';
    case 'relegated-behind-self':
      return 'A rider cannot be relegated behind themselves. Choose another rider.';
    case 'not-compared':
      return `${capitalized(riderName(params.rider))} and ${riderName(params.other)} are ranked in different sections and are never compared. Choose a rider of the same section.`;
    case 'nothing-taken':
      return 'Choose at least one proposal.';
    case 'revision-ahead':
      return `The race is at revision ${params.last}. Enter an earlier one.`;
    case 'decided-by-hand':
      return `The proposal for ${riderName(params.rider)} needs a decision by hand. Take the others, and follow its link.`;
  }
}

/** What already is as the command wants it. */
export function noChangeText(params: RefusalMessages['no-change'], texts: Writer): string {
  switch (params.problem) {
    case 'start':
      return `The start time is already ${texts.time(params.start_at)}.`;
    case 'race-name':
      return `The race is already called ${params.name}.`;
    case 'language':
      return `The race already has the language ${texts.languageName(params.language)}.`;
    case 'rules':
      return 'The race already has these rules.';
    case 'clock':
      return 'A correction by 0 changes nothing.';
    case 'start-list':
      return 'All riders in the start list already have these starts.';
    case 'neutralised':
      return 'The race is already neutralised then.';
    case 'neutralised-since':
      return `The race is neutralised since ${texts.time(params.from)}, until that is ended. End it first, or undo it.`;
    case 'sheet':
      return `The sheet ${params.name} is already saved like this.`;
    case 'declared':
      return `The results are already ${params.state}.`;
    case 'own-start':
      return `${capitalized(riderName(params.rider))} already has that start.`;
    case 'list':
      return 'All riders in the list are already registered with these details.';
    case 'details':
      return `Nothing about ${riderName(params.rider)} would change.`;
    case 'status':
      return `${capitalized(riderName(params.rider))} already has that status.`;
    case 'passing-rider':
      return `That passing already belongs to ${riderName(params.rider)}.`;
    case 'passing-time':
      return `That passing already has the time ${texts.time(params.at)}.`;
    case 'muted':
      return `Tag ${params.tag} is already muted.`;
    case 'tag':
      return `Tag ${params.tag} is already assigned to ${riderName(params.rider)}.`;
  }
}
