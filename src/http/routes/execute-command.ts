import type { Command } from '../../domain/model/command';
import type { ActEntry } from '../../domain/model/entry';
import { formatInstant } from '../../domain/model/time';
import type { AuditedAct } from '../../domain/model/views';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import type { Wire } from '../operation';
import { type ProblemAnswer, refused } from '../problem';
import { requireRace } from '../require-race';

/** Who orders it, and why if they say so. */
export interface CommandMeta {
  readonly by: string;
  readonly reason?: string | undefined;
  /** Of the caller, for the text of the act or of the refusal. */
  readonly texts: Texts;
}

interface Done {
  readonly status: 200;
  readonly body: Wire<'Executed'>;
}

type Outcome =
  | { readonly ok: true; readonly entry: ActEntry; readonly act: Wire<'Act'> }
  | { readonly ok: false; readonly answer: ProblemAnswer<404 | 409 | 422> };

/** Carries out a command: the act as journalled and as told, or the answer that says why not. */
export function execute(station: Station, command: Command, { by, reason, texts }: CommandMeta): Outcome {
  const race = requireRace(station);
  const executed = station.execute(command, by, reason?.trim() || null);
  if (!executed.ok) return { ok: false, answer: refused(texts, executed.refusal) };
  const { entry } = executed;
  const act = race.auditOfAct(entry.seq);
  if (act === null) throw new Error('an act was journalled and is not in the audit trail');
  return { ok: true, entry, act: actRow(texts, act) };
}

/** The same as an answer. */
export function commandResponse(station: Station, command: Command, orderer: CommandMeta): Done | ProblemAnswer<404 | 409 | 422> {
  const done = execute(station, command, orderer);
  return done.ok ? { status: 200, body: { act: done.act } } : done.answer;
}

/** An act of the timekeeper. */
export function actRow(texts: Texts, entry: AuditedAct): Wire<'Act'> {
  return {
    seq: entry.seq,
    recorded_at: formatInstant(entry.recordedAt),
    by: entry.by,
    reason: entry.reason,
    type: entry.act.type,
    sentence: texts.say('act', entry.message),
    undone: entry.undone,
    undoable: entry.undoable,
  };
}
