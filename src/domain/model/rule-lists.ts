import { type Check, isWhole, type Members, membersOf } from './checks';
import { LINE } from './course';
import { NO_PARAMS } from './message';
import type { RulesProblemMessage, RulesProblemMessages } from './rules-problem.messages';
import { DAY } from './time';

/** Checks of the rules that are lists. Each names the first problem it finds; items are counted from 1. */

type Problem = RulesProblemMessage | null;
type List = RulesProblemMessages['item-text']['list'];

/** More than any race has; a list without an end is a mistake. */
const MAX_ITEMS = 200;
const MAX_NAME = 200;
const MAX_ID = 40;
const MAX_READERS = 100;

/** Where a value stands, for its problem. */
interface Place {
  readonly list: List;
  readonly item: number;
}

export function wavesProblem(value: unknown): Problem {
  if (!Array.isArray(value)) return { code: 'waves-not-a-list', params: NO_PARAMS };
  if (value.length > MAX_ITEMS) return { code: 'too-many-waves', params: { max: MAX_ITEMS } };
  const names = new Set<string>();
  const categories = new Set<string>();
  for (const [index, one] of value.entries()) {
    const wave = membersOf(one);
    const problem = waveProblem(wave, index + 1);
    if (problem !== null) return problem;
    const name = String(wave['name']);
    if (names.has(name)) return { code: 'repeated-item', params: { list: 'waves', item: index + 1, name } };
    names.add(name);
    for (const category of wave['categories'] as readonly string[]) {
      if (categories.has(category)) return { code: 'repeated-wave', params: { wave: index + 1, category } };
      categories.add(category);
    }
  }
  return null;
}

function waveProblem({ name, categories, after }: Members, wave: number): Problem {
  if (!isText(name, MAX_NAME)) return itemText({ list: 'waves', item: wave }, 'name', MAX_NAME);
  const isListed = Array.isArray(categories) && categories.length > 0 && categories.length <= MAX_ITEMS;
  if (!isListed || !categories.every((category) => isText(category, MAX_NAME))) {
    return { code: 'wave-category', params: { wave, max: MAX_NAME } };
  }
  return isWhole(after, 0, DAY) ? null : { code: 'wave-start', params: { wave, max: DAY } };
}

/** `own` are the checks of the rules that a category may have of its own; `rules` are those of the race. */
export function termsProblem(value: unknown, rules: Members, own: Readonly<Record<string, Check>>): Problem {
  return eachItem('terms', value, 'category', (terms, place) => {
    for (const [field, check] of Object.entries(own)) {
      const problem = terms[field] === undefined ? null : check(terms[field], rules);
      if (problem !== null) return problem;
    }
    return terms['course'] === undefined ? null : courseProblem(terms['course'], rules, place);
  });
}

const ROLES = ['line', 'start', 'split', 'finish', 'ignore'];
/** Where a lap ends; the line is the place of all readers without a point, so it can be nothing else. */
const LAP_ENDS = ['line', 'finish'];

export function pointsProblem(value: unknown): Problem {
  const readers = new Map<string, number>();
  return eachItem('points', value, 'id', (point, place) => {
    if (!isText(point['id'], MAX_ID)) return itemText(place, 'id', MAX_ID);
    if (!isText(point['name'], MAX_NAME)) return itemText(place, 'name', MAX_NAME);
    const roles = point['id'] === LINE ? LAP_ENDS : ROLES;
    if (!roles.includes(String(point['role']))) return { code: 'item-option', params: { ...place, member: 'role', options: roles } };
    const named = point['readers'];
    if (!Array.isArray(named) || named.length > MAX_READERS) return itemText(place, 'readers', MAX_NAME);
    for (const reader of named) {
      if (!isText(reader, MAX_NAME)) return itemText(place, 'readers', MAX_NAME);
      const other = readers.get(reader);
      if (other !== undefined) return { code: 'repeated-reader', params: { item: place.item, other, reader } };
      readers.set(reader, place.item);
    }
    return null;
  });
}

/** `of`: the terms whose course it is; without them it is that of the race. */
export function courseProblem(value: unknown, rules: Members, of: Place | null = null): Problem {
  const place = (item: number): Place => of ?? { list: 'course', item };
  if (!Array.isArray(value)) return { code: 'not-a-list', params: { list: 'course' } };
  if (value.length > MAX_ITEMS) return { code: 'too-many-items', params: { list: 'course', max: MAX_ITEMS } };
  const points = Array.isArray(rules['points']) ? rules['points'].map(membersOf) : [];
  let earliest = 0;
  for (const [index, one] of value.entries()) {
    const passage = membersOf(one);
    const problem = passageProblem(passage, place(index + 1), points);
    if (problem !== null) return problem;
    const notBefore = Number(passage['notBefore']);
    if (notBefore > 0 && notBefore < earliest) return { code: 'passage-order', params: { passage: index + 1 } };
    earliest = Math.max(earliest, notBefore);
    const isLast = index === value.length - 1;
    const role = passage['point'] === LINE ? 'line' : points.find(({ id }) => id === passage['point'])?.['role'];
    const endsLap = LAP_ENDS.includes(String(role));
    if (isLast && !endsLap) return { code: 'course-end', params: { point: String(passage['point']) } };
  }
  return null;
}

