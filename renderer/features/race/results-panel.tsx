import { useState } from 'react';
import { type AgeGroup, ageGroups, byCategory, byGender, withGenerated } from '../../../src/domain/model/generated-classifications';
import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { rulesOf, rulesRow } from '../../../src/wire/shared/rules';
import { Button } from '../../ui/button';
import { Inline, Panel } from '../../ui/panel';
import { FieldSentence } from '../../ui/sentence';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { ClassificationFields } from './classification-fields';
import { RemoveButton, UpButton } from './line-buttons';
import { NumberField } from './rule-fields';
import { wholeNumber } from './rules';
import styles from './setup.module.css';
import { type SetupProps, type SetupRules, swapped, unusedName } from './setup-rules';
import { TeamSentence } from './team-sentence';
import { useField } from './use-field';

const GENDERS = ['f', 'm'] as const;

/** Classifications beside the overall and the category table, and the ranking of teams. */
export function ResultsPanel({ rules, onRules }: SetupProps) {
  const { setup } = useScreenTexts().race;
  const { results: texts } = setup;
  const { categories } = useField();
  const { classifications } = rules;
  const set = (next: SetupRules['classifications']): void => onRules({ ...rules, classifications: next });
  return (
    <Panel aria-label={texts.title} id="race-results">
      <h2>{texts.title}</h2>
      {classifications.length === 0 && <p className={text['muted']}>{texts.none}</p>}
      {classifications.length > 0 && (
        <ol className={styles['lines']}>
          {classifications.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name that is being typed must stay the same field
            <li key={index}>
              <ClassificationFields
                row={row}
                number={index + 1}
                categories={categories}
                onRow={(next) => set(classifications.map((one, at) => (at === index ? next : one)))}
              />
              <span className={styles['buttons']}>
                {index > 0 && <UpButton name={texts.up(index + 1)} onPress={() => set(swapped(classifications, index - 1))} />}
                <RemoveButton name={texts.remove(index + 1)} onPress={() => set(classifications.filter((_, at) => at !== index))} />
              </span>
            </li>
          ))}
        </ol>
      )}
      <Generators rules={rules} onRules={onRules} />
      <TeamSentence teams={rules.teams} onTeams={(teams) => onRules({ ...rules, teams })} />
    </Panel>
  );
}

type Generated = ReturnType<typeof byCategory>;

/** Adds classifications that follow a rule; those of the same name are replaced. */
function Generators({ rules, onRules }: SetupProps) {
  const { results: texts } = useScreenTexts().race.setup;
  const { categories } = useField();
  const common = { order: rules.ranked_by, places: null, pulls: false } as const;
  const add = (generated: Generated): void => {
    const all = rulesOf(rules, DEFAULT_RULES);
    const { classifications = [] } = rulesRow({ ...all, classifications: withGenerated(all.classifications, generated) });
    onRules({ ...rules, classifications });
  };
  const addOne = (): void => {
    const name = unusedName(texts.newName, rules.classifications);
    onRules({ ...rules, classifications: [...rules.classifications, { name, of: {}, ...common }] });
  };
  return (
    <div className={styles['part']}>
      <h3>{texts.generate}</h3>
      <Inline>
        <Button size="small" onClick={() => add(byGender(GENDERS, common, (gender) => texts.genderName[gender]))}>
          {texts.byGender}
        </Button>
        <Button size="small" disabled={categories.length === 0} onClick={() => add(byCategory(categories, common))}>
          {texts.byCategory}
        </Button>
        <Button size="small" onClick={addOne}>
          {texts.add}
        </Button>
      </Inline>
      <AgeGenerator
        onAdd={(ages) => add(ageGroups({ ...ages, genders: GENDERS, on: 'year' }, common, (group) => groupName(group, texts.group)))}
      />
    </div>
  );
}

interface Ages {
  readonly years: number;
  readonly from: number;
  readonly last: number;
}

function AgeGenerator({ onAdd }: { readonly onAdd: (ages: Ages) => void }) {
  const { setup, rules } = useScreenTexts().race;
  const { results: texts } = setup;
  const [ages, setAges] = useState<Ages>({ years: 10, from: 20, last: 70 });
  const field = (label: string, key: keyof Ages, least: number) => (
    <NumberField
      label={label}
      value={String(ages[key])}
      parse={(typed) => wholeNumber(typed, least, 100)}
      invalid={rules.number(String(least), '100')}
      onValue={(value) => setAges({ ...ages, [key]: value })}
    />
  );
  return (
    <div className={styles['fields']}>
      <Button size="small" disabled={ages.last < ages.from} onClick={() => onAdd(ages)}>
        {texts.byAge}
      </Button>
      <FieldSentence
        text={texts.ages}
        fields={{
          years: field(texts.agesYears, 'years', 1),
          from: field(texts.agesFrom, 'from', 0),
          last: field(texts.agesLast, 'last', 0),
        }}
      />
    </div>
  );
}

/** `Women 20–29`, `Men 70+`. */
function groupName({ gender, from, to }: AgeGroup, names: Readonly<Record<'f' | 'm' | 'x' | 'all', (age: string) => string>>): string {
  return names[gender ?? 'all'](to === null ? `${from}+` : `${from}–${to}`);
}
