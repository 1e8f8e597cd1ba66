import { compareBibs } from '../../domain/model/bib-order';
import type { StartingRider } from '../../domain/model/start-list';
import type { Participant } from '../../domain/model/views';
import { bib, moment } from '../columns';
import { isInPart, type Part } from '../parts';
import { printable } from '../printable';
import type { Results } from '../race-results';
import type { CellValue, SheetDocument, TableColumn } from '../table';
import { documentOf } from './document';

/**
 * Everybody registered with a box to sign in, and whether the rider has a tag. Where riders start one by one, in the order of the starts; else by
 * category and bib.
 */
export function startListSheet(results: Results, part: Part | null): SheetDocument {
  const words = results.texts.catalogue.exports;
  const riders = ridersOf(results, part);
  const order = results.definition?.order ?? 'default';
  const isByTime = order === 'default' && riders.some(({ rider }) => rider.at !== null);
  const isTogether = isByTime || part !== null || ['time', 'bib', 'name'].includes(order);
  const sections = isTogether ? [{ title: part?.name ?? '', riders }] : byCategory(riders, results);
  const rowsOf = (listed: readonly Listed[]) => listed.map(startRow);
  return documentOf(
    {
      name: words.sheets.names['start-list'],
      part,
      kind: 'start-list',
      columns: startColumns(results),
      rows: rowsOf(sections.flatMap(({ riders: listed }) => listed)),
      sections: sections.map(({ title, riders: listed }) => ({ title, rows: rowsOf(listed) })),
      inTitle: part?.kind === 'category' || sections.length > 1 ? ['category'] : [],
      isStamped: true,
    },
    results,
  );
}

interface Listed {
  readonly rider: StartingRider;
  readonly tags: readonly string[];
}

/** In order of their starts, then of their bibs. */
function ridersOf({ standings, facts }: Results, part: Part | null): readonly Listed[] {
  const inPart = new Set(standings.filter((row) => isInPart(row, part)).map(({ participant }) => participant));
  const known = new Map((facts?.participants ?? []).map((participant) => [participant.id, tagsNow(participant)]));
  return (facts?.startList ?? [])
    .filter(({ participant }) => inPart.has(participant))
    .map((rider) => ({ rider, tags: known.get(rider.participant) ?? [] }));
}

function tagsNow({ assignments, members }: Participant): readonly string[] {
  const own = assignments.filter(({ until }) => until === null).map(({ tag }) => tag as string);
  return [...new Set([...own, ...members.flatMap(({ tags }) => tags)])];
}

/** Categories in order of their start, riders in order of their bibs; one section without a title where there is one category. */
function byCategory(
  riders: readonly Listed[],
  { texts }: Results,
): readonly { readonly title: string; readonly riders: readonly Listed[] }[] {
  const found = new Map<string, Listed[]>();
  for (const listed of riders) {
    const { category } = listed.rider;
    found.set(category, [...(found.get(category) ?? []), listed]);
  }
  const start = ([first]: readonly Listed[]): number => first?.rider.startsAt ?? Number.POSITIVE_INFINITY;
  const sections = [...found].toSorted(
    ([one, first], [other, second]) => Number(one === '') - Number(other === '') || start(first) - start(second) || (one < other ? -1 : 1),
  );
  if (sections.length < 2) return [{ title: '', riders }];
  return sections.map(([category, listed]) => ({
    title: category === '' ? texts.catalogue.exports.withoutCategory : category,
    riders: listed.toSorted(({ rider: one }, { rider: other }) => compareBibs(one, other)),
  }));
}

/** Its columns. */
export function startColumns({ texts }: Results): readonly TableColumn[] {
  const { columns, sheets } = texts.catalogue.exports;
  const words = sheets.columns;
  return [
    { key: 'start', title: words.startTime, kind: 'time-of-day', align: 'right' },
    { key: 'bib', title: columns.bib, kind: 'bib', align: 'right', isIdentity: true },
    { key: 'name', title: columns.name, kind: 'text', align: 'left', isWords: true, isIdentity: true },
    { key: 'category', title: columns.category, kind: 'text', align: 'left', isWords: true },
    { key: 'team', title: columns.team, kind: 'text', align: 'left', isWords: true },
    { key: 'tags', title: columns.tag, kind: 'text', align: 'left', isOptional: true },
    { key: 'no_tag', title: words.noTag, kind: 'flag', align: 'left' },
    { key: 'dns', title: words.dns, kind: 'flag', align: 'left' },
    { key: 'signature', title: words.signature, kind: 'text', align: 'left', isBox: true },
  ];
}

function startRow({ rider, tags }: Listed): readonly CellValue[] {
  return [
    moment(rider.startsAt),
    bib(rider.bib),
    printable(rider.name),
    printable(rider.category),
    printable(rider.team),
    printable(tags.join(' ')),
    tags.length === 0,
    rider.isOut,
    null,
  ];
}
