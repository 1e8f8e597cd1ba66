import { type FormEvent, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import type { Resources } from '../../state/resources';
import { ForecastList } from '../../station/forecast-list';
import { useStation } from '../../station/station-context';
import { useForecast } from '../../station/use-forecast';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { Inline, PanelForm, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { ProposalList } from './proposal-list';
import styles from './results-page.module.css';

type Proposal = Schemas['Proposal'];

interface SettlementProps {
  readonly settlement: Resources['settlement'] | null;
  /** Riders are on the course: most of what has to be settled is not known yet. */
  readonly isAnyoneOut: boolean;
}

/** What would settle the race, with reasons: chosen ones are taken as one action, forecast before. */
export function SettlementPanel({ settlement, isAnyoneOut }: SettlementProps) {
  const station = useStation();
  const texts = useScreenTexts().results.settlement;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState('');
  const [isTaking, whileTaking] = useBusy(undefined, 'settle');
  const proposals = settlement?.proposals ?? [];
  const takeable = proposals.filter((one) => !one.by_hand);
  const take = takeable.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const forecast = useForecast(take.length === 0 ? null : { take });
  const choose = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) isChosen ? next.add(id) : next.delete(id);
    setChosen(next);
    setRefusal('');
  };
  const submit = async (): Promise<void> => {
    const body = { take, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
    const answer = await station.run(request(station.api.POST('/race/settlement', { body })), { quiet: true });
    station.reload('settlement');
    if (!answer.ok) setRefusal(answer.sentence);
    else {
      setChosen((now) => new Set([...now].filter((id) => !take.includes(id))));
      setReason((now) => (now === reason ? '' : now));
    }
  };
  return (
    <PanelForm
      aria-label={texts.title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (take.length > 0) whileTaking(submit);
      }}
    >
      <PanelHead>
        <h2>{texts.title}</h2>
        {takeable.length > 1 && <ChooseAll isChosen={take.length === takeable.length} onChoose={(all) => choose(idsOf(takeable), all)} />}
      </PanelHead>
      {proposals.length === 0 ? (
        <p className={text['muted']}>{settlement === null ? texts.loading : isAnyoneOut ? texts.noneYet : texts.none}</p>
      ) : (
        <>
          <p className={text['muted']}>{texts.hint}</p>
          <ProposalList proposals={proposals} chosen={chosen} onChoose={choose} />
        </>
      )}
      {take.length > 0 && (
        <>
          <ForecastList forecast={forecast} />
          <TextField label={texts.reason} value={reason} onText={setReason} maxLength={500} />
        </>
      )}
      {refusal !== '' && <FieldError>{refusal}</FieldError>}
      {take.length > 0 && (
        <Inline>
          <Button submits variant="primary" disabled={isTaking || forecast.riders === null}>
            {texts.take(take.length)}
          </Button>
        </Inline>
      )}
      <DueToBePulled due={settlement?.due_to_be_pulled ?? []} />
    </PanelForm>
  );
}

function idsOf(proposals: readonly Proposal[]): readonly string[] {
  return proposals.map(({ id }) => id);
}

interface AllProps {
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function ChooseAll({ isChosen, onChoose }: AllProps) {
  const texts = useScreenTexts().results.settlement;
  return (
    <label className={styles['all']}>
      <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
      {texts.all}
    </label>
  );
}

function DueToBePulled({ due }: { readonly due: readonly Schemas['DueToBePulled'][] }) {
  const page = useTexts();
  const texts = useScreenTexts().results.due;
  if (due.length === 0) return null;
  return (
    <section aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <ul className={classes(text['plainList'], styles['due'])}>
        {due.map((one) => (
          <li key={one.rider}>
            <b className={text['num']}>{one.bib}</b> {one.name}{' '}
            <span className={text['muted']}>{sayWire(page, 'settlement', { wire: one, fallback: one.message })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
