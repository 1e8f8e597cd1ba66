import type { Command } from '../../domain/model/command';
import type { ActEntry, Seq } from '../../domain/model/entry';
import { inPieces } from '../../in-pieces';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { actRow } from '../../wire/acts-to-wire';
import type { Wire } from '../operation';
import { overwriting, type ProblemResponse, refused } from '../problem';

/** Who sends a command, the reason if one is given, and who writes the answer. */
export interface CommandMeta {
  readonly by: string;
  readonly reason?: string | undefined;
  readonly texts: Texts;
  /** The entry that the sender has seen the race up to: the command must not overwrite anything newer. Undefined: it may. */
  readonly revision?: Seq | undefined;
  /** The race that the sender means, by its id. Undefined: the one that is open. */
  readonly raceId?: string | undefined;
}

/** Answer to a command. */
export type CommandResponse = { readonly status: 200; readonly body: Wire<'Executed'> } | ProblemResponse<404 | 409 | 422>;

/** An executed command with its act in both forms, or the answer that says why it was refused. */
type ExecutedCommand =
  | { readonly ok: true; readonly entry: ActEntry; readonly act: Wire<'Act'> }
  | { readonly ok: false; readonly response: ProblemResponse<404 | 409 | 422> };

/** Executes a command in pieces. Rejects with a FaultError when no race is open or the disk refuses the act. */
export async function execute(
  station: Station,
  command: Command,
  { by, reason, texts, revision, raceId }: CommandMeta,
): Promise<ExecutedCommand> {
  const executed = await inPieces(station.execute(command, by, { reason: reason?.trim() || null, revision, raceId }));
  if ('changes' in executed) return { ok: false, response: overwriting(texts, executed.changes) };
  if (!executed.ok) return { ok: false, response: refused(texts, executed.refusal) };
  const { entry } = executed;
  return { ok: true, entry, act: actRow(entry, texts) };
}

/** Executes a command and answers with its act. */
export async function commandResponse(station: Station, command: Command, meta: CommandMeta): Promise<CommandResponse> {
  const executed = await execute(station, command, meta);
  return executed.ok ? { status: 200, body: { act: executed.act } } : executed.response;
}
