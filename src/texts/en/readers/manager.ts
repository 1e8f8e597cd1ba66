import { formatRaceTime, type Ms } from '../../../domain/model/time';
import type { ClockProblem, ManagerMessages } from '../../../readers/manager/manager.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** States of links, alarms of clocks, and why a reader cannot be added or changed, in English. */
export const managerTexts: MessageTexts<ManagerMessages> = {
  'not-opened': 'Not connected yet.',
  opening: 'Connecting and setting up the reader.',
  ready: 'Connected and waiting for tags.',
  reading: 'Reads are coming in.',
  disconnected: 'Disconnected by the timekeeper.',
  removed: 'This reader was removed.',
  'no-answer': ({ connects }) =>
    connects
      ? 'The sender is gone. Check that its program is running and that its computer is in the network. It reconnects by itself.'
      : 'The reader stopped answering. Check its power and cable. The station keeps trying.',

  unreadable:
    'Nothing that the reader sends can be understood. Check its speed (baud), its kind and its pattern; its wire log shows what it sends.',
  'driver-failed': ({ reason }) =>
    `The reader’s driver failed${reason === '' ? '' : ` (${reason})`} and was restarted. Save the wire log and report this error.`,
  'not-stored': ({ reason }) =>
    `Reads could not be stored (${reason}). They are kept in memory and retried every second. Do not close the station.`,
  clock: ({ sender, ...problem }, texts) => clockText(problem, ownerText(sender), texts),
  'reads-mistimed': (reads, texts) => `${mistimedText(reads, texts)} ${adviceText(reads)}`,
  'read-back-in-time': ({ sender, back, kept }, texts) => {
    const late = `A read came ${seconds(back, texts)} after the time that it has by the clock of ${ownerText(sender)}`;
    return kept
      ? `${late}. If it was stored there, all is well. If that clock was set back, check the laps since then; the station follows it after some more reads.`
      : `${late}, and reads with later times had come before it: that clock was set back, or old reads are sent again. The read is timed by its arrival until more reads show which. Check its lap.`;
  },
  'station-clock-set': ({ by }, texts) =>
    `The clock of this computer was set ${by > 0 ? 'ahead' : 'back'} by ${seconds(by, texts)} during the race. Reads of this reader keep the time from before, so that its laps stay right: do not correct them.`,

  'already-linked': ({ address, reader }) => `${address} is in use already, by reader ${reader}.`,
  'other-kind': ({ reader, kind }) => `${reader} is a ${kind} reader. To use another kind, remove it and add the other reader.`,
};

type Mistimed = ManagerMessages['reads-mistimed'];

function mistimedText({ sender, count, first, last, by, mixed, cause }: Mistimed, texts: Writer): string {
  const when = first === last ? `at ${texts.time(first)}` : `from ${texts.time(first)} to ${texts.time(last)}`;
  const reads = texts.plural(count, { one: `1 read ${when} was`, other: `${texts.number(count)} reads ${when} were` });
  const delayed = `the network had delayed ${count === 1 ? 'it' : 'them'}`;
  const why = cause === 'clock-set' ? `the clock of ${ownerText(sender)} had been set` : delayed;
  return `${reads} stored ${mixed ? 'about ' : ''}${seconds(by, texts)} too ${by > 0 ? 'early' : 'late'}, because ${why}.`;
}

function adviceText({ mixed, cause, sender, shared }: Mistimed): string {
  if (shared === true)
    return 'Other devices send under the same name, and a correction would change their reads, too: check the laps of that time by hand, and give each device a name of its own.';
  if (mixed) return 'They are not all wrong by as much, or others lie between them: check the laps of that time by hand.';
  if (cause === 'clock-set') return 'Correct the clock for that time.';
  return `Correct the clock for that time, unless the clock of ${ownerText(sender)} was set ahead just after it.`;
}

/** Whose clock it is. */
function ownerText(sender: string | undefined): string {
  return sender ?? 'the reader';
}

function clockText(problem: ClockProblem, owner: string, texts: Writer): string {
  switch (problem.problem) {
    case 'not-set':
      return `The clock of ${owner} is not set, so its reads are timed by their arrival. Press Set its clock on its card, if it has that button; else set the clock on the reader, or restart and reconnect it.`;
    case 'jumped':
      return `The clock of ${owner} was set ${problem.by > 0 ? 'ahead' : 'back'} by ${seconds(problem.by, texts)}. Reads from now on are corrected for it. Reads that were stored with a wrong time are named in the messages of this reader.`;
    case 'not-compared':
      return `The clock of ${owner} has not been compared for over ${texts.number(problem.after / 60_000)} minutes. Its times are corrected by the last comparison. Check that the reader still answers.`;
  }
}

/** Seconds up to two minutes, then hours, minutes and seconds. */
function seconds(span: Ms, texts: Writer): string {
  const length = Math.abs(span) as Ms;
  if (length >= 120_000) return formatRaceTime((Math.round(length / 1000) * 1000) as Ms, 0);
  return `${texts.number(Math.round(length / 10) / 100)} s`;
}
