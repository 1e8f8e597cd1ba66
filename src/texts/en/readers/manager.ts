import type { Ms } from '../../../domain/model/time';
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
  clock: (problem, texts) => clockText(problem, texts),

  'already-linked': ({ address, reader }) => `${address} is in use already, by reader ${reader}.`,
  'other-kind': ({ reader, kind }) => `${reader} is a ${kind} reader. To use another kind, remove it and add the other reader.`,
};

function clockText(problem: ClockProblem, texts: Writer): string {
  switch (problem.problem) {
    case 'not-set':
      return 'The reader’s clock is not set, so its reads are timed by their arrival. Reconnect the reader; if that does not set its clock, set it on the reader or restart it.';
    case 'jumped':
      return `The reader’s clock jumped ${jump(problem.by, texts)} against the station’s clock: one of the two was changed. Reads from then on are corrected. Check those around the jump.`;
    case 'not-compared':
      return `The reader’s clock has not been compared for over ${texts.number(problem.after / 60_000)} minutes. Its times are corrected by the last comparison. Check that the reader still answers.`;
  }
}

function jump(by: Ms, texts: Writer): string {
  return `${by > 0 ? 'ahead' : 'back'} by ${texts.number(Math.round(Math.abs(by) / 100) / 10)} s`;
}
