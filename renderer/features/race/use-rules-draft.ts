import { useState } from 'react';
import { checkRules } from '../../../src/domain/model/check-rules';
import { DEFAULT_RULES, sameRules } from '../../../src/domain/model/rules';
import type { Texts } from '../../../src/texts/texts';
import { rulesOf } from '../../../src/wire/shared/rules';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import type { Drafts } from '../../state/drafts-slice';
import { useStore } from '../../state/store';
import { type Conflict, conflictOf } from '../../station/conflict';
import { useStation } from '../../station/station-context';
import { useDraft } from '../../station/use-draft';
import { type Forecast, useForecast } from '../../station/use-forecast';
import { useTexts } from '../../ui/texts';
import { changedRules, type Rules } from './rules';

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
  /** What others changed since the rules were edited; null while nothing was refused for it. */
  readonly conflict: Conflict | null;
  /** The revision of the race whose rules are shown where they were not edited. */
  readonly shown: number;
  readonly edit: (rules: Rules) => void;
  readonly explain: (reason: string) => void;
  readonly discard: () => void;
  readonly save: () => Promise<void>;
  /** Saves the edited rules over the changes of the conflict. */
  readonly overwrite: () => Promise<void>;
}

/** Why edited rules were not saved. */
interface Refused {
  readonly sentence: string;
  readonly conflict: Conflict | null;
}

/** The draft of a race's rules. It outlives this page; rules that another desk changes meanwhile and this one did not stay as they are there. */
export function useRulesDraft(control: Schemas['RaceControl']): RulesDraft {
  const texts = useTexts();
  const [draft, setDraft] = useDraft('rules', control.race.race_id);
  const rules: Rules = { ...control.rules, ...draft?.changed };
  const reason = draft?.reason ?? '';
  const revision = draft?.revision ?? control.revision;
  const isChanged = draft !== null && !sameRules(rulesOf(rules, DEFAULT_RULES), rulesOf(control.rules, DEFAULT_RULES));
  const problem = isChanged ? rulesProblem(rules, texts) : '';
  const { save, refused, forget } = useSaving(control, { rules, reason }, (saved) =>
    setDraft(editedSince(control, { rules, reason }, saved)),
  );
  const forecast = useForecast(isChanged && problem === '' ? { rules } : null);
  return {
    rules,
    isChanged,
    reason,
    forecast,
    problem,
    refusal: isChanged && refused?.conflict === null ? refused.sentence : '',
    conflict: (isChanged && refused?.conflict) || null,
    shown: control.revision,
    edit: (edited) => {
      if (refused?.conflict === null) forget();
      const changed = changedRules(control.rules, edited);
      setDraft(Object.keys(changed).length === 0 ? null : { changed, reason, revision });
    },
    explain: (text) => setDraft({ changed: draft?.changed ?? {}, reason: text, revision }),
    discard: () => {
      setDraft(null);
      forget();
    },
    save: () => save(revision),
    overwrite: () => save(refused?.conflict?.revision ?? revision),
  };
}

/** What was edited while `sent` was saved, which is not saved yet; null for nothing. */
function editedSince(control: Schemas['RaceControl'], sent: Edited, revision: number): Drafts['rules'] | null {
  const now = useStore.getState().drafts.rules[control.race.race_id];
  const changed = now === undefined ? {} : changedRules(sent.rules, { ...control.rules, ...now.changed });
  if (now === undefined || Object.keys(changed).length === 0) return null;
  return { changed, reason: now.reason === sent.reason ? '' : now.reason, revision };
}

interface Saving {
  /** Saves over the rules that a race of this revision has. */
  readonly save: (revision: number) => Promise<void>;
  /** Null when nothing was refused. */
  readonly refused: Refused | null;
  readonly forget: () => void;
}

interface Edited {
  readonly rules: Rules;
  readonly reason: string;
}

function useSaving(control: Schemas['RaceControl'], { rules, reason }: Edited, onSaved: (revision: number) => void): Saving {
  const station = useStation();
  const [refused, setRefused] = useState<Refused | null>(null);
  const save = async (revision: number): Promise<void> => {
    const body = { rules, revision, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
    const answer = await station.run(request(station.api.PUT('/race/rules', { body })), { quiet: true });
    setRefused(answer.ok ? null : { sentence: answer.sentence, conflict: conflictOf(answer) });
    if (answer.ok) {
      showSavedRules(control, rules, answer.value.act.seq);
      onSaved(answer.value.act.seq);
    }
    station.reload('control');
  };
  return { save, refused, forget: () => setRefused(null) };
}

/** Shows rules that were saved; without it the form would show those of before until the station has been asked again. Another race that was opened meanwhile has its own. */
export function showSavedRules(control: Schemas['RaceControl'], rules: Rules, revision: number): void {
  const { live, setLoaded } = useStore.getState();
  if (live.race?.race_id === control.race.race_id) setLoaded('control', { ...control, rules, revision }, Date.now());
}

/** What no race can have of these rules, as sentences; empty for rules that can be saved. */
export function rulesProblem(rules: Rules, texts: Texts): string {
  const checked = checkRules(rulesOf(rules, DEFAULT_RULES));
  return checked.ok ? '' : checked.problems.map(({ message }) => texts.say('rulesProblem', message)).join(' ');
}
