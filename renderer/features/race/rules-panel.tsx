import { useEffect, useRef } from 'react';
import { ConflictNotice } from '../../station/conflict-notice';
import { ForecastList, forecastText } from '../../station/forecast-list';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { focusInvalid } from '../../ui/focus-invalid';
import { FieldError } from '../../ui/input';
import { Inline, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { RuleSentences } from './rule-sentences';
import styles from './rules-panel.module.css';
import type { RulesDraft } from './use-rules-draft';

/** The rules of the open race. Whose results a change alters is shown before it can be saved. */
export function RulesPanel({ draft }: { readonly draft: RulesDraft }) {
  const texts = useScreenTexts().race;
  return (
    <Panel aria-label={texts.rules.title} id="race-rules" data-rules>
      <h2>{texts.rules.title}</h2>
      <RuleSentences rules={draft.rules} onRules={draft.edit} />
      {draft.isChanged && <ForecastList forecast={draft.forecast} />}
    </Panel>
  );
}

/** Saves or discards changed rules. It stays in sight at the bottom of the page, wherever the page is scrolled. */
export function RulesBar({ draft }: { readonly draft: RulesDraft }) {
  const texts = useScreenTexts().race;
  const bar = useRef<HTMLElement>(null);
  const [isSaving, whileSaving] = useBusy(undefined, 'rules');
  useFieldInSight(draft.isChanged);
  if (!draft.isChanged) return null;
  const { forecast, problem, refusal } = draft;
  const saveValid = async (save: () => Promise<void>): Promise<void> => {
    // A half-typed number is not among the rules yet: it is shown instead of being left out.
    const parts = [...document.querySelectorAll('[data-rules]')];
    if (!parts.some((part) => focusInvalid(part))) await save();
  };
  return (
    <Panel ref={bar} className={styles['bar']} aria-label={texts.rules.unsaved}>
      {draft.conflict !== null && (
        <div className={styles['conflict']}>
          <ConflictNotice
            conflict={draft.conflict}
            shown={draft.shown}
            isSaving={isSaving}
            onOverwrite={() => whileSaving(() => saveValid(draft.overwrite))}
            onTakeOver={draft.discard}
          />
        </div>
      )}
      <div className={styles['what']}>
        <strong>{texts.rules.unsaved}</strong>{' '}
        {problem + refusal === '' ? (
          <span className={text['muted']} aria-live="polite">
            {forecastText(forecast, texts.forecast)}
          </span>
        ) : (
          <FieldError>{problem || refusal}</FieldError>
        )}
      </div>
      <TextField label={texts.reason} quietLabel placeholder={texts.reason} value={draft.reason} onText={draft.explain} maxLength={500} />
      {draft.conflict === null && (
        <Inline className={styles['buttons']}>
          <Button
            variant="primary"
            disabled={forecast.riders === null || problem !== '' || isSaving}
            changes="race"
            onClick={() => whileSaving(() => saveValid(draft.save))}
          >
            {texts.rules.save}
          </Button>
          <Button onClick={draft.discard}>{texts.rules.discard}</Button>
        </Inline>
      )}
    </Panel>
  );
}

/** Scrolls the field that is being edited clear of the bar when the bar appears over it. */
function useFieldInSight(hasBar: boolean): void {
  useEffect(() => {
    if (hasBar) document.activeElement?.closest('[data-rules]')?.querySelector(':focus')?.scrollIntoView({ block: 'nearest' });
  }, [hasBar]);
}
