import { FieldSentence } from '../../ui/sentence';
import { useScreenTexts } from '../../ui/texts';
import { EditionSentence, ParkedSentence, TimeFromSentence } from './counting-sentences';
import { DistanceSentences, StartsSentence, YesNoSentences } from './event-sentences';
import { LengthSentence } from './length-sentence';
import { ChoiceField, NumberField } from './rule-fields';
import styles from './rule-fields.module.css';
import { type RuleSentenceProps, type Rules, secondsAsMs } from './rules';

/** Shows the rules as sentences whose words can be changed. */
export function RuleSentences({ rules, onRules }: RuleSentenceProps) {
  return (
    <ol className={styles['sentences']}>
      <LengthSentence rules={rules} onRules={onRules} />
      <StartsSentence rules={rules} onRules={onRules} />
      <MinLapSentence rules={rules} onRules={onRules} />
      <FirstReadSentence rules={rules} onRules={onRules} />
      <TimeFromSentence rules={rules} onRules={onRules} />
      <ParkedSentence rules={rules} onRules={onRules} />
      <RankedBySentence rules={rules} onRules={onRules} />
      <YesNoSentences rules={rules} onRules={onRules} />
      <DistanceSentences rules={rules} onRules={onRules} />
      <DecimalsSentence rules={rules} onRules={onRules} />
      <EditionSentence rules={rules} onRules={onRules} />
    </ol>
  );
}

function MinLapSentence({ rules, onRules }: RuleSentenceProps) {
  const { minLap: texts, number } = useScreenTexts().race.rules;
  const seconds = (
    <NumberField
      label={texts.seconds}
      value={String(rules.min_lap_ms / 1_000)}
      parse={secondsAsMs}
      invalid={number('0', '86400')}
      onValue={(min_lap_ms) => onRules({ ...rules, min_lap_ms })}
    />
  );
  return (
    <li>
      <FieldSentence text={texts.sentence} fields={{ seconds }} />
    </li>
  );
}

/** With an own start by crossing, the sentence of the start says it. */
function FirstReadSentence({ rules, onRules }: RuleSentenceProps) {
  const { firstRead: texts, number } = useScreenTexts().race.rules;
  if (rules.starts === 'line' || rules.starts === 'first-read') return null;
  const fields = {
    what: (
      <ChoiceField
        label={texts.what.label}
        value={rules.first_crossing ?? 'completes-lap-1'}
        onValue={(first_crossing) => onRules({ ...rules, first_crossing })}
        options={{ 'completes-lap-1': texts.what.completesLap, 'is-the-start': texts.what.isStart }}
      />
    ),
    seconds: (
      <NumberField
        label={texts.seconds}
        value={String((rules.start_window_ms ?? 0) / 1_000)}
        parse={secondsAsMs}
        invalid={number('0', '86400')}
        onValue={(start_window_ms) => onRules({ ...rules, start_window_ms })}
      />
    ),
  };
  return (
    <li>
      <FieldSentence text={rules.first_crossing === 'is-the-start' ? texts.isStart : texts.completesLap} fields={fields} />
    </li>
  );
}

function RankedBySentence({ rules, onRules }: RuleSentenceProps) {
  const texts = useScreenTexts().race.rules.rankedBy;
  const clock = (
    <ChoiceField
      label={texts.clock.label}
      value={rules.ranked_by}
      onValue={(ranked_by) => onRules({ ...rules, ranked_by })}
      options={{ gun: texts.clock.gun, chip: texts.clock.chip }}
    />
  );
  return (
    <li>
      <FieldSentence text={texts.sentence} fields={{ clock }} />
    </li>
  );
}

function DecimalsSentence({ rules, onRules }: RuleSentenceProps) {
  const texts = useScreenTexts().race.rules.decimals;
  const unit = (
    <ChoiceField
      label={texts.unit.label}
      value={UNITS[rules.decimals]}
      onValue={(name) => onRules({ ...rules, decimals: decimalsOf(name) })}
      options={{
        s: texts.unit.seconds,
        ds: texts.unit.tenths,
        cs: texts.unit.hundredths,
        ms: texts.unit.thousandths,
      }}
    />
  );
  return (
    <li>
      <FieldSentence text={texts.sentence} fields={{ unit }} />
    </li>
  );
}

/** The unit of the last decimal shown, by the number of decimals. */
const UNITS = ['s', 'ds', 'cs', 'ms'] as const;

function decimalsOf(name: (typeof UNITS)[number]): Rules['decimals'] {
  const at = UNITS.indexOf(name);
  return at === 0 || at === 1 || at === 2 || at === 3 ? at : 1;
}
