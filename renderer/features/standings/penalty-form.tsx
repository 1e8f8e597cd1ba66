import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import { useStore } from '../../state/store';
import { correct, instant, stationNow } from '../../station/commands';
import { ForecastList } from '../../station/forecast-list';
import { useStation } from '../../station/station-context';
import { useForecast } from '../../station/use-forecast';
import { useSeenRevision } from '../../station/use-seen-revision';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { Inline } from '../../ui/panel';
import { machineStore } from '../../ui/storage';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { useSent } from '../../ui/use-sent';
import { type Decided, decided, NO_PENALTY, PENALTY_KINDS, type PenaltyDraft, rememberedReasons, rememberReason } from './penalty';
import styles from './penalty-form.module.css';

interface FormProps {
  readonly rider: RiderId;
  readonly bib: string;
  readonly onClose: () => void;
}

/** A decision of the jury about one rider, with its effect before it is saved: one action. Enter saves it, Esc closes the form. */
export function PenaltyForm({ rider, bib, onClose }: FormProps) {
  const station = useStation();
  const texts = useScreenTexts().live.penalty;
  const [draft, setDraft] = useState<PenaltyDraft>(NO_PENALTY);
  const [openedAt] = useState(() => instant(stationNow()));
  const [refusal, setRefusal] = useState('');
  const [isSaving, whileSaving] = useBusy();
  const seen = useSeenRevision();
  const form = useRef<HTMLFormElement>(null);
  const riderOf = (wanted: string) => useStore.getState().live.placed.find((row) => row.bib === wanted)?.rider ?? null;
  const outcome = decided(draft, { rider, riderOf, now: openedAt });
  const forecast = useForecast('correction' in outcome && draft.kind !== 'note' ? { correction: outcome.correction } : null);
  const change = (part: Partial<PenaltyDraft>): void => {
    setDraft({ ...draft, ...part });
    setRefusal('');
  };
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  // The buttons stay in sight when the effect appears above them.
  useEffect(() => {
    if (forecast.riders !== null) form.current?.scrollIntoView({ block: 'end' });
  }, [forecast.riders]);

  const sent = useSent(draft);
  const save = async (): Promise<void> => {
    if (!('correction' in outcome)) {
      setRefusal(problemText(outcome, draft, texts));
      form.current?.querySelector<HTMLInputElement>(`[name="${outcome.problem}"]`)?.focus();
      return;
    }
    const isStillSent = sent();
    const answer = await correct(station, outcome.correction, draft.reason, { quiet: true, revision: seen.revision() });
    seen.answered(answer);
    if (!answer.ok) {
      setRefusal(answer.sentence);
      return;
    }
    rememberReason(machineStore, draft.reason);
    if (isStillSent()) onClose();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    whileSaving(save);
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      aria-label={texts.title(bib)}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <h3>{texts.title(bib)}</h3>
      <SelectField
        label={texts.kind}
        options={PENALTY_KINDS.map((value) => ({ value, text: texts.kinds[value] }))}
        value={draft.kind}
        onValue={(kind) => change({ kind })}
      />
      <Amount draft={draft} onChange={change} />
      {draft.kind !== 'note' && <ReasonField value={draft.reason} onText={(reason) => change({ reason })} />}
      {'correction' in outcome && draft.kind !== 'note' && <ForecastList forecast={forecast} />}
      {refusal !== '' && <FieldError>{refusal}</FieldError>}
      <Inline>
        <Button submits size="small" variant="primary" disabled={isSaving}>
          {texts.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.cancel}
        </Button>
      </Inline>
    </form>
  );
}

interface PartProps {
  readonly draft: PenaltyDraft;
  readonly onChange: (part: Partial<PenaltyDraft>) => void;
}

/** What the decision needs besides its reason. */
function Amount({ draft, onChange }: PartProps) {
  const texts = useScreenTexts().live.penalty;
  switch (draft.kind) {
    case 'time':
      return (
        <TextField
          name="time"
          label={texts.time}
          hint={texts.timeHint}
          value={draft.time}
          onText={(time) => onChange({ time })}
          maxLength={14}
        />
      );
    case 'laps':
      return (
        <TextField
          name="laps"
          label={texts.laps}
          hint={texts.lapsHint}
          value={draft.laps}
          onText={(laps) => onChange({ laps })}
          maxLength={6}
        />
      );
    case 'relegate':
      return <TextField name="behind" label={texts.behind} value={draft.behind} onText={(behind) => onChange({ behind })} maxLength={20} />;
    case 'note':
      return (
        <>
          <TextField name="note" label={texts.note} value={draft.text} onText={(text) => onChange({ text })} maxLength={500} />
          <label className={styles['check']}>
            <input type="checkbox" checked={draft.public} onChange={(event) => onChange({ public: event.currentTarget.checked })} />
            {texts.public}
          </label>
        </>
      );
    case 'dsq':
    case 'dnf':
    case 'dns':
    case 'pulled':
      return null;
  }
}

/** A text with the usual reasons, and those that were typed on this machine before. */
function ReasonField({ value, onText }: { readonly value: string; readonly onText: (text: string) => void }) {
  const texts = useScreenTexts().live.penalty;
  const list = useId();
  const reasons = useMemo(() => [...new Set([...rememberedReasons(machineStore), ...texts.reasons])], [texts]);
  return (
    <>
      <TextField name="reason" label={texts.reason} hint={texts.reasonHint} value={value} onText={onText} maxLength={500} list={list} />
      <datalist id={list}>
        {reasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
    </>
  );
}

type PenaltyTexts = ReturnType<typeof useScreenTexts>['live']['penalty'];

function problemText({ problem }: Extract<Decided, { readonly problem: unknown }>, { behind }: PenaltyDraft, texts: PenaltyTexts): string {
  return problem === 'behind' ? texts.problems.behind(behind.trim()) : texts.problems[problem];
}
