import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { FieldSentence } from '../../ui/sentence';
import { useScreenTexts } from '../../ui/texts';
import { ChoiceField, NumberField } from './rule-fields';
import { type RuleSentenceProps, secondsAsMs } from './rules';

/** Which read gives a passing its time, and how far apart the reads may be among which it is looked for. */
export function TimeFromSentence({ rules, onRules }: RuleSentenceProps) {
  const { timeFrom: texts, number } = useScreenTexts().race.rules;
  const read = (
    <ChoiceField
      label={texts.read.label}
      value={rules.crossing_time}
      onValue={(crossing_time) => onRules({ ...rules, crossing_time })}
      options={{ first: texts.read.first, strongest: texts.read.strongest, last: texts.read.last }}
    />
  );
  const seconds = (
    <NumberField
      label={texts.seconds}
      value={String((rules.stay_gap_ms ?? DEFAULT_RULES.stayGap) / 1_000)}
      parse={(text) => atMost(secondsAsMs(text), 60_000)}
      onValue={(stay_gap_ms) => onRules({ ...rules, stay_gap_ms })}
      invalid={number('0', '60')}
    />
  );
  return (
    <li>
      <FieldSentence text={rules.crossing_time === 'first' ? texts.sentence : texts.among} fields={{ read, seconds }} />
    </li>
  );
}

/** How long a tag must be read without a pause to count once. */
export function ParkedSentence({ rules, onRules }: RuleSentenceProps) {
  const { parked: texts, number } = useScreenTexts().race.rules;
  const seconds = (
    <NumberField
      label={texts.seconds}
      value={String((rules.parked_after_ms ?? DEFAULT_RULES.parkedAfter) / 1_000)}
      parse={(text) => atMost(secondsAsMs(text), 3_600_000)}
      onValue={(parked_after_ms) => onRules({ ...rules, parked_after_ms })}
      invalid={number('0', '3600')}
    />
  );
  return (
    <li>
      <FieldSentence text={texts.sentence} fields={{ seconds }} />
    </li>
  );
}

/** For a race that keeps the results of the version that created it: the present rules can be chosen. */
export function EditionSentence({ rules, onRules }: RuleSentenceProps) {
  const texts = useScreenTexts().race.rules.edition;
  if (rules.edition === DEFAULT_RULES.edition) return null;
  const edition = (
    <ChoiceField<'own' | 'present'>
      label={texts.edition.label}
      value="own"
      onValue={(chosen) => onRules(chosen === 'own' ? rules : { ...rules, edition: DEFAULT_RULES.edition })}
      options={{ own: texts.edition.own, present: texts.edition.present }}
    />
  );
  return (
    <li>
      <FieldSentence text={texts.sentence} fields={{ edition }} />
    </li>
  );
}

function atMost(value: number | null, most: number): number | null {
  return value === null || value > most ? null : value;
}
