import type { Schemas } from '../../api/client';
import { Button } from '../../ui/button';
import { timeAndDay } from '../../ui/format';
import { Badge } from '../../ui/notice';
import { useScreenTexts } from '../../ui/texts';
import styles from './category-table.module.css';
import { ChoiceField, NumberField, OptionalNumber } from './rule-fields';
import { minutesAsMs, minutesText, offsetAsMs, offsetText, secondsAsMs, wholeNumber } from './rules';
import {
  asTheRace,
  type CategoryRow,
  inWave,
  type OwnRules,
  type SetupProps,
  type SetupRules,
  withNewWave,
  withOwnRules,
} from './setup-rules';

interface CellsProps extends SetupProps {
  readonly row: CategoryRow;
}

/** What can be set for one category; an empty field is as the race. */
export function CategoryCells({ row, started, ...props }: CellsProps & { readonly started: Schemas['RaceSummary']['waves'] }) {
  const { categories: texts } = useScreenTexts().race.setup;
  const { category, riders, terms } = row;
  const { rules, onRules } = props;
  return (
    <>
      <td className={styles['category']}>
        <b>{category}</b> {terms !== null && <Badge tone="info">{texts.own}</Badge>}
        <small>{texts.riders(riders)}</small>
      </td>
      <td data-heading={texts.wave}>
        <WaveChoice row={row} {...props} />
      </td>
      <td data-heading={texts.after}>
        <WaveStart row={row} started={started} {...props} />
      </td>
      <td data-heading={texts.finish}>
        <FinishChoice row={row} {...props} />
      </td>
      <td data-heading={texts.length}>
        <LengthFields row={row} {...props} />
      </td>
      <NumberCells row={row} {...props} />
      <td>
        {terms !== null && (
          <Button size="small" aria-label={texts.asRaceName(category)} onClick={() => onRules(asTheRace(rules, category))}>
            {texts.asRace}
          </Button>
        )}
      </td>
    </>
  );
}

function WaveChoice({ row: { category, wave }, rules, onRules }: CellsProps) {
  const { categories: texts } = useScreenTexts().race.setup;
  // The keys of the choice are places in the list: two waves may have the same name while one is typed.
  const options = Object.fromEntries([
    ['gun', texts.gun],
    ...rules.waves.map(({ name }, index) => [`wave ${index}`, name] as const),
    ['new', texts.newWave],
  ]) as Readonly<Record<string, string>>;
  return (
    <ChoiceField<string>
      label={texts.of(texts.wave, category)}
      value={wave === null ? 'gun' : `wave ${rules.waves.indexOf(wave)}`}
      options={options}
      onValue={(chosen) => {
        if (chosen === 'new') onRules(withNewWave(rules, category, [category]));
        else onRules(inWave(rules, category, rules.waves[Number(chosen.slice('wave '.length))]?.name ?? null));
      }}
    />
  );
}

function WaveStart({
  row: { category, wave },
  rules,
  onRules,
  started,
}: CellsProps & { readonly started: Schemas['RaceSummary']['waves'] }) {
  const { setup, rules: words } = useScreenTexts().race;
  const { categories: texts } = setup;
  if (wave === null) return texts.gun;
  const now = started.find(({ name }) => name === wave.name);
  if (now?.started === true) return texts.started(timeAndDay(Date.parse(now.start_time), 0));
  return (
    <NumberField
      label={texts.of(texts.after, category)}
      value={offsetText(wave.after_ms)}
      parse={offsetAsMs}
      invalid={words.waves.offsetInvalid}
      onValue={(after_ms) => onRules({ ...rules, waves: rules.waves.map((one) => (one === wave ? { ...one, after_ms } : one)) })}
    />
  );
}

type Finish = SetupRules['finish'];

function FinishChoice({ row: { category, terms }, rules, onRules }: CellsProps) {
  const { categories: texts } = useScreenTexts().race.setup;
  return (
    <ChoiceField<Finish | 'race'>
      label={texts.of(texts.finish, category)}
      value={terms?.finish ?? 'race'}
      options={{ race: texts.asRace, ...texts.finishes }}
      onValue={(finish) => onRules(withOwnRules(rules, category, { finish: finish === 'race' ? undefined : finish }))}
    />
  );
}

/** Laps or minutes, and laps after the time, as the finish of the category needs them. */
function LengthFields({ row: { category, terms }, rules, onRules }: CellsProps) {
  const { setup, rules: words } = useScreenTexts().race;
  const { categories: texts } = setup;
  const finish = terms?.finish ?? rules.finish;
  const isTimed = finish === 'after-time' || finish === 'hard-stop';
  const set = (own: OwnRules): void => onRules(withOwnRules(rules, category, own));
  const own = isTimed ? minutesOf(terms?.duration_ms) : numberOf(terms?.total_laps);
  return (
    <span className={styles['length']}>
      <OptionalNumber
        label={texts.of(isTimed ? texts.minutes : texts.laps, category)}
        value={own}
        placeholder={isTimed ? minutesOf(rules.duration_ms) : numberOf(rules.total_laps)}
        parse={isTimed ? minutesAsMs : (typed) => wholeNumber(typed, 1, 10_000)}
        invalid={words.number('1', isTimed ? '10080' : '10000')}
        onValue={(value) => set(isTimed ? { duration_ms: value ?? undefined } : { total_laps: value ?? undefined })}
      />
      {isTimed ? words.length.unit.time : words.length.unit.laps}
      {finish === 'after-time' && (
        <>
          +
          <OptionalNumber
            label={texts.of(texts.more, category)}
            value={numberOf(terms?.laps_after_time)}
            placeholder={numberOf(rules.laps_after_time)}
            parse={(typed) => wholeNumber(typed, 0, 100)}
            invalid={words.number('0', '100')}
            onValue={(value) => set({ laps_after_time: value ?? undefined })}
          />
        </>
      )}
    </span>
  );
}

function NumberCells({ row: { category, terms }, rules, onRules }: CellsProps) {
  const { setup, rules: words } = useScreenTexts().race;
  const { categories: texts } = setup;
  const set = (own: OwnRules): void => onRules(withOwnRules(rules, category, own));
  const metres = { parse: (typed: string) => wholeNumber(typed, 1, 1_000_000), invalid: setup.more.metres };
  return (
    <>
      <td data-heading={texts.minLap}>
        <OptionalNumber
          label={texts.of(texts.minLap, category)}
          value={terms?.min_lap_ms === undefined ? '' : String(terms.min_lap_ms / 1_000)}
          placeholder={String(rules.min_lap_ms / 1_000)}
          parse={secondsAsMs}
          invalid={words.number('0', '86400')}
          onValue={(value) => set({ min_lap_ms: value ?? undefined })}
        />
      </td>
      <td data-heading={texts.lap}>
        <OptionalNumber
          label={texts.of(texts.lap, category)}
          value={numberOf(terms?.lap_distance_m)}
          placeholder={numberOf(rules.lap_distance_m)}
          onValue={(value) => set({ lap_distance_m: value ?? undefined })}
          {...metres}
        />
      </td>
      <td data-heading={texts.firstLap}>
        <OptionalNumber
          label={texts.of(texts.firstLap, category)}
          value={numberOf(terms?.first_lap_distance_m)}
          placeholder={numberOf(rules.first_lap_distance_m)}
          onValue={(value) => set({ first_lap_distance_m: value ?? undefined })}
          {...metres}
        />
      </td>
    </>
  );
}

function numberOf(value: number | null | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}

function minutesOf(ms: number | undefined): string {
  return ms === undefined ? '' : minutesText(ms);
}
