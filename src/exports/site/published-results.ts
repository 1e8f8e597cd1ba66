import type { RiderId } from '../../domain/model/entry';
import type { TagId } from '../../domain/model/read';
import type { Standing } from '../../domain/model/standing';
import type { ChangedResult } from '../../domain/model/views';
import type { Results } from '../race-results';

/** What may be left out of published pages. Birth dates, licences, tags and ids are never in them. */
export const PUBLISHED_FIELDS = ['names', 'teams', 'laps', 'remarks'] as const;

export type PublishedField = (typeof PUBLISHED_FIELDS)[number];

/**
 * The results with nothing in them that may not leave the station: no tag, no note that the jury keeps to itself, and none of the fields that were not
 * chosen. Everything that is published is made of these. `standings` holds only rows that are published.
 */
export function publishedResults(results: Results, fields: ReadonlySet<PublishedField>): Results {
  const rows = new Map(results.standings.map((row, at) => [row.rider, publishedRow(row, at, fields)]));
  const hasNames = fields.has('names');
  return {
    ...results,
    standings: [...rows.values()],
    relays: hasNames ? results.relays.filter(({ rider }) => rows.has(rider)) : [],
    changes: hasNames ? results.changes.flatMap((change) => publishedChange(change, rows, fields)) : [],
    jury: fields.has('remarks')
      ? results.jury.filter((act) => rows.has(act.rider) && (act.correction.kind !== 'note' || act.correction.public))
      : [],
  };
}

/** False for a tag that nobody has and that is not ranked. One that is ranked with the riders keeps its place, without the tag. */
export function isPublished({ participant, section }: Standing): boolean {
  return participant !== null || section !== null;
}

function publishedChange(
  { rider, before, now }: ChangedResult,
  rows: ReadonlyMap<RiderId, Standing>,
  fields: ReadonlySet<PublishedField>,
): readonly ChangedResult[] {
  const known = rows.get(rider);
  if (known === undefined || known.participant === null) return [];
  return [{ rider, before: before && publishedRow(before, 0, fields), now: now && publishedRow(now, 0, fields) }];
}

function publishedRow<Row extends Standing>(row: Row, at: number, fields: ReadonlySet<PublishedField>): Row {
  const { relegated, participant } = row;
  return {
    ...row,
    // The id of a tag that nobody has is the tag itself.
    ...(participant === null ? { rider: `unknown-${at}` as RiderId } : {}),
    tag: '' as TagId,
    ...(fields.has('names') ? {} : { name: '' }),
    ...(fields.has('teams') ? {} : { team: '', club: '' }),
    relegated: relegated === null ? null : { ...relegated, tag: '' as TagId },
  };
}
