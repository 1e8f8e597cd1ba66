import { withPlaces, withPlacesSteps } from '../domain/model/classification';
import type { PlacedStanding, Standing } from '../domain/model/standing';
import { allSteps, type Steps } from '../domain/steps';
import { classificationTables } from '../domain/views/classification-tables';
import { categoryTableSteps, overallTables, placedRowSteps, type Results, type ResultsTable } from './race-results';

/** The part of a race that a sheet is of. */
export interface Part {
  readonly kind: 'category' | 'classification';
  readonly name: string;
}

/** The classification of this name, else the category; null: all of the race. */
export function partOf({ control }: Results, name: string | null): Part | null {
  if (name === null) return null;
  const isClassification = control.rules.classifications.some((rule) => rule.name === name);
  return { kind: isClassification ? 'classification' : 'category', name };
}

/** Whether a rider belongs to a part, with a place in it or not. */
export function isInPart({ category, classifications }: Standing, part: Part | null): boolean {
  if (part === null) return true;
  return part.kind === 'category' ? category === part.name : classifications.includes(part.name);
}

/** The table of a part, ranked by itself. */
export function partTable({ standings, control }: Results, part: Part): ResultsTable {
  const { kind, name } = part;
  if (kind === 'category') return { kind, title: name, rows: withPlaces(standings.filter(({ category }) => category === name)) };
  const found = classificationTables(standings, control.rules).find((table) => table.name === name);
  return { kind, title: name, rows: found?.rows ?? [] };
}

/** A table of riders who are shown together. */
export interface RiderSection {
  readonly title: string;
  readonly rows: readonly PlacedStanding[];
}

/**
 * Everybody in sections, each rider in one: the part alone; else the categories, then riders without one and tags that nobody has; where all are of one
 * category, those who are compared with each other.
 */
export function riderSections(results: Results, part: Part | null): readonly RiderSection[] {
  return allSteps(riderSectionSteps(results, part));
}

/** The same in steps. */
export function* riderSectionSteps(results: Results, part: Part | null): Steps<readonly RiderSection[]> {
  if (part !== null) return [partTable(results, part)];
  const categories = yield* categoryTableSteps(results);
  if (categories.length === 0) {
    // They are known then.
    yield* placedRowSteps(results);
    return overallTables(results);
  }
  const { withoutCategory, unknownTags } = results.texts.catalogue.exports;
  const others = yield* withPlacesSteps(results.standings.filter(({ category }) => category === ''));
  const sections: readonly RiderSection[] = [
    ...categories,
    { title: withoutCategory, rows: others.filter(({ section }) => section !== null) },
    { title: unknownTags, rows: others.filter(({ section }) => section === null) },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

/** Everybody in one table, with places as in the results; or the part alone. */
export function allRows(results: Results, part: Part | null): readonly PlacedStanding[] {
  return allSteps(allRowSteps(results, part));
}

/** The same in steps. */
export function* allRowSteps(results: Results, part: Part | null): Steps<readonly PlacedStanding[]> {
  return part === null ? yield* placedRowSteps(results) : partTable(results, part).rows;
}
