import { afterAll, describe, expect, test } from 'vitest';
import type { Schemas } from '../../../renderer/api/client';
import { fieldName } from '../../../renderer/api/field-name';
import { failureOf } from '../../../renderer/api/request';
import { changedRules, initialRules } from '../../../renderer/features/race/rules';
import { rulesProblem, showSavedRules } from '../../../renderer/features/race/use-rules-draft';
import { readDrafts } from '../../../renderer/state/drafts-slice';
import { useStore } from '../../../renderer/state/store';
import { showPublicTexts } from '../../../renderer/ui/public-texts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../../src/texts/languages';
import { TEXTS } from '../../texts/english';

showPublicTexts(TEXTS.catalogue);

const rules = initialRules(null);
const { fields } = TEXTS.catalogue.screens.common;

describe('edited rules', () => {
  test('are kept as the rules that differ, so that a change of another rule on another desk stays', () => {
    const edited = { ...rules, total_laps: 9, waves: [{ name: 'Women', categories: ['Women'], after_ms: 60_000 }] };
    expect(changedRules(rules, edited)).toEqual({ total_laps: 9, waves: edited.waves });
    expect({ ...rules, decimals: 3, ...changedRules(rules, edited) }).toEqual({ ...edited, decimals: 3 });
  });

  test('are none where every rule is as it was', () => {
    expect(changedRules(rules, { ...rules, waves: [...rules.waves] })).toEqual({});
  });

  test('that no race can have are refused with a sentence before they are sent', () => {
    expect(rulesProblem({ ...rules, waves: [{ name: ' ', categories: [' '], after_ms: 0 }] }, TEXTS)).toBe(
      'Wave 1: the name is missing or longer than 200 characters.',
    );
    expect(rulesProblem(rules, TEXTS)).toBe('');
  });
});

describe('rules that were saved', () => {
  afterAll(() => useStore.setState(useStore.getInitialState(), true));

  const control = (race_id: string) => ({ race: { race_id }, rules, revision: 7 }) as Schemas['RaceControl'];
  const shown = () => useStore.getState().loaded.control?.value;
  const isOpen = (race_id: string) => {
    const { live } = useStore.getState();
    useStore.setState({ loaded: {}, live: { ...live, race: { race_id } as NonNullable<typeof live.race> } });
  };

  test('are shown at once', () => {
    isOpen('r1');
    showSavedRules(control('r1'), { ...rules, total_laps: 9 }, 8);
    expect(shown()).toMatchObject({ race: { race_id: 'r1' }, rules: { total_laps: 9 }, revision: 8 });
  });

  test('are not shown as those of a race that was opened while the answer was under way', () => {
    isOpen('r2');
    showSavedRules(control('r1'), { ...rules, total_laps: 9 }, 8);
    expect(shown()).toBeUndefined();
  });
});

describe('drafts of this tab', () => {
  test('are restored after a reload', () => {
    const stored = { rules: { r1: { changed: { total_laps: 9 }, reason: 'short course', revision: 7 } } };
    expect(readDrafts(JSON.stringify(stored)).rules).toEqual(stored.rules);
  });

  test.each([null, '', 'not JSON', '[]', '7', '{"rules":[]}', '{"rider":null}'])('are none where the tab stored %s', (stored) => {
    expect(readDrafts(stored)).toEqual(useStore.getInitialState().drafts);
  });
});

describe('a refused field is named as screens name it', () => {
  test.each([
    { path: 'rules.waves.0.category', name: 'The category of wave 1' },
    { path: 'rules.waves.11.after_ms', name: 'The start of wave 12' },
    { path: 'rules.waves', name: 'The list of waves' },
    { path: 'name', name: 'The name' },
    { path: 'body.tags.0', name: 'The tag' },
    { path: 'correction.at', name: 'The time' },
    { path: 'url', name: 'The address' },
    { path: 'interval_s', name: 'The number of seconds between two uploads' },
    { path: 'body.born', name: 'The year or date of birth' },
    { path: 'port', name: 'The port' },
    { path: 'head.date', name: 'The date' },
    { path: 'something_else', name: 'A value' },
    { path: '', name: 'A value' },
  ])('$path', ({ path, name }) => {
    expect(fieldName(path, fields)).toBe(name);
  });

  test.each(LANGUAGE_NAMES)('in %s, too', async (language) => {
    const { names } = (await LANGUAGES[language].load()).screens.common.fields;
    expect(Object.keys(names).sort()).toEqual(Object.keys(fields.names).sort());
  });

  test('in the sentence of the refusal, without a word of the contract', () => {
    const first = { field: 'rules.waves.0.category', code: 'too-short', params: { min: 1 } };
    const problem = {
      code: 'invalid-request',
      detail: 'rules.waves.0.category must not be empty. Nothing was stored.',
      errors: [{ ...first, message: 'must not be empty' }],
    };
    expect(failureOf(422, problem).sentence).toBe('The category of wave 1 must not be empty. Nothing was saved.');
  });
});
