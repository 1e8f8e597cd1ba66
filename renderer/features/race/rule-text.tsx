import { useMemo } from 'react';
import { checkRules } from '../../../src/domain/model/check-rules';
import { ruleMessages } from '../../../src/domain/model/describe-rules';
import type { RuleMessage } from '../../../src/domain/model/rule.messages';
import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { rulesOf } from '../../../src/wire/shared/rules';
import { useScreenTexts, useTexts } from '../../ui/texts';
import type { Rules } from './rules';
import styles from './setup.module.css';

/** What rules say, as sentences like those in exports; nothing while no race can have them. */
export function RuleText({ rules }: { readonly rules: Rules }) {
  const { categories: texts } = useScreenTexts().race.setup;
  const sentences = useRuleText(rules);
  if (sentences.length === 0) return null;
  return (
    <div className={styles['part']}>
      <h3>{texts.sentences}</h3>
      <ul className={styles['sentences']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** The sentences of rules, of some codes where `isShown` says so; empty while no race can have the rules. */
export function useRuleText(rules: Rules, isShown: (message: RuleMessage) => boolean = () => true): readonly string[] {
  const texts = useTexts();
  const messages = useMemo(() => {
    const checked = checkRules(rulesOf(rules, DEFAULT_RULES));
    return checked.ok ? ruleMessages(checked.rules) : [];
  }, [rules]);
  return messages.filter(isShown).map((message) => texts.say('rule', message));
}
