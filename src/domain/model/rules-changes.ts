import type { RaceRules } from './rules';
import { sameValue } from './same-value';

/** The rules that are lists, with the member that names an item: changes of them are kept item by item. */
const KEYS = { waves: 'name', terms: 'category', points: 'id', segments: 'name', classifications: 'name' } as const;

type ListRule = keyof typeof KEYS;
type Item<Field extends ListRule> = RaceRules[Field][number];

/** An item of a list that is new or another one than before; null: it was removed. */
export interface ItemChange<T> {
  readonly key: string;
  readonly item: T | null;
}

/** What changed in a list: its changed items or, where the order of the others is another one, the whole list. */
type ListChange<T> = readonly ItemChange<T>[] | { readonly all: readonly T[] };

/** What one change of the rules changed: the rules with another value, and of lists each changed item by itself. */
export type RulesChanges = Partial<Omit<RaceRules, ListRule>> & { readonly [Field in ListRule]?: ListChange<Item<Field>> };

/** What has to change in rules to make them others. */
export function changesBetween(before: RaceRules, after: RaceRules): RulesChanges {
  const fields = (Object.keys(after) as (keyof RaceRules)[]).filter((field) => !sameValue(before[field], after[field]));
  return Object.fromEntries(
    fields.map((field) => [field, isList(field) ? listChange(KEYS[field], before[field], after[field]) : after[field]]),
  );
}

/** The rules after an act that changes them. */
export function rulesAfter(before: RaceRules, act: { readonly changes: RulesChanges } | { readonly rules: RaceRules }): RaceRules {
  if ('rules' in act) return act.rules;
  const changed = Object.entries(act.changes).map(([field, change]) => [
    field,
    isList(field) ? listAfter(KEYS[field], before[field], change as ListChange<never>) : change,
  ]);
  return { ...before, ...Object.fromEntries(changed) };
}

function isList(field: string): field is ListRule {
  return Object.hasOwn(KEYS, field);
}

type Items = readonly object[];

function listChange(key: string, before: Items, after: Items): ListChange<object> {
  const removed = before.filter((item) => find(key, after, nameOf(key, item)) === undefined);
  const set = after.filter((item) => !sameValue(find(key, before, nameOf(key, item)), item));
  const changes = [
    ...removed.map((item) => ({ key: nameOf(key, item), item: null })),
    ...set.map((item) => ({ key: nameOf(key, item), item })),
  ];
  return sameValue(listAfter(key, before, changes), after) ? changes : { all: after };
}

function listAfter(key: string, before: Items, change: ListChange<object>): Items {
  if ('all' in change) return change.all;
  let list = before;
  for (const { key: name, item } of change) {
    if (item === null) list = list.filter((one) => nameOf(key, one) !== name);
    else if (find(key, list, name) === undefined) list = [...list, item];
    else list = list.map((one) => (nameOf(key, one) === name ? item : one));
  }
  return list;
}

function find(key: string, list: Items, name: string): object | undefined {
  return list.find((item) => nameOf(key, item) === name);
}

function nameOf(key: string, item: object): string {
  return String((item as Readonly<Record<string, unknown>>)[key]);
}
