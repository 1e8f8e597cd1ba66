import { type ReactNode, useState } from 'react';
import { type Rules, secondsAsMs, wholeNumber } from './rules';

interface SentencesProps {
  readonly rules: Rules;
  readonly onRules: (rules: Rules) => void;
}

/** The rules as sentences whose words can be changed. */
export function RuleSentences({ rules, onRules }: SentencesProps) {
  const set = <Key extends keyof Rules>(key: Key, value: Rules[Key]): void => onRules({ ...rules, [key]: value });
  return (
    <ol className="rule-sentences">
      <Sentence>
        The race has{' '}
        <NumberWord
          label="Laps of the race"
          value={String(rules.total_laps)}
          parse={(text) => wholeNumber(text, 1, 10_000)}
          onValue={(value) => set('total_laps', value)}
        />{' '}
        laps, and{' '}
        <Choice
          label="Who finishes when"
          value={rules.finish}
          onValue={(value) => set('finish', value)}
          options={{
            laps: 'each rider rides all of them.',
            'with-leader': 'once the leader of a category is in, the others of it finish at their next crossing.',
          }}
        />
      </Sentence>
      <Sentence>
        A crossing sooner than{' '}
        <NumberWord
          label="Shortest lap in seconds"
          value={String(rules.min_lap_ms / 1_000)}
          parse={secondsAsMs}
          onValue={(value) => set('min_lap_ms', value)}
        />{' '}
        seconds after the one before does not count.
      </Sentence>
      <Sentence>
        The first crossing after the gun{' '}
        <Choice
          label="First crossing"
          value={rules.first_crossing}
          onValue={(value) => set('first_crossing', value)}
          options={{ 'completes-lap-1': 'completes lap 1.', 'is-the-start': 'is the rider’s own start,' }}
        />{' '}
        {rules.first_crossing === 'is-the-start' && (
          <>
            when it comes within{' '}
            <NumberWord
              label="Start window in seconds"
              value={String(rules.start_window_ms / 1_000)}
              parse={secondsAsMs}
              onValue={(value) => set('start_window_ms', value)}
            />{' '}
            seconds of the gun.
          </>
        )}
      </Sentence>
      <Sentence>
        A crossing has the time of its{' '}
        <Choice
          label="Read that gives the time"
          value={rules.crossing_time}
          onValue={(value) => set('crossing_time', value)}
          options={{ first: 'first read.', strongest: 'strongest read.', last: 'last read.' }}
        />
      </Sentence>
      <Sentence>
        Riders are ranked by the time since{' '}
        <Choice
          label="Clock that ranks"
          value={rules.ranked_by}
          onValue={(value) => set('ranked_by', value)}
          options={{ gun: 'the gun.', chip: 'their own start crossing.' }}
        />
      </Sentence>
      <Sentence>
        Times are shown{' '}
        <Choice
          label="Decimals shown"
          value={String(rules.decimals) as '0' | '1' | '2' | '3'}
          onValue={(value) => set('decimals', Number(value) as Rules['decimals'])}
          options={{
            0: 'in whole seconds.',
            1: 'in tenths of a second.',
            2: 'in hundredths of a second.',
            3: 'in thousandths of a second.',
          }}
        />
      </Sentence>
    </ol>
  );
}

function Sentence({ children }: { readonly children: ReactNode }) {
  return <li>{children}</li>;
}

interface NumberWordProps {
  readonly label: string;
  readonly value: string;
  readonly parse: (text: string) => number | null;
  readonly onValue: (value: number) => void;
}

function NumberWord({ label, value, parse, onValue }: NumberWordProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  return (
    <input
      className="input word number"
      aria-label={label}
      inputMode="decimal"
      value={text}
      aria-invalid={parse(text) === null}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const parsed = parse(next);
        setTyped(next);
        if (parsed !== null) onValue(parsed);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onValue: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onValue }: ChoiceProps<Value>) {
  const entries = Object.entries(options) as [Value, string][];
  return (
    <select
      className="input word"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = entries[event.currentTarget.selectedIndex];
        if (chosen !== undefined) onValue(chosen[0]);
      }}
    >
      {entries.map(([name, text]) => (
        <option key={name} value={name}>
          {text}
        </option>
      ))}
    </select>
  );
}
