import type { ReactNode } from 'react';
import type { Fields, Sentence } from '../../../src/texts/sentence';
import { FieldSentence } from '../../ui/sentence';
import { useScreenTexts } from '../../ui/texts';
import { ChoiceField, OptionalNumber } from './rule-fields';
import { type RuleSentenceProps, wholeNumber } from './rules';
import { completeRules } from './setup-rules';

/** What starts riders who have no start of their own. */
export function StartsSentence({ rules, onRules }: RuleSentenceProps) {
  const { starts: texts } = useScreenTexts().race.setup;
  const { label, ...options } = texts.how;
  const how = (
    <ChoiceField label={label} value={completeRules(rules).starts} options={options} onValue={(starts) => onRules({ ...rules, starts })} />
  );
  return (
    <li>
      <FieldSentence text={texts.sentence} fields={{ how }} />
    </li>
  );
}

/** Lengths of laps, from which speeds come. */
export function DistanceSentences({ rules, onRules }: RuleSentenceProps) {
  const { more: texts } = useScreenTexts().race.setup;
  const metres = (label: string, value: number | null, onValue: (value: number | null) => void): ReactNode => (
    <OptionalNumber
      label={label}
      value={String(value ?? '')}
      parse={(typed) => wholeNumber(typed, 1, 1_000_000)}
      invalid={texts.metres}
      onValue={onValue}
    />
  );
  const { lap_distance_m: lap, first_lap_distance_m: first } = completeRules(rules);
  return (
    <>
      <li>
        <FieldSentence
          text={texts.lap}
          fields={{ metres: metres(texts.lapLabel, lap, (lap_distance_m) => onRules({ ...rules, lap_distance_m })) }}
        />
      </li>
      <li>
        <FieldSentence
          text={texts.firstLap}
          fields={{ metres: metres(texts.firstLapLabel, first, (first_lap_distance_m) => onRules({ ...rules, first_lap_distance_m })) }}
        />
      </li>
    </>
  );
}

/** Rules that are so or not so. */
export function YesNoSentences({ rules, onRules }: RuleSentenceProps) {
  const { more: texts } = useScreenTexts().race.setup;
  const { min_lap_from_start, counts_before_gun, unfinished_places } = completeRules(rules);
  return (
    <>
      <YesNo
        sentence={texts.fromStart}
        words={texts.fromStartWhat}
        value={min_lap_from_start}
        onValue={(value) => onRules({ ...rules, min_lap_from_start: value })}
      />
      <YesNo
        sentence={texts.beforeGun}
        words={texts.beforeGunWhat}
        value={counts_before_gun}
        onValue={(value) => onRules({ ...rules, counts_before_gun: value })}
      />
      <YesNo
        sentence={texts.unfinished}
        words={texts.unfinishedWhat}
        value={unfinished_places}
        onValue={(value) => onRules({ ...rules, unfinished_places: value })}
      />
    </>
  );
}

interface YesNoProps {
  readonly sentence: (fields: Fields<'what'>) => Sentence;
  readonly words: { readonly label: string; readonly yes: string; readonly no: string };
  readonly value: boolean;
  readonly onValue: (value: boolean) => void;
}

function YesNo({ sentence, words, value, onValue }: YesNoProps) {
  const what = (
    <ChoiceField
      label={words.label}
      value={value ? 'yes' : 'no'}
      options={{ yes: words.yes, no: words.no }}
      onValue={(chosen) => onValue(chosen === 'yes')}
    />
  );
  return (
    <li>
      <FieldSentence text={sentence} fields={{ what }} />
    </li>
  );
}
