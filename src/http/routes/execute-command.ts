import type { Command } from '../../domain/model/command';
import type { ActEntry, Seq } from '../../domain/model/entry';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { actRow } from '../../wire/acts-to-wire';
import type { Wire } from '../operation';
import { overwriting, type ProblemResponse, refused } from '../problem';
import { requireRace } from '../require-race';

/** Who sends a command, the reason if one is given, and who writes the answer. */
export interface CommandMeta {
  readonly by: string;
  readonly reason?: string | undefined;
  readonly texts: Texts;
  /** The entry that the sender has seen the race up to: the command must not overwrite anything newer. Undefined: it may. */
  readonly revision?: Seq | undefined;
}

/** Answer to a command. */
export type CommandResponse = { readonly status: 200; readonly body: Wire<'Executed'> } | ProblemResponse<404 | 409 | 422>;

/** An executed command with its act in both forms, or the answer that says why it was refused. */
type ExecutedCommand =
  | { readonly ok: true; readonly entry: ActEntry; readonly act: Wire<'Act'> }
  | { readonly ok: false; readonly response: ProblemResponse<404 | 409 | 422> };

/** Executes a command. Throws a FaultError when no race is open or the disk refuses the act. */
export function execute(station: Station, command: Command, { by, reason, texts, revision }: CommandMeta): ExecutedCommand {
  const race = requireRace(station);
  const changes = revision === undefined ? [] : race.changedSince(revision, command);
  if (changes.length > 0) return { ok: false, response: overwriting(texts, changes) };
  const executed = station.execute(command, by, reason?.trim() || null);
  if (!executed.ok) return { ok: false, response: refused(texts, executed.refusal) };
  const { entry } = executed;
  const act = race.auditOfAct(entry.seq);
  if (act === null) throw new Error('an act was stored and is not in the audit trail');
  return { ok: true, entry, act: actRow(act, texts) };
}

/** Executes a command and answers with its act. */
export function commandResponse(station: Station, command: Command, meta: CommandMeta): CommandResponse {
  const executed = execute(station, command, meta);
  return executed.ok ? { status: 200, body: { act: executed.act } } : executed.response;
}
