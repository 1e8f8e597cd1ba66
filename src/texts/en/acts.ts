import type { ActMessages } from '../../domain/model/act.messages';
import { formatAmount } from '../../domain/model/adjusted-time';
import type { PassingName } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { capitalized, passingName, riderName, STATUS_NAMES } from './names';

/** Actions of the timekeeper, for the audit trail and for the note after an action; without a full stop. */
export const actTexts: MessageTexts<ActMessages> = {
  'race-created': ({ name }) => `Race “${name}” created`,
  'gun-set': ({ start_at }, texts) => `Start time set to ${texts.time(start_at)}`,
  'race-stopped': ({ stopped_at, planned }, texts) => `${planned ? 'Stop planned for' : 'Race stopped at'} ${texts.time(stopped_at)}`,
  'race-resumed': 'Race resumed',
  'race-renamed': ({ name }) => `Race renamed to “${name}”`,
  'language-set': ({ language }, { languageName }) => `Language of boards and results set to ${languageName(language)}`,
  'rules-changed': ({ rules, decimals }, texts) => {
    if (rules.length > 0) return `Rules changed. ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`;
    return decimals ? 'Rules changed: times have other decimals' : 'Rules changed, without effect on this race';
  },
  'wave-started': ({ categories, start_at, planned }, texts) =>
    planned
      ? `Start time of ${texts.list(categories)} set to ${texts.time(start_at)}`
      : `${texts.list(categories)} started at ${texts.time(start_at)}`,
  'wave-planned': ({ wave }) => `${wave} starts as planned again`,
  'start-listed': ({ starts, first_at, last_at }, texts) =>
    `Start list taken: ${starts} ${texts.plural(starts, { one: 'rider', other: 'riders' })} from ${texts.time(first_at)} to ${texts.time(last_at)}`,
  neutralised: ({ from, until }, texts) =>
    until === null ? `Race neutralised from ${texts.time(from)}` : `Race neutralised from ${texts.time(from)} to ${texts.time(until)}`,
  'sheet-defined': ({ sheet }) => `Sheet “${sheet}” saved`,
  'sheet-removed': ({ sheet }) => `Sheet “${sheet}” removed`,
  declared: ({ state }) => `Results declared ${state}`,
  settled: ({ corrections }, texts) =>
    `Race settled: ${corrections} ${texts.plural(corrections, { one: 'proposal', other: 'proposals' })} taken`,
  start: ({ rider, at }, texts) =>
    at === null ? `Own start of ${riderName(rider)} removed` : `Start of ${riderName(rider)} set to ${texts.time(at)}`,
  'adjust-time': ({ rider, by }) => `${formatAmount(by)} ${by < 0 ? 'taken off the time of' : 'added to the time of'} ${riderName(rider)}`,
  'adjust-laps': ({ rider, by }, texts) => {
    const laps = `${Math.abs(by)} ${texts.plural(Math.abs(by), { one: 'lap', other: 'laps' })}`;
    return by < 0 ? `${laps} taken from ${riderName(rider)}` : `${laps} given to ${riderName(rider)}`;
  },
  relegate: ({ rider, behind }) => `${capitalized(riderName(rider))} relegated behind ${riderName(behind)}`,
  note: ({ rider, text }) => `Note on ${riderName(rider)}: ${text}`,
  'participants-imported': ({ added, changed }) => {
    const counts = [added === 0 ? '' : `${added} added`, changed === 0 ? '' : `${changed} changed`];
    return `Riders imported: ${counts.filter((count) => count !== '').join(', ')}`;
  },
  'participant-added': ({ rider, tags }, texts) => {
    const word = texts.plural(tags.length, { one: 'tag', other: 'tags' });
    return `${capitalized(riderName(rider))} added${tags.length === 0 ? '' : ` with ${word} ${texts.list(tags)}`}`;
  },
  'participant-changed': ({ rider, ...details }) => `${capitalized(riderName(rider))} changed: ${newDetails(details)}`,
  'participant-removed': ({ rider }) => `${capitalized(riderName(rider))} removed`,
  'tag-assigned': ({ tag, rider, from }, texts) =>
    `Tag ${tag} assigned to ${riderName(rider)}${from === null ? ', including earlier reads' : ` from ${texts.time(from)}`}`,
  'tag-released': ({ tag, rider, from }, texts) =>
    `Tag ${tag} removed from ${riderName(rider)}${from === null ? ', including earlier reads' : ` from ${texts.time(from)}`}`,
  insert: ({ rider, at, inferred, point }, texts) =>
    `${capitalized(passingName({ rider, at }, texts))} added${point === undefined ? '' : ` at ${point}`}${inferred ? ' (estimated)' : ' by hand'}`,
  void: ({ passing, only_read }, texts) => `${passingOrRead(passing, only_read, texts)} voided`,
  restore: ({ passing }, texts) => `${capitalized(passingName(passing, texts))} restored`,
  move: ({ passing, to, only_read }, texts) => `${passingOrRead(passing, only_read, texts)} moved to ${riderName(to)}`,
  retime: ({ passing, at, only_read }, texts) => `${passingOrRead(passing, only_read, texts)} moved to ${texts.time(at)}`,
  split: ({ passing, into }, texts) => `Lap that ended with the ${passingName(passing, texts)} split into ${into}`,
  'confirm-lap': ({ rider, from, to }, texts) => `Lap of ${riderName(rider)} from ${texts.time(from)} to ${texts.time(to)} kept as one lap`,
  status: ({ rider, status, at }, texts) => {
    const who = capitalized(riderName(rider));
    if (status === 'racing') return `${who} back in the race`;
    return `${who} marked as ${STATUS_NAMES[status]}${at === null ? '' : ` from ${texts.time(at)}`}`;
  },
  mute: ({ tag, from }, texts) => `Tag ${tag} muted${from === null ? '' : ` from ${texts.time(from)}`}`,
  'shift-clock': ({ reader, from, until, by, entries }, texts) => {
    const change = `${texts.duration(Math.abs(by) as Ms, 3)} ${by < 0 ? 'subtracted from' : 'added to'}`;
    return `Clock of reader ${reader} corrected: ${change} reads from ${texts.time(from)} to ${texts.time(until)}${entriesText(entries)}`;
  },
  'confirm-times': ({ reader, from, until, entries }, texts) =>
    `Times of reader ${reader} confirmed: reads from ${texts.time(from)} to ${texts.time(until)}${entriesText(entries)}`,
  undone: ({ entry, act }, texts) => `Undone: ${act === null ? `action ${entry}` : texts.say('act', act)}`,
  redone: ({ entry, act }, texts) => `Redone: ${act === null ? `action ${entry}` : texts.say('act', act)}`,
};

function entriesText(entries: ActMessages['shift-clock']['entries']): string {
  if (entries === undefined) return '';
  const { from, until } = entries;
  return until === null ? `, stored as entry ${from} or later` : `, stored as entries ${from} to ${until - 1}`;
}

/** A passing at the beginning of a sentence, or only one read of it. */
function passingOrRead(passing: PassingName, onlyRead: true | undefined, texts: Writer): string {
  const name = passingName(passing, texts);
  return onlyRead === true ? `Only this read of the ${name}` : capitalized(name);
}

/** `bib 13, no team`: the details that are not null, empty ones as missing. */
function newDetails({ others, ...details }: Omit<ActMessages['participant-changed'], 'rider'>): string {
  const fields = ['bib', 'name', 'category', 'team'] as const;
  const changed = fields.filter((field) => details[field] !== null);
  const named = changed.map((field) => (details[field] === '' ? `no ${field}` : `${field} ${details[field]}`));
  return [...named, ...(others ? ['other details'] : [])].join(', ');
}
