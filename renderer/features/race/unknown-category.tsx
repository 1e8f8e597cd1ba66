import { useState } from 'react';
import { Button } from '../../ui/button';
import { FieldHint } from '../../ui/input';
import { useScreenTexts, useTexts } from '../../ui/texts';
import styles from './category-table.module.css';
import { ChoiceField } from './rule-fields';
import { forCategory, type SetupProps, withoutCategory } from './setup-rules';

interface UnknownCategoryProps extends SetupProps {
  readonly category: string;
  /** Categories that riders have. */
  readonly known: readonly string[];
}

/** Says that rules are for a category that no rider has, and gives them to one that riders have. */
export function UnknownCategory({ category, known, rules, onRules }: UnknownCategoryProps) {
  const { setup } = useScreenTexts().race;
  const { list } = useTexts();
  const [chosen, setChosen] = useState('');
  const [first = ''] = known;
  const other = known.includes(chosen) ? chosen : first;
  return (
    <div className={styles['unknown']}>
      <FieldHint>{known.length === 0 ? setup.nobody : setup.nobodyKnown(list(known))}</FieldHint>
      {other !== '' && (
        <>
          {setup.categories.giveTo}
          <ChoiceField
            label={setup.categories.giveName(category)}
            value={other}
            options={Object.fromEntries(known.map((one) => [one, one]))}
            onValue={setChosen}
          />
          <Button size="small" onClick={() => onRules(forCategory(rules, category, other))}>
            {setup.categories.give}
          </Button>
        </>
      )}
      <Button size="small" aria-label={setup.categories.forgetName(category)} onClick={() => onRules(withoutCategory(rules, category))}>
        {setup.categories.forget}
      </Button>
    </div>
  );
}
