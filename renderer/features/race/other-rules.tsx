import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useRuleText } from './rule-text';
import type { Rules } from './rules';
import styles from './setup.module.css';

/** Rules that have no field in the form of a new race. */
const WITHOUT_FIELD: ReadonlySet<string> = new Set(['waves', 'category-rules', 'points', 'course', 'segments', 'classifications', 'teams']);

/** Says what rules have that the form of a new race shows no fields for; nothing where there is none. */
export function OtherRules({ rules }: { readonly rules: Rules }) {
  const { newRace: texts } = useScreenTexts().race.setup;
  const sentences = useRuleText(rules, ({ code }) => WITHOUT_FIELD.has(code));
  if (sentences.length === 0) return null;
  return (
    <div>
      <p className={text['muted']}>{texts.moreRules}</p>
      <ul className={styles['sentences']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
