import { useState } from 'react';
import { checkRules, DEFAULT_RULES, sameRules } from '../../../src/domain/model/rules';
import type { Texts } from '../../../src/texts/texts';
import { rulesOf } from '../../../src/wire/shared/rules';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { useDraft } from '../../station/use-draft';
import { useTexts } from '../../ui/texts';
import { changedRules, type Rules } from './rules';
import { type Forecast, useForecast } from './use-forecast';

/** The rules of a race as they are edited, and what saves them. */
export interface RulesDraft {
  readonly rules: Rules;
  readonly isChanged: boolean;
  readonly reason: string;
  /** What the edited rules alter. */
  readonly forecast: Forecast;
  /** Why the edited rules cannot be saved, as sentences; empty when they can. */
  readonly problem: string;
  /** Why the station refused them when they were saved; empty when it did not. They may be saved again. */
  readonly refusal: string;
  readonly edit: (rules: Rules) => void;
  readonly explain: (reason: string) => void;
  readonly discard: () => void;
  readonly save: () => Promise<void>;
}

/** The draft of a race's rules. It outlives this page; rules that another desk changes meanwhile and this one did not stay as they are there. */
export function useRulesDraft(control: Schemas['RaceControl']): RulesDraft {
  const station = useStation();
  const texts = useTexts();
  const [draft, setDraft] = useDraft('rules', control.race.race_id);
  const [refusal, setRefusal] = useState('');
  const rules: Rules = { ...control.rules, ...draft?.changed };
  const reason = draft?.reason ?? '';
  const revision = draft?.revision ?? control.revision;
  const isChanged = draft !== null && !sameRules(rulesOf(rules, DEFAULT_RULES), rulesOf(control.rules, DEFAULT_RULES));
  const problem = isChanged ? rulesProblem(rules, texts) : '';
  const forecast = useForecast(isChanged && problem === '' ? { rules } : null);
  return {
    rules,
    isChanged,
    reason,
    forecast,
    problem,
    refusal: isChanged ? refusal : '',
    edit: (edited) => {
      setRefusal('');
      const changed = changedRules(control.rules, edited);
      setDraft(Object.keys(changed).length === 0 ? null : { changed, reason, revision });
    },
    explain: (text) => setDraft({ changed: draft?.changed ?? {}, reason: text, revision }),
    discard: () => setDraft(null),
    save: async () => {
      const body = { rules, revision, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
      const answer = await station.run(request(station.api.PUT('/race/rules', { body })), { quiet: true });
      if (!answer.ok) {
        // What another desk changed is shown from now on: saving once more is a decision.
        if (draft !== null && answer.code === 'changed-since') setDraft({ ...draft, revision: control.revision });
        return setRefusal(answer.sentence);
      }
      setDraft(null);
      station.reload('control');
    },
  };
}

/** What no race can have of these rules, as sentences; empty for rules that can be saved. */
export function rulesProblem(rules: Rules, texts: Texts): string {
  const checked = checkRules(rulesOf(rules, DEFAULT_RULES));
  return checked.ok ? '' : checked.problems.map(({ message }) => texts.say('rulesProblem', message)).join(' ');
}
