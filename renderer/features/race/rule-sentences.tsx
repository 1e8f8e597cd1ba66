import { ChoiceField, NumberField } from './rule-fields';
import { minutesAsMs, type Rules, secondsAsMs, wholeNumber } from './rules';
import { WaveSentence } from './wave-sentence';

interface SentencesProps {
  readonly rules: Rules;
  readonly onRules: (rules: Rules) => void;
}

/** The rules as sentences whose words can be changed. */
export function RuleSentences({ rules, onRules }: SentencesProps) {
  return (
    <ol className="rule-sentences">
      <FinishSentence rules={rules} onRules={onRules} />
      <WaveSentence waves={rules.waves} onWaves={(waves) => onRules({ ...rules, waves })} />
      <ShortestLapSentence rules={rules} onRules={onRules} />
      <StartSentence rules={rules} onRules={onRules} />
      <TimeSentences rules={rules} onRules={onRules} />
    </ol>
  );
}

function FinishSentence({ rules, onRules }: SentencesProps) {
  const { finish } = rules;
  const isTimed = finish === 'after-time' || finish === 'hard-stop';
  return (
    <li>
      The race goes over{' '}
      <ChoiceField
        label="What the race goes over"
        value={isTimed ? 'time' : 'laps'}
        onValue={(over) => onRules({ ...rules, finish: over === 'time' ? 'after-time' : 'laps' })}
        options={{ laps: 'laps:', time: 'time:' }}
      />{' '}
      {isTimed ? <TimeWords rules={{ ...rules, finish }} onRules={onRules} /> : <LapWords rules={{ ...rules, finish }} onRules={onRules} />}
    </li>
  );
}

interface WordsProps<Finish extends Rules['finish']> {
  readonly rules: Rules & { readonly finish: Finish };
  readonly onRules: (rules: Rules) => void;
}

function LapWords({ rules, onRules }: WordsProps<'laps' | 'with-leader'>) {
  return (
    <>
      it has{' '}
      <NumberField
        label="Laps of the race"
        value={String(rules.total_laps)}
        parse={(text) => wholeNumber(text, 1, 10_000)}
        onValue={(total_laps) => onRules({ ...rules, total_laps })}
      />{' '}
      laps, and{' '}
      <ChoiceField
        label="Who finishes when"
        value={rules.finish}
        onValue={(finish) => onRules({ ...rules, finish })}
        options={{
          laps: 'each rider rides all of them.',
          'with-leader': 'once the leader of a category is in, the others of it finish at their next crossing.',
        }}
      />
    </>
  );
}

function TimeWords({ rules, onRules }: WordsProps<'after-time' | 'hard-stop'>) {
  return (
    <>
      after{' '}
      <NumberField
        label="Minutes of the race"
        value={String(rules.duration_ms / 60_000)}
        parse={minutesAsMs}
        onValue={(duration_ms) => onRules({ ...rules, duration_ms })}
      />{' '}
      minutes{' '}
      <ChoiceField
        label="What happens after the time"
        value={rules.finish}
        onValue={(finish) => onRules({ ...rules, finish })}
        options={{ 'after-time': 'the leader of a category completes the lap and has', 'hard-stop': 'crossings no longer count.' }}
      />{' '}
      {rules.finish === 'after-time' && (
        <>
          <NumberField
            label="Laps to go after the time"
            value={String(rules.laps_after_time)}
            parse={(text) => wholeNumber(text, 0, 100)}
            onValue={(laps_after_time) => onRules({ ...rules, laps_after_time })}
          />{' '}
          laps to go; once the leader is in, the others of the category finish at their next crossing.
        </>
      )}
    </>
  );
}

function ShortestLapSentence({ rules, onRules }: SentencesProps) {
  return (
    <li>
      A crossing sooner than{' '}
      <NumberField
        label="Shortest lap in seconds"
        value={String(rules.min_lap_ms / 1_000)}
        parse={secondsAsMs}
        onValue={(min_lap_ms) => onRules({ ...rules, min_lap_ms })}
      />{' '}
      seconds after the one before does not count.
    </li>
  );
}

function StartSentence({ rules, onRules }: SentencesProps) {
  return (
    <li>
      The first crossing after the gun{' '}
      <ChoiceField
        label="First crossing"
        value={rules.first_crossing}
        onValue={(first_crossing) => onRules({ ...rules, first_crossing })}
        options={{ 'completes-lap-1': 'completes lap 1.', 'is-the-start': 'is the rider’s own start,' }}
      />{' '}
      {rules.first_crossing === 'is-the-start' && (
        <>
          when it comes within{' '}
          <NumberField
            label="Start window in seconds"
            value={String(rules.start_window_ms / 1_000)}
            parse={secondsAsMs}
            onValue={(start_window_ms) => onRules({ ...rules, start_window_ms })}
          />{' '}
          seconds of the gun.
        </>
      )}
    </li>
  );
}

function TimeSentences({ rules, onRules }: SentencesProps) {
  return (
    <>
      <li>
        A crossing has the time of its{' '}
        <ChoiceField
          label="Read that gives the time"
          value={rules.crossing_time}
          onValue={(crossing_time) => onRules({ ...rules, crossing_time })}
          options={{ first: 'first read.', strongest: 'strongest read.', last: 'last read.' }}
        />
      </li>
      <li>
        Riders are ranked by the time since{' '}
        <ChoiceField
          label="Clock that ranks"
          value={rules.ranked_by}
          onValue={(ranked_by) => onRules({ ...rules, ranked_by })}
          options={{ gun: 'the gun.', chip: 'their own start crossing.' }}
        />
      </li>
      <li>
        Times are shown{' '}
        <ChoiceField
          label="Decimals shown"
          value={DECIMALS[rules.decimals]}
          onValue={(name) => onRules({ ...rules, decimals: decimalsOf(name) })}
          options={{
            s: 'in whole seconds.',
            ds: 'in tenths of a second.',
            cs: 'in hundredths of a second.',
            ms: 'in thousandths of a second.',
          }}
        />
      </li>
    </>
  );
}

const DECIMALS = ['s', 'ds', 'cs', 'ms'] as const;

function decimalsOf(name: (typeof DECIMALS)[number]): Rules['decimals'] {
  const at = DECIMALS.indexOf(name);
  return at === 0 || at === 1 || at === 2 || at === 3 ? at : 1;
}
