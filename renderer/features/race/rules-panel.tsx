import { useState } from 'react';
import { DEFAULT_RULES, sameRules } from '../../../src/domain/model/rules';
import { rulesOf } from '../../../src/wire/shared/rules';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Inline, Panel } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { ForecastList } from './forecast-list';
import { RuleSentences } from './rule-sentences';
import type { Rules } from './rules';
import { useForecast } from './use-forecast';

/** The rules of the open race. Whose results a change alters is shown before it can be saved. */
export function RulesPanel({ control }: { readonly control: Schemas['RaceControl'] }) {
  const station = useStation();
  const texts = useScreenTexts().race;
  const [edited, setEdited] = useState<Rules | null>(null);
  const [reason, setReason] = useState('');
  const rules = edited ?? control.rules;
  const changed = edited !== null && !sameRules(rulesOf(edited, DEFAULT_RULES), rulesOf(control.rules, DEFAULT_RULES));
  const forecast = useForecast(changed ? { rules: edited } : null);

  const save = async (): Promise<void> => {
    const body = reason.trim() === '' ? { rules } : { rules, reason: reason.trim() };
    const answer = await station.run(request(station.api.PUT('/race/rules', { body })));
    if (!answer.ok) return;
    setEdited(null);
    setReason('');
    station.reload('control');
  };

  return (
    <Panel aria-label={texts.rules.title}>
      <h2>{texts.rules.title}</h2>
      <RuleSentences rules={rules} onRules={setEdited} />
      {changed && (
        <>
          <ForecastList forecast={forecast} />
          <TextField label={texts.reason} value={reason} onText={setReason} maxLength={500} />
          <Inline>
            <Button variant="primary" disabled={forecast.riders === null} onClick={() => void save()}>
              {texts.rules.save}
            </Button>
            <Button onClick={() => setEdited(null)}>{texts.rules.discard}</Button>
          </Inline>
        </>
      )}
    </Panel>
  );
}
