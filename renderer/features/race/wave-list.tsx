import type { Schemas } from '../../api/client';
import { Button } from '../../ui/button';
import { timeAndDay } from '../../ui/format';
import { FieldError, FieldHint } from '../../ui/input';
import { Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts, useTexts } from '../../ui/texts';
import { ChipList } from './chip-list';
import { NumberField, TextWord } from './rule-fields';
import { offsetAsMs, offsetText } from './rules';
import styles from './setup.module.css';
import { inWave, type SetupProps, type WaveRule, withNewWave } from './setup-rules';
import { type Field, useField } from './use-field';

interface WaveListProps extends SetupProps {
  /** The waves as the station has them, with those that were really started. */
  readonly started: Schemas['RaceSummary']['waves'];
}

/** Waves: a name, the categories that start in it, and the planned start. */
export function WaveList({ rules, onRules, started }: WaveListProps) {
  const { waves: texts } = useScreenTexts().race.setup;
  const { waves: words } = useScreenTexts().race.rules;
  const field = useField();
  const { waves } = rules;
  const free = field.categories.filter((category) => waves.every((wave) => !wave.categories.includes(category)));
  const add = (): void => {
    const [category] = free;
    onRules(withNewWave(rules, category ?? texts.newName(waves.length + 1), category === undefined ? [] : [category]));
  };
  return (
    <Panel aria-label={texts.title} id="race-waves">
      <h2>{texts.title}</h2>
      {waves.length > 0 && (
        <ul className={styles['lines']}>
          {waves.map((wave, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name that is being typed must stay the same field
            <li key={index}>
              <Wave
                rules={rules}
                onRules={onRules}
                wave={wave}
                number={index + 1}
                free={free}
                field={field}
                startedAt={startOf(started, wave.name)}
              />
            </li>
          ))}
        </ul>
      )}
      <p>
        {waves.length === 0 ? words.allAtGun : words.othersAtGun}{' '}
        <Button size="small" onClick={add}>
          {words.add}
        </Button>
      </p>
    </Panel>
  );
}

/** When a wave was really started; null while its start is planned. */
function startOf(waves: WaveListProps['started'], name: string): number | null {
  const wave = waves.find((one) => one.name === name);
  return wave?.started === true ? Date.parse(wave.start_time) : null;
}

interface WaveProps extends SetupProps {
  readonly wave: WaveRule;
  /** From 1; numbers the fields for screen readers. */
  readonly number: number;
  readonly free: readonly string[];
  readonly field: Field;
  readonly startedAt: number | null;
}

function Wave({ rules, onRules, wave, number, free, field, startedAt }: WaveProps) {
  const { waves: texts } = useScreenTexts().race.setup;
  const { waves: words } = useScreenTexts().race.rules;
  const change = (next: WaveRule): void => onRules({ ...rules, waves: rules.waves.map((one) => (one === wave ? next : one)) });
  const unknown = wave.categories.filter((category) => !field.categories.includes(category));
  return (
    <>
      <div className={styles['fields']}>
        <TextWord
          className={styles['name']}
          label={texts.name(number)}
          value={wave.name}
          onText={(name) => change({ ...wave, name })}
          isRequired
        />
        {texts.after}
        <NumberField
          label={texts.offset(number)}
          value={offsetText(wave.after_ms)}
          parse={offsetAsMs}
          invalid={words.offsetInvalid}
          onValue={(after_ms) => change({ ...wave, after_ms })}
        />
        {texts.afterGun}
        <ChipList
          items={wave.categories}
          unknown={unknown}
          removeName={(category) => texts.removeCategory(category, number)}
          onRemove={(category) => change({ ...wave, categories: wave.categories.filter((one) => one !== category) })}
          choices={free}
          addLabel={texts.addCategory(number)}
          addName={texts.addName(number)}
          addText={texts.add}
          example={texts.category}
          onAdd={(category) => onRules(inWave(rules, category, wave.name))}
        />
      </div>
      <Button
        size="small"
        aria-label={words.removeName(number)}
        onClick={() => onRules({ ...rules, waves: rules.waves.filter((one) => one !== wave) })}
      >
        {words.remove}
      </Button>
      <WaveNote wave={wave} isUnknown={unknown.length > 0} known={field.categories} startedAt={startedAt} />
    </>
  );
}

interface WaveNoteProps {
  readonly wave: WaveRule;
  readonly isUnknown: boolean;
  readonly known: readonly string[];
  readonly startedAt: number | null;
}

function WaveNote({ wave, isUnknown, known, startedAt }: WaveNoteProps) {
  const { setup } = useScreenTexts().race;
  const { list } = useTexts();
  return (
    <div className={styles['note']}>
      {wave.categories.length === 0 && <FieldError>{setup.waves.empty}</FieldError>}
      {isUnknown && <FieldHint>{known.length === 0 ? setup.nobody : setup.nobodyKnown(list(known))}</FieldHint>}
      {startedAt !== null && <p className={text['strong']}>{setup.waves.wasStarted(timeAndDay(startedAt, 0))}</p>}
    </div>
  );
}
