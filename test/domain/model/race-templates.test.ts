import { describe, expect, test } from 'vitest';
import { checkRules } from '../../../src/domain/model/check-rules';
import { passageName } from '../../../src/domain/model/course';
import { ruleMessages } from '../../../src/domain/model/describe-rules';
import { presetCourse, TEMPLATE_IDS, templateRules } from '../../../src/domain/model/race-templates';
import { DEFAULT_RULES, sameRules } from '../../../src/domain/model/rules';
import { rulesOf, rulesRow } from '../../../src/wire/shared/rules';
import { TEXTS } from '../../texts/english';

const { pointNames, names, about } = TEXTS.catalogue.screens.templates;
const readers = [{ id: 'finish', name: 'Old', role: 'line', readers: ['gate'] }] as const;

describe.each(TEMPLATE_IDS)('the template %s', (id) => {
  const rules = templateRules(id, pointNames);

  test('has rules that a race can have, also after the wire', () => {
    expect(checkRules(rules)).toMatchObject({ ok: true });
    expect(sameRules(rulesOf(rulesRow(rules), DEFAULT_RULES), rules)).toBe(true);
  });

  test('has sentences of its own, and a name with a sentence about it', () => {
    const of = (some: typeof rules) => ruleMessages(some).map((message) => TEXTS.say('rule', message));
    const common = new Set(of(DEFAULT_RULES));
    expect(of(rules).filter((sentence) => !common.has(sentence)).length).toBeGreaterThan(0);
    expect(of(rules).join(' ')).not.toMatch(/undefined|NaN|\[object/);
    expect(names[id]).not.toBe('');
    expect(about[id]).not.toBe('');
  });

  test('names in its segments only passages of its course', () => {
    const passages = ['start', ...rules.course.map((passage) => passageName(passage, rules.points))];
    expect(rules.segments.flatMap(({ from, to }) => [from, to]).filter((name) => !passages.includes(name))).toEqual([]);
  });
});

test('templates have different names', () => {
  expect(new Set(TEMPLATE_IDS.map((id) => names[id])).size).toBe(TEMPLATE_IDS.length);
});

test.each(['line', 'start-finish', 'split'] as const)(
  'points and course can begin as a preset, with the readers that stand there: %s',
  (preset) => {
    const rules = { ...DEFAULT_RULES, ...presetCourse(preset, readers, { ...pointNames, split: 'Split' }) };
    expect(checkRules(rules)).toMatchObject({ ok: true });
    expect(rules.points.find((point) => point.id === 'finish')?.readers ?? ['gate']).toEqual(['gate']);
  },
);
