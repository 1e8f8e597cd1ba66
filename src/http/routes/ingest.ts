import type { TagRead } from '../../domain/model/read';
import type { Station } from '../../station';
import { type ExtraFields, tagRead } from '../../wire/reads-from-wire';
import type { Handlers, Wire } from '../operation';
import { invalid, problem } from '../problem';
import { requireRace } from '../require-race';
import { MAX_ISSUES, type ValidationIssue } from '../validation-issue';

/** How much JSON an event may carry in fields that the contract does not name: every event is stored for good. */
const MAX_EXTRA_LENGTH = 4096;

/** Takes batches of reads. Nothing here may slow down a good batch: texts are made for refused ones only. */
export function ingestRoutes(station: Station): Pick<Handlers, 'recordTagEvents'> {
  return {
    recordTagEvents: async ({ body, query: { race_id: raceId }, texts }) => {
      const { events } = body;
      if (hasTooMuchBeside(body)) return invalid(texts, [{ field: '', code: 'too-much-extra', params: { max: MAX_EXTRA_LENGTH } }]);
      const receivedAt = station.now();
      const reads = events.map((event) => tagRead(event, receivedAt));
      const issues = extraIssues(reads);
      if (issues.length > 0) return invalid(texts, issues);
      // In the same turn as the reads are taken: no other race can be opened in between.
      const open = raceId === undefined ? null : requireRace(station).control;
      if (open !== null && open.raceId !== raceId) return problem(texts, 409, { code: 'other-race', params: { open: open.name } });
      await station.record(reads);
      return { status: 200, body: { events_processed: events.length } };
    },
  };
}

/** Whether a batch carries too much beside its events. Most carry nothing else. */
function hasTooMuchBeside(body: Wire<'TagEventBatchDTO'>): boolean {
  if (Object.keys(body).length === 1) return false;
  const { events: _, ...others } = body;
  return jsonLength(others) > MAX_EXTRA_LENGTH;
}

/** The events that carry too much in fields of their own. */
function extraIssues(reads: readonly TagRead[]): readonly ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  for (const [index, { extra }] of reads.entries()) {
    if (extra === null || jsonLength(extra) <= MAX_EXTRA_LENGTH) continue;
    issues.push({ index, field: '', code: 'too-much-extra', params: { max: MAX_EXTRA_LENGTH } });
    if (issues.length >= MAX_ISSUES) break;
  }
  return issues;
}

/** Length as JSON; infinite for fields that are nested too deeply to be written. */
function jsonLength(extra: ExtraFields): number {
  try {
    return JSON.stringify(extra).length;
  } catch (error) {
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}
