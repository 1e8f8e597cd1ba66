import type { ActEntry, Correction, RaceAct } from '../domain/model/entry';
import { DEFAULT_RULES } from '../domain/model/rules';
import { SHEET_KINDS, SHEET_ORDERS } from '../domain/model/sheet-definition';
import { currentAct } from '../domain/model/stored-act';
import { isDate } from './calendar';

type Members = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;
/** What each member must be; members that are not named may be anything: a newer version may have added them. */
type Shape = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === 'string';
const instant: Check = (value) => isDate(value);
const instantOrNull: Check = (value) => value === null || instant(value);
const seq: Check = (value) => Number.isSafeInteger(value) && Number(value) > 0;
const finite: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const anything: Check = () => true;
const texts: Check = (value) => Array.isArray(value) && value.every(text);
const passing: Check = (value) => has(value, { seq });
const oneOf =
  (choices: readonly string[]): Check =>
  (value) =>
    choices.some((choice) => choice === value);
const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const details: Check = (value) => has(value, { bib: text, name: text, category: text, team: text });
const someDetails: Check = (value) =>
  has(value, { bib: orMissing(text), name: orMissing(text), category: orMissing(text), team: orMissing(text) });
const rules: Check = (value) => isObject(value) && Object.entries(DEFAULT_RULES).every(([name, usual]) => isLike(value[name], usual));
/** Changed rules, or all of them in acts of earlier versions. */
const changes: Check = (value) => isObject(value) && Object.entries(value).every(([name, changed]) => isRule(name, changed));
const renamed: Check = (value) => Array.isArray(value) && value.every((one) => has(one, { from: text, to: text }));
const imported: Check = (value) =>
  Array.isArray(value) &&
  value.every((one) => has(one, { participant: text, details: someDetails, tags: texts, lost: texts, startAt: orMissing(instant) }));

const SHEET: Shape = {
  what: oneOf(SHEET_KINDS),
  of: text,
  columns: texts,
  order: oneOf(SHEET_ORDERS),
  head: (value) => has(value, { event: text, place: text, date: text, organiser: text, officials: text, logo: text }),
  notes: text,
  depth: (value) => value === null || finite(value),
  text,
};

const ACTS: { readonly [type in RaceAct['type']]: Shape } = {
  'race-created': {
    raceId: text,
    name: text,
    rules,
    startAt: instant,
    tags: orMissing((value) => value === 'exact' || value === 'alike' || value === 'look-alike' || value === 'grouped'),
    language: orMissing(text),
    demo: orMissing((value) => value === true),
  },
  'gun-set': { startAt: instant },
  'wave-started': { wave: text, startAt: instantOrNull },
  'start-listed': { starts: (value) => Array.isArray(value) && value.every((one) => has(one, { participant: text, at: instant })) },
  neutralised: { from: instant, until: instantOrNull },
  declared: { state: text },
  'sheet-defined': { name: text, sheet: (value) => value === null || has(value, SHEET) },
  settled: {
    corrections: (value) => Array.isArray(value) && value.every((one) => isObject(one) && shapeOf(CORRECTIONS, one['kind'], one)),
  },
  'race-stopped': { stopAt: instant },
  'race-resumed': {},
  'race-renamed': { name: text },
  'language-set': { language: text },
  'rules-changed': { rules: orMissing(rules), changes: orMissing(changes), renamed: orMissing(renamed) },
  'participant-added': { participant: text, details, tags: texts },
  'participant-changed': { participant: text, details: someDetails },
  'participants-imported': { participants: imported },
  'participant-removed': { participant: text },
  'tag-assigned': { tag: text, participant: text, from: instantOrNull },
  'tag-released': { tag: text, participant: text, from: instantOrNull },
  corrected: { correction: (value) => isObject(value) && shapeOf(CORRECTIONS, value['kind'], value) },
  undone: { act: seq, key: orMissing(text) },
  redone: { act: seq, key: orMissing(text) },
};

/** What a correction takes with its passing. */
const reach: Check = orMissing((value) => value === null || has(value, { before: finite, after: finite }));
const riderAt: Check = orMissing(instant);
const key: Check = orMissing(text);

const entries: Check = orMissing(
  (value) => isObject(value) && has(value, { from: finite, until: (until) => until === null || finite(until) }),
);

const CORRECTIONS: { readonly [kind in Correction['kind']]: Shape } = {
  insert: { rider: text, at: instant, inferred: anything, point: orMissing(text), key, riderAt },
  void: { passing, reach },
  restore: { passing },
  move: { passing, to: text, reach, riderAt },
  retime: { passing, at: instant, reach },
  split: { rider: text, passing, into: finite, key, riderAt },
  'confirm-lap': { rider: text, passing, from: instant, to: instant, riderAt },
  status: { rider: text, status: text, at: instantOrNull, riderAt },
  start: { rider: text, at: instantOrNull, riderAt },
  'adjust-time': { rider: text, by: finite, key, riderAt },
  'adjust-laps': { rider: text, by: finite, key, riderAt },
  relegate: { rider: text, behind: text, key, riderAt },
  note: { rider: text, text, key, riderAt },
  mute: { tag: text, from: instantOrNull },
  'shift-clock': { reader: text, from: instant, until: instant, by: finite, entries, key },
  'confirm-times': { reader: text, from: instant, until: instant, entries },
};

/** Returns the act that a row of a race file means. Throws for a row that is none. */
export function actOf(type: string, body: string): RaceAct {
  const members: unknown = JSON.parse(body);
  if (!isObject(members) || ('rules' in members && !isObject(members['rules']))) throw new RangeError(`${type} has no members`);
  return currentAct({ type, ...members });
}

/** Throws RangeError for an act that no version of this program stored: a race that is computed from it would be wrong, or could not be shown. */
export function checkAct({ seq: number, recordedAt, act }: ActEntry): void {
  const isPossible = instant(recordedAt) && shapeOf(ACTS, act.type, act) && (act.type !== 'race-created' || number === 1);
  if (!isPossible) throw new RangeError(`entry ${number} is no act of a race`);
}

function shapeOf(shapes: Readonly<Record<string, Shape>>, type: unknown, value: unknown): boolean {
  return typeof type === 'string' && Object.hasOwn(shapes, type) && has(value, shapes[type] ?? {});
}

function has(value: unknown, shape: Shape): boolean {
  return isObject(value) && Object.entries(shape).every(([member, check]) => check(value[member]));
}

/** Whether a changed rule is one that the race has and may have this value. */
function isRule(name: string, value: unknown): boolean {
  if (LIST_RULES.has(name)) return isListChange(value);
  return !Object.hasOwn(DEFAULT_RULES, name) || isLike(value, DEFAULT_RULES[name as keyof typeof DEFAULT_RULES]);
}

const LIST_RULES: ReadonlySet<string> = new Set(['waves', 'terms', 'points', 'segments', 'classifications']);

function isListChange(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((change) => has(change, { key: text }));
  return isObject(value) && Array.isArray(value['all']);
}

/** Whether a rule has a value of the type of its default; a rule without a value may be null. */
function isLike(value: unknown, usual: unknown): boolean {
  if (value === null || usual === null) return true;
  return Array.isArray(usual)
    ? Array.isArray(value)
    : typeof value === typeof usual && (typeof value !== 'number' || Number.isFinite(value));
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
