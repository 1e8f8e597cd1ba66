import { FieldSentence } from '../../ui/sentence';
import { useScreenTexts } from '../../ui/texts';
import { ChoiceField, NumberField } from './rule-fields';
import { minutesAsMs, minutesText, type Rules, wholeNumber } from './rules';

interface LengthSentenceProps {
  readonly rules: Rules;
  readonly onRules: (rules: Rules) => void;
}

/** How long the race is, in laps or by time, and when its riders finish. */
export function LengthSentence({ rules, onRules }: LengthSentenceProps) {
  const texts = useScreenTexts().race.rules.length;
  const sentences = { laps: texts.allLaps, 'with-leader': texts.withLeader, 'after-time': texts.afterTime, 'hard-stop': texts.hardStop };
  return (
    <li>
      <FieldSentence
        text={sentences[rules.finish]}
        fields={{
          laps: <Laps rules={rules} onRules={onRules} />,
          minutes: <Minutes rules={rules} onRules={onRules} />,
          unit: <Unit rules={rules} onRules={onRules} />,
          lapped: <Lapped rules={rules} onRules={onRules} />,
          afterwards: <Afterwards rules={rules} onRules={onRules} />,
          more: <LapsAfterTime rules={rules} onRules={onRules} />,
        }}
      />
    </li>
  );
}

function Laps({ rules, onRules }: LengthSentenceProps) {
  const { length: texts, number } = useScreenTexts().race.rules;
  return (
    <NumberField
      label={texts.laps}
      value={String(rules.total_laps)}
      parse={(text) => wholeNumber(text, 1, 10_000)}
      invalid={number('1', '10000')}
      onValue={(total_laps) => onRules({ ...rules, total_laps })}
    />
  );
}

function Minutes({ rules, onRules }: LengthSentenceProps) {
  const { length: texts, number } = useScreenTexts().race.rules;
  return (
    <NumberField
      label={texts.minutes}
      value={minutesText(rules.duration_ms)}
      parse={minutesAsMs}
      invalid={number('1', '10080')}
      onValue={(duration_ms) => onRules({ ...rules, duration_ms })}
    />
  );
}

function Unit({ rules, onRules }: LengthSentenceProps) {
  const { unit } = useScreenTexts().race.rules.length;
  const isTimed = rules.finish === 'after-time' || rules.finish === 'hard-stop';
  return (
    <ChoiceField
      label={unit.label}
      value={isTimed ? 'time' : 'laps'}
      onValue={(over) => onRules({ ...rules, finish: over === 'time' ? 'after-time' : 'laps' })}
      options={{ laps: unit.laps, time: unit.time }}
    />
  );
}

function Lapped({ rules, onRules }: LengthSentenceProps) {
  const { lapped } = useScreenTexts().race.rules.length;
  return (
    <ChoiceField
      label={lapped.label}
      value={rules.finish === 'with-leader' ? 'with-leader' : 'laps'}
      onValue={(finish) => onRules({ ...rules, finish })}
      options={{ laps: lapped.laps, 'with-leader': lapped.withLeader }}
    />
  );
}

function Afterwards({ rules, onRules }: LengthSentenceProps) {
  const { afterwards } = useScreenTexts().race.rules.length;
  return (
    <ChoiceField
      label={afterwards.label}
      value={rules.finish === 'hard-stop' ? 'hard-stop' : 'after-time'}
      onValue={(finish) => onRules({ ...rules, finish })}
      options={{ 'after-time': afterwards.afterTime, 'hard-stop': afterwards.hardStop }}
    />
  );
}

function LapsAfterTime({ rules, onRules }: LengthSentenceProps) {
  const { length: texts, number } = useScreenTexts().race.rules;
  return (
    <NumberField
      label={texts.more}
      value={String(rules.laps_after_time)}
      parse={(text) => wholeNumber(text, 0, 100)}
      invalid={number('0', '100')}
      onValue={(laps_after_time) => onRules({ ...rules, laps_after_time })}
    />
  );
}
