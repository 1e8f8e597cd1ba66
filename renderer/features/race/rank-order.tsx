import { Button } from '../../ui/button';
import { useScreenTexts } from '../../ui/texts';
import styles from './setup.module.css';
import { rankedEarlier, type SetupProps } from './setup-rules';

/** The order in which categories with rules of their own stand in the results; nothing where there are less than two. */
export function RankOrder({ rules, onRules }: SetupProps) {
  const { categories: texts, moveUp } = useScreenTexts().race.setup;
  if (rules.terms.length < 2) return null;
  return (
    <div className={styles['part']}>
      <h3>{texts.rank}</h3>
      <ol className={styles['order']}>
        {rules.terms.map(({ category }, index) => (
          <li key={category}>
            {category}{' '}
            {index > 0 && (
              <Button
                size="small"
                variant="quiet"
                aria-label={texts.earlierName(category)}
                onClick={() => onRules(rankedEarlier(rules, category))}
              >
                {moveUp}
              </Button>
            )}
          </li>
        ))}
        <li>{texts.others}</li>
      </ol>
    </div>
  );
}
