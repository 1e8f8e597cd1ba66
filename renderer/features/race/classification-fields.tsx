import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { ChoiceField, OptionalNumber, TextWord } from './rule-fields';
import { wholeNumber } from './rules';
import styles from './setup.module.css';
import type { SetupRules } from './setup-rules';

export type ClassificationRow = SetupRules['classifications'][number];
type Filter = ClassificationRow['of'];

interface FieldsProps {
  readonly row: ClassificationRow;
  /** From 1; numbers the fields for screen readers. */
  readonly number: number;
  /** Categories that can be chosen. */
  readonly categories: readonly string[];
  readonly onRow: (row: ClassificationRow) => void;
}

/** Who is in a classification, what ranks it, and how many places it has. */
export function ClassificationFields({ row, number, categories, onRow }: FieldsProps) {
  const { results: texts } = useScreenTexts().race.setup;
  const { all: _, ...genders } = texts.gender;
  const of = (change: Partial<Record<keyof Filter, Filter[keyof Filter] | undefined>>): void =>
    onRow({
      ...row,
      of: Object.fromEntries(Object.entries({ ...row.of, ...change }).filter(([, value]) => value !== undefined)) as Filter,
    });
  const known = [...new Set([...categories, row.of.category ?? ''])].filter((category) => category !== '');
  return (
    <div className={styles['fields']}>
      <TextWord
        className={styles['name']}
        label={texts.name(number)}
        value={row.name}
        onText={(name) => onRow({ ...row, name })}
        isRequired
      />
      <ChoiceField<string>
        label={texts.genderOf(number)}
        value={row.of.gender ?? 'all'}
        options={{ all: texts.gender.all, ...genders }}
        onValue={(gender) => of({ gender: gender === 'all' ? undefined : (gender as NonNullable<Filter['gender']>) })}
      />
      <ChoiceField<string>
        label={texts.category(number)}
        value={`=${row.of.category ?? ''}`}
        options={Object.fromEntries([['=', texts.anyCategory], ...known.map((category) => [`=${category}`, category] as const)])}
        onValue={(chosen) => of({ category: chosen === '=' ? undefined : chosen.slice(1) })}
      />
      <AgeFields row={row} number={number} onAge={(age) => of({ age })} />
      {row.of.field !== undefined && <span className={text['muted']}>{texts.field(row.of.field.name, row.of.field.is)}</span>}
      <RankFields row={row} number={number} onRow={onRow} />
    </div>
  );
}

interface AgeProps {
  readonly row: ClassificationRow;
  readonly number: number;
  readonly onAge: (age: Filter['age']) => void;
}

function AgeFields({ row, number, onAge }: AgeProps) {
  const { results: texts } = useScreenTexts().race.setup;
  const { from = null, to = null, on = 'year' } = row.of.age ?? {};
  const set = (ages: { readonly from: number | null; readonly to: number | null }): void =>
    onAge(ages.from === null && ages.to === null ? undefined : { ...ages, on });
  const parse = (typed: string): number | null => wholeNumber(typed, 0, 150);
  return (
    <>
      {texts.heads.age}
      <OptionalNumber
        label={texts.ageFrom(number)}
        value={String(from ?? '')}
        parse={parse}
        invalid={texts.age}
        onValue={(value) => set({ from: value, to })}
      />
      –
      <OptionalNumber
        label={texts.ageTo(number)}
        value={String(to ?? '')}
        parse={parse}
        invalid={texts.age}
        onValue={(value) => set({ from, to: value })}
      />
    </>
  );
}

function RankFields({ row, number, onRow }: Pick<FieldsProps, 'row' | 'number' | 'onRow'>) {
  const { results: texts } = useScreenTexts().race.setup;
  return (
    <>
      <ChoiceField label={texts.order(number)} value={row.order} options={texts.orders} onValue={(order) => onRow({ ...row, order })} />
      {texts.heads.places}
      <OptionalNumber
        label={texts.places(number)}
        value={String(row.places ?? '')}
        placeholder={texts.all}
        parse={(typed) => wholeNumber(typed, 1, 100_000)}
        invalid={texts.number}
        onValue={(places) => onRow({ ...row, places })}
      />
      <ChoiceField
        label={texts.pulls(number)}
        value={row.pulls === true ? 'yes' : 'no'}
        options={texts.pullsWhat}
        onValue={(pulls) => onRow({ ...row, pulls: pulls === 'yes' })}
      />
    </>
  );
}
