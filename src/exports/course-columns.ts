import { passageName } from '../domain/model/course';
import { distanceOfLaps, distanceOfSegment, paceOf, speedOf } from '../domain/model/pace';
import type { Standing } from '../domain/model/standing';
import { rulesFor } from '../domain/model/terms';
import type { Ms } from '../domain/model/time';
import { type Column, shownTime } from './columns';
import { printable } from './printable';
import type { Results } from './race-results';
import type { SpanValue } from './table';

/** All columns that a race has by its start, its course and its distances, for files that have every column. */
export function courseColumns(results: Results): readonly Column[] {
  return [...startColumns(results), ...wayColumns(results), ...paceColumns(results)];
}

/** Gun and chip time, where somebody has an own start. */
export function startColumns(results: Results): readonly Column[] {
  if (results.standings.every(({ chipTime }) => chipTime === null)) return [];
  const titles = results.texts.catalogue.exports.courseColumns;
  return [spanColumn('gun-time', titles.gun, (row) => row.gunTime), spanColumn('chip-time', titles.chip, (row) => row.chipTime)];
}

/** A column for each passage on the way that riders have, and one for each segment. */
export function wayColumns(results: Results): readonly Column[] {
  const passages = passagesOnWay(results).map((name) => spanColumn('split', printable(name), (row) => splitTime(row, name)));
  const names = new Set(results.standings.flatMap(({ segments }) => segments.map(({ name }) => name)));
  const segments = [...names].map((name) => spanColumn('segment', printable(name), (row) => segmentTime(row, name)));
  return [...passages, ...segments];
}

/** Speeds, and the time for a kilometre, where the rules say how long laps or segments are. */
function paceColumns(results: Results): readonly Column[] {
  const titles = results.texts.catalogue.exports.courseColumns;
  const { rules } = results.control;
  const hasDistance = results.standings.some((row) => ridden(row, results) !== null);
  const ofSegments = rules.segments.filter((segment) => distanceOfSegment(segment, rules.course, rules.points) !== null);
  return [
    ...(hasDistance
      ? [
          numberColumn(titles.speed, (row) => speedIn(ridden(row, results), row.ridden)),
          spanColumn('pace', titles.pace, (row) => paceIn(ridden(row, results), row.ridden)),
        ]
      : []),
    ...ofSegments.map((segment) =>
      numberColumn(titles.speedOf(printable(segment.name)), (row) =>
        speedIn(distanceOfSegment(segment, rulesFor(rules, row.category).course, rules.points), segmentTime(row, segment.name)),
      ),
    ),
  ];
}

/** Names of the passages before the end of a lap, in the order of the courses. */
function passagesOnWay({ control: { rules }, standings }: Results): readonly string[] {
  const courses = [rules.course, ...rules.terms.flatMap((own) => (own.course === undefined ? [] : [own.course]))];
  const names = courses.flatMap((course) => course.slice(0, -1).map((passage) => passageName(passage, rules.points)));
  const known = new Set(standings.flatMap(({ splits }) => splits.map(({ name }) => name)));
  return [...new Set(names)].filter((name) => known.has(name));
}

/** Of the last lap in which the rider was read there. */
function splitTime({ splits }: Standing, name: string): Ms | null {
  return splits.findLast((split) => split.name === name && split.time !== null)?.time ?? null;
}

function segmentTime({ segments }: Standing, name: string): Ms | null {
  return segments.find((segment) => segment.name === name)?.time ?? null;
}

/** How far a rider rode in the time that ranks; null where the rules do not say it, and on the way. */
function ridden({ category, rankedLaps, reached, segmentsDone }: Standing, { control: { rules } }: Results): number | null {
  return reached > 0 || segmentsDone !== null ? null : distanceOfLaps(rulesFor(rules, category), rankedLaps);
}

function speedIn(metres: number | null, time: Ms | null): number | null {
  return metres === null || time === null ? null : speedOf(metres, time);
}

function paceIn(metres: number | null, time: Ms | null): Ms | null {
  return metres === null || time === null ? null : paceOf(metres, time);
}

function spanColumn(key: Column['key'], title: string, timeOf: (row: Standing) => Ms | null): Column {
  const isOptional = key !== 'pace';
  return {
    key,
    title,
    kind: 'duration',
    align: 'right',
    isOptional,
    value: (row, results): SpanValue | null => shownTime(timeOf(row), results),
  };
}

function numberColumn(title: string, numberOf: (row: Standing) => number | null): Column {
  return { key: 'speed', title, kind: 'number', align: 'right', value: numberOf };
}
