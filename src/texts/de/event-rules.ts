import type { FieldFilter } from '../../domain/model/classifications';
import type { RuleMessages } from '../../domain/model/rule.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';
import { durationName } from './durations';

type EventRule = 'lap-distance' | 'category-rules' | 'points' | 'course' | 'segments' | 'classifications' | 'teams';

/** Rules of an event beyond one line and one rule, for screens and exports. */
export const eventRuleTexts: MessageTexts<Pick<RuleMessages, EventRule>> = {
  'lap-distance': ({ lap, first }, texts) => {
    const of = lap === null ? 'Rundenlänge: nicht bekannt' : `Rundenlänge: ${metres(lap, texts)}`;
    return first === null ? `${of}.` : `${of}; erste Runde: ${metres(first, texts)}.`;
  },
  'category-rules': ({ categories, rules }, texts) =>
    `${texts.list(categories)}: ${rules.map((rule) => texts.say('rule', rule)).join(' ')}`,
  points: ({ points }, texts) => {
    const each = points.map(
      ({ name, role, readers }) => `${name} (${ROLES[role]}${readers.length === 0 ? '' : `: ${readers.join(', ')}`})`,
    );
    return `Messpunkte: ${texts.list(each)}.`;
  },
  course: ({ category, passages }, texts) => {
    const of = category === '' ? 'Strecke' : `Strecke von ${category}`;
    const each = passages.map((passage) => `${passage.name}${inBrackets(limits(passage, texts))}`);
    return each.length === 0 ? `${of}: nur die Linie.` : `${of}: ${each.join(', ')}.`;
  },
  segments: ({ segments }, texts) => {
    const isSum = segments.some(({ counts }) => counts);
    const each = segments.map(({ name, from, to, counts }) => `${name} von ${from} bis ${to}${counts || !isSum ? '' : ' (zählt nicht)'}`);
    return `Abschnitte: ${texts.list(each)}.${isSum ? ' Die Summe der gewerteten Abschnitte ist die Zeit.' : ''}`;
  },
  classifications: ({ order, places, pulls, fields }) => {
    const each = fields.map(({ name, of }) => named(name, fieldName(of)));
    const head = `Wertungen ${ORDERS[order]}${places === null ? '' : `, je ${counted(places, 'Platz', 'Plätze')}`}: ${each.join(', ')}.`;
    return pulls ? `${head} Wer dort platziert ist, fehlt in den folgenden Wertungen.` : head;
  },
  teams: ({ by, score, best, displace }, texts) => {
    const riders = best === 1 ? 'des besten Teilnehmers' : `der besten ${texts.number(best)} Teilnehmer`;
    const scores = {
      'sum-time': `Summe der Zeiten ${riders}`,
      'sum-place': `Summe der Plätze ${riders}${displace ? ', gezählt unter vollständigen Teams' : ''}`,
      'nth-time': `Zeit des ${texts.number(best)}. Teilnehmers`,
      laps: `Runden ${riders}`,
    };
    return `Teams (${by === 'team' ? 'gleiches Team' : 'gleicher Verein'}): ${scores[score]}.`;
  },
};

const ROLES = {
  line: 'Linie',
  start: 'Start',
  split: 'Zwischenzeit',
  finish: 'Ziel',
  ignore: 'zählt nicht',
} as const;

const ORDERS = { gun: 'nach Bruttozeit', chip: 'nach Nettozeit', 'best-lap': 'nach bester Runde' } as const;

const GENDERS = { f: 'Frauen', m: 'Männer', x: 'divers' } as const;

type Passage = RuleMessages['course']['passages'][number];

function limits({ distance, not_before, cut_off }: Passage, texts: Writer): readonly string[] {
  return [
    ...(distance === null ? [] : [metres(distance, texts)]),
    ...(not_before === 0 ? [] : [`nicht vor ${durationName(not_before, texts)}`]),
    ...(cut_off === null ? [] : [`Zeitlimit ${durationName(cut_off, texts)}`]),
  ];
}

function inBrackets(parts: readonly string[]): string {
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** A classification by its name, and who is in it where the name does not say the same. */
function named(name: string, field: string): string {
  return field === '' || field.toLowerCase() === name.toLowerCase() ? name : `${name} (${field})`;
}

function fieldName({ category, gender, age, field }: FieldFilter): string {
  return [
    ...(category === undefined ? [] : [category]),
    ...(gender === undefined ? [] : [GENDERS[gender]]),
    ...(age === undefined ? [] : [ageName(age)]),
    ...(field === undefined ? [] : [`${field.name}: ${field.is}`]),
  ].join(', ');
}

function ageName({ from, to, on }: NonNullable<FieldFilter['age']>): string {
  const by = on === 'year' ? 'nach Jahrgang' : 'am Renntag';
  if (from === null && to === null) return 'jedes Alter';
  if (from === null) return `bis ${to} Jahre ${by}`;
  return to === null ? `ab ${from} Jahre ${by}` : `${from} bis ${to} Jahre ${by}`;
}

/** `800 m`, `2.5 km`. */
function metres(distance: number, texts: Writer): string {
  return distance < 1_000 ? `${distance} m` : `${texts.number(distance / 1_000)} km`;
}
