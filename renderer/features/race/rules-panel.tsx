import { useState } from 'react';
import { sameRules } from '../../../src/domain/model/rules';
import { rulesOf } from '../../../src/wire/shared/rules';
import type { Schemas } from '../../api/client';
import { request } from '../../api/outcome';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ForecastList } from './forecast-list';
import { RuleSentences } from './rule-sentences';
import type { Rules } from './rules';
import { useForecast } from './use-forecast';

/** The rules of the open race. A change shows what it would change before it can be saved. */
export function RulesPanel({ control }: { readonly control: Schemas['RaceControl'] }) {
  const desk = useStation();
  const [edited, setEdited] = useState<Rules | null>(null);
  const [reason, setReason] = useState('');
  const rules = edited ?? control.rules;
  const changed = edited !== null && !sameRules(rulesOf(edited), rulesOf(control.rules));
  const forecast = useForecast(changed ? { rules: edited } : null);

  const save = async (): Promise<void> => {
    const body = reason.trim() === '' ? { rules } : { rules, reason: reason.trim() };
    const answer = await desk.run(request(desk.api.PUT('/race/rules', { body })));
    if (!answer.ok) return;
    setEdited(null);
    setReason('');
    desk.reload('control');
  };

  return (
    <section className="panel" aria-label="Rules">
      <h2>Rules</h2>
      <RuleSentences rules={rules} onRules={setEdited} />
      {changed && (
        <>
          <ForecastList forecast={forecast} />
          <TextField label="Reason (optional)" value={reason} onText={setReason} maxLength={500} />
          <div className="row-line">
            <Button look={['primary']} disabled={forecast.riders === null} onClick={() => void save()}>
              Change the rules
            </Button>
            <Button onClick={() => setEdited(null)}>Leave them as they are</Button>
          </div>
        </>
      )}
    </section>
  );
}