function passageProblem(passage: Members, place: Place, points: readonly Members[]): Problem {
  const { point, name, distance, notBefore, cutOff } = passage;
  if (point !== LINE && !points.some(({ id }) => id === point)) {
    return { code: 'unknown-point', params: { ...place, point: String(point), known: points.map(({ id }) => String(id)) } };
  }
  if (typeof name !== 'string' || name.length > MAX_NAME) return itemText(place, 'name', MAX_NAME);
  if (distance !== null && !isWhole(distance, 0, 1_000_000)) {
    return { code: 'item-number', params: { ...place, member: 'distance', from: 0, to: 1_000_000, unit: 'count' } };
  }
  if (!isWhole(notBefore, 0, 7 * DAY)) return milliseconds(place, 'notBefore');
  return cutOff === null || isWhole(cutOff, 0, 7 * DAY) ? null : milliseconds(place, 'cutOff');
}

export function segmentsProblem(value: unknown): Problem {
  return eachItem('segments', value, 'name', ({ from, to, counts }, place) => {
    if (!isText(from, MAX_NAME)) return itemText(place, 'from', MAX_NAME);
    if (!isText(to, MAX_NAME)) return itemText(place, 'to', MAX_NAME);
    return typeof counts === 'boolean' ? null : { code: 'item-option', params: { ...place, member: 'counts', options: ['true', 'false'] } };
  });
}

const ORDERS = ['gun', 'chip', 'best-lap'];
const GENDERS = ['f', 'm', 'x'];
const AGE_ON = ['day', 'year'];
const MAX_AGE = 150;

export function classificationsProblem(value: unknown): Problem {
  return eachItem('classifications', value, 'name', (one, place) => {
    if (!ORDERS.includes(String(one['order']))) return { code: 'item-option', params: { ...place, member: 'order', options: ORDERS } };
    if (one['places'] !== null && !isWhole(one['places'], 1, 100_000)) {
      return { code: 'item-number', params: { ...place, member: 'places', from: 1, to: 100_000, unit: 'count' } };
    }
    if (typeof one['pulls'] !== 'boolean') {
      return { code: 'item-option', params: { ...place, member: 'pulls', options: ['true', 'false'] } };
    }
    return fieldProblem(membersOf(one['of']), place);
  });
}

function fieldProblem({ category, gender, age, field }: Members, place: Place): Problem {
  if (category !== undefined && !isText(category, MAX_NAME)) return itemText(place, 'category', MAX_NAME);
  if (gender !== undefined && !GENDERS.includes(String(gender))) {
    return { code: 'item-option', params: { ...place, member: 'gender', options: GENDERS } };
  }
  if (field !== undefined) {
    const { name, is } = membersOf(field);
    if (!isText(name, MAX_NAME) || typeof is !== 'string' || is.length > MAX_NAME) return itemText(place, 'field', MAX_NAME);
  }
  if (age === undefined) return null;
  const { from, to, on } = membersOf(age);
  if (!AGE_ON.includes(String(on))) return { code: 'item-option', params: { ...place, member: 'on', options: AGE_ON } };
  const isAge = (limit: unknown) => limit === null || isWhole(limit, 0, MAX_AGE);
  if (!isAge(from) || !isAge(to)) {
    return { code: 'item-number', params: { ...place, member: 'age', from: 0, to: MAX_AGE, unit: 'count' } };
  }
  const isRange = from === null || to === null || Number(from) <= Number(to);
  return isRange ? null : { code: 'age-range', params: { item: place.item, from: Number(from), to: Number(to) } };
}

const TEAMS_BY = ['team', 'club'];
const SCORES = ['sum-time', 'sum-place', 'nth-time', 'laps'];

export function teamsProblem(value: unknown): Problem {
  if (value === null) return null;
  const { by, score, best, displace } = membersOf(value);
  const place: Place = { list: 'teams', item: 1 };
  if (!TEAMS_BY.includes(String(by))) return { code: 'item-option', params: { ...place, member: 'by', options: TEAMS_BY } };
  if (!SCORES.includes(String(score))) return { code: 'item-option', params: { ...place, member: 'score', options: SCORES } };
  if (!isWhole(best, 1, 100)) return { code: 'item-number', params: { ...place, member: 'best', from: 1, to: 100, unit: 'count' } };
  return typeof displace === 'boolean'
    ? null
    : { code: 'item-option', params: { ...place, member: 'displace', options: ['true', 'false'] } };
}

/** Checks the items of a list, each with the text that names it, of which no two may be the same. */
function eachItem(list: List, value: unknown, key: string, check: (item: Members, place: Place) => Problem): Problem {
  if (!Array.isArray(value)) return { code: 'not-a-list', params: { list } };
  if (value.length > MAX_ITEMS) return { code: 'too-many-items', params: { list, max: MAX_ITEMS } };
  const names = new Set<unknown>();
  for (const [index, one] of value.entries()) {
    const item = membersOf(one);
    const place = { list, item: index + 1 };
    const name = item[key];
    if (!isText(name, MAX_NAME)) return itemText(place, key, MAX_NAME);
    if (names.has(name)) return { code: 'repeated-item', params: { ...place, name } };
    names.add(name);
    const problem = check(item, place);
    if (problem !== null) return problem;
  }
  return null;
}

function isText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.trim() === value && value !== '' && value.length <= max;
}

function itemText(place: Place, member: string, max: number): RulesProblemMessage {
  return { code: 'item-text', params: { ...place, member, max } };
}

function milliseconds(place: Place, member: string): RulesProblemMessage {
  return { code: 'item-number', params: { ...place, member, from: 0, to: 7 * DAY, unit: 'ms' } };
}
