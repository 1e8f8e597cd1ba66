import { FieldSentence } from '../../ui/sentence';
import { useScreenTexts } from '../../ui/texts';
import { ChoiceField, NumberField } from './rule-fields';
import { wholeNumber } from './rules';
import styles from './setup.module.css';
import type { SetupRules } from './setup-rules';

type Teams = SetupRules['teams'];
type TeamRow = NonNullable<Teams>;

/** How teams are ranked, or that they are not. */
export function TeamSentence({ teams, onTeams }: { readonly teams: Teams; readonly onTeams: (teams: Teams) => void }) {
  const { setup, rules } = useScreenTexts().race;
  const { teams: texts } = setup.results;
  const rule: TeamRow = teams ?? { by: 'team', score: 'sum-time', best: 3, displace: false };
  const { label: byLabel, ...bys } = texts.by;
  const { label: scoreLabel, ...scores } = texts.score;
  const { label: displaceLabel, ...displaces } = texts.displace;
  const sentences = { 'sum-time': texts.sentence, laps: texts.sentence, 'nth-time': texts.nth, 'sum-place': texts.places };
  const fields = {
    by: (
      <ChoiceField
        label={byLabel}
        value={teams?.by ?? 'none'}
        options={bys}
        onValue={(by) => onTeams(by === 'none' ? null : { ...rule, by })}
      />
    ),
    score: <ChoiceField label={scoreLabel} value={rule.score} options={scores} onValue={(score) => onTeams({ ...rule, score })} />,
    best: (
      <NumberField
        label={texts.best}
        value={String(rule.best)}
        parse={(typed) => wholeNumber(typed, 1, 100)}
        invalid={rules.number('1', '100')}
        onValue={(best) => onTeams({ ...rule, best })}
      />
    ),
    displace: (
      <ChoiceField
        label={displaceLabel}
        value={rule.displace === true ? 'yes' : 'no'}
        options={displaces}
        onValue={(displace) => onTeams({ ...rule, displace: displace === 'yes' })}
      />
    ),
  };
  return (
    <div className={styles['fields']}>
      <FieldSentence text={teams === null ? texts.none : sentences[teams.score]} fields={fields} />
    </div>
  );
}
