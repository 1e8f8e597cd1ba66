import type { Command } from '../../domain/command';
import { formatInstant } from '../../domain/time';
import type { AuditedAct } from '../../domain/views';
import type { Station } from '../../station';
import { openRace } from '../open-race';
import type { Wire } from '../operation';
import { type ProblemAnswer, refused } from '../problem';

/** Who orders it, and why if they say so. */
export interface Orderer {
  readonly by: string;
  readonly reason?: string | undefined;
}

interface Done {
  readonly status: 200;
  readonly body: Wire<'Executed'>;
}

/** Carries out a command and answers with the act as journalled, or with why not. */
export function carryOut(station: Station, command: Command, { by, reason }: Orderer): Done | ProblemAnswer<404 | 409 | 422> {
  const race = openRace(station);
  const executed = station.execute(command, by, reason?.trim() || null);
  if (!executed.ok) return refused(executed.refusal);
  const act = race.audit().findLast(({ seq }) => seq === executed.entry.seq);
  if (act === undefined) throw new Error('an act was journalled and is not in the audit trail');
  return { status: 200, body: { act: actRow(act) } };
}

/** An act of the timekeeper. */
export function actRow(entry: AuditedAct): Wire<'Act'> {
  return {
    seq: entry.seq,
    recorded_at: formatInstant(entry.recordedAt),
    by: entry.by,
    reason: entry.reason,
    type: entry.act.type,
    sentence: entry.sentence,
    undone: entry.undone,
    undoable: entry.undoable,
  };
}
