import type { RiderId } from '../domain/model/entry';
import type { SettlementMessage } from '../domain/model/settlement.messages';
import type { Standing } from '../domain/model/standing';
import { formatInstant } from '../domain/model/time';
import type { ChangedResult, DueToBePulled, JuryAct, Proposal, ResultChanges } from '../domain/model/views';
import type { Texts } from '../texts/texts';
import type { Wire } from './shared/contract-types';
import { placedRow } from './to-wire';

/** The rows of a table by their riders. */
export type RowsByRider = ReadonlyMap<RiderId, Standing>;

export function rowsByRider(rows: readonly Standing[]): RowsByRider {
  return new Map(rows.map((row) => [row.rider, row]));
}

function who(rider: RiderId, rows: RowsByRider) {
  const row = rows.get(rider);
  return { rider, bib: row?.bib ?? '', name: row?.name ?? '' };
}

function reason(message: SettlementMessage, texts: Texts) {
  return { message: texts.say('settlement', message), code: message.code, params: { ...message.params } };
}

/** A proposal for settling the race. */
export function proposalRow({ id, rider, kind, message, correction }: Proposal, rows: RowsByRider, texts: Texts): Wire<'Proposal'> {
  const category = rows.get(rider)?.category ?? '';
  return { id, ...who(rider, rows), category, proposal: kind, by_hand: correction === null, ...reason(message, texts) };
}

export function dueToBePulledRow({ rider, message }: DueToBePulled, rows: RowsByRider, texts: Texts): Wire<'DueToBePulled'> {
  return { ...who(rider, rows), category: rows.get(rider)?.category ?? '', ...reason(message, texts) };
}

/** The notes among the jury's acts that everybody may read, in the same order. */
export function publicNoteRows(acts: readonly JuryAct[], rows: RowsByRider): Wire<'PublicNote'>[] {
  return acts.flatMap(({ rider, correction, recordedAt }) => {
    if (correction.kind !== 'note' || !correction.public) return [];
    return [{ rider, bib: rows.get(rider)?.bib ?? '', text: correction.text, recorded_at: formatInstant(recordedAt) }];
  });
}

/** What the jury did about a rider, for results. */
export function publicJuryRow({ rider, correction, reason: why }: JuryAct, rows: RowsByRider): Wire<'PublicJuryAct'> {
  return {
    rider,
    bib: rows.get(rider)?.bib ?? '',
    kind: correction.kind,
    by_ms: correction.kind === 'adjust-time' ? correction.by : null,
    by_laps: correction.kind === 'adjust-laps' ? correction.by : null,
    behind: correction.kind === 'relegate' ? correction.behind : null,
    status: correction.kind === 'status' ? correction.status : null,
    text: correction.kind === 'note' ? correction.text : '',
    reason: why,
  };
}

/** The same for the desk. */
export function juryRow(act: JuryAct, rows: RowsByRider, texts: Texts): Wire<'JuryAct'> {
  const { seq, recordedAt, by, rider, correction, message } = act;
  return {
    ...publicJuryRow(act, rows),
    ...who(rider, rows),
    seq,
    recorded_at: formatInstant(recordedAt),
    by,
    public: correction.kind !== 'note' || correction.public,
    sentence: texts.say('act', message),
    code: message.code,
    params: { ...message.params },
  };
}

/** A rider with another result than before. */
export function changedResultRow({ rider, before, now }: ChangedResult): Wire<'ChangedResult'> {
  return {
    rider,
    bib: now?.bib ?? before?.bib ?? '',
    before: before === null ? null : placedRow(before),
    now: now === null ? null : placedRow(now),
  };
}

export function resultChangesRow({ since, revision, riders, acts }: ResultChanges) {
  return { since, revision, riders: riders.map(changedResultRow), acts: [...acts] };
}
