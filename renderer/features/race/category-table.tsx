import { Fragment } from 'react';
import type { Schemas } from '../../api/client';
import { Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { CategoryCells } from './category-cells';
import styles from './category-table.module.css';
import { RankOrder } from './rank-order';
import { RuleText } from './rule-text';
import { categoryRows, type SetupProps } from './setup-rules';
import { UnknownCategory } from './unknown-category';
import { useField } from './use-field';

interface CategoryTableProps extends SetupProps {
  readonly started: Schemas['RaceSummary']['waves'];
}

/** A row for each category: its wave and the rules that it has of its own; below, what all rules say. */
export function CategoryTable({ rules, onRules, started }: CategoryTableProps) {
  const { categories: texts } = useScreenTexts().race.setup;
  const field = useField();
  const rows = categoryRows(rules, field.riders);
  const others = field.riders.get('') ?? 0;
  const headings = [texts.category, texts.wave, texts.after, texts.finish, texts.length, texts.minLap, texts.lap, texts.firstLap];
  return (
    <Panel aria-label={texts.title} id="race-categories">
      <h2>{texts.title}</h2>
      <p className={text['muted']}>{rows.length === 0 ? texts.none : texts.hint}</p>
      {rows.length > 0 && (
        <table className={styles['table']} aria-label={texts.title}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
              <th scope="col">
                <span className={text['spoken']}>{texts.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.category}>
                <tr data-own={row.terms === null ? undefined : ''}>
                  <CategoryCells row={row} rules={rules} onRules={onRules} started={started} />
                </tr>
                {row.riders === 0 && (
                  <tr className={styles['note']}>
                    <td colSpan={headings.length + 1} className={styles['wide']}>
                      <UnknownCategory category={row.category} rules={rules} onRules={onRules} known={field.categories} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && others > 0 && <p className={text['muted']}>{texts.withoutCategory(others)}</p>}
      <RankOrder rules={rules} onRules={onRules} />
      <RuleText rules={rules} />
    </Panel>
  );
}
