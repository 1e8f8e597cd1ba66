import { type FormEvent, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import type { Resources } from '../../state/resources';
import { useStore } from '../../state/store';
import { ForecastList } from '../../station/forecast-list';
import { useStation } from '../../station/station-context';
import { useForecast } from '../../station/use-forecast';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { Badge } from '../../ui/notice';
import { Inline, PanelForm, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './results-page.module.css';

type Proposal = Schemas['Proposal'];

/** What would settle the race, with reasons: chosen ones are taken as one action, forecast before. */
export function SettlementPanel({ settlement }: { readonly settlement: Resources['settlement'] | null }) {
  const station = useStation();
  const texts = useScreenTexts().results.settlement;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState('');
  const [isTaking, whileTaking] = useBusy();
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
        <p className={text['muted']}>{settlement === null ? texts.loading : texts.none}</p>
      ) : (
        <>
          <p className={text['muted']}>{texts.hint}</p>
          <ul className={classes(text['plainList'], styles['proposals'])}>
            {proposals.map((one) => (
              <ProposalLine key={one.id} proposal={one} isChosen={chosen.has(one.id)} onChoose={(isChosen) => choose([one.id], isChosen)} />
            ))}
          </ul>
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

function ChooseAll({ isChosen, onChoose }: Omit<LineProps, 'proposal'>) {
  const texts = useScreenTexts().results.settlement;
  return (
    <label className={styles['all']}>
      <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
      {texts.all}
    </label>
  );
}

interface LineProps {
  readonly proposal: Proposal;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function ProposalLine({ proposal, isChosen, onChoose }: LineProps) {
  const page = useTexts();
  const texts = useScreenTexts().results.settlement;
  const what = texts.kinds[proposal.proposal];
  return (
    <li className={styles['proposal']}>
      {proposal.by_hand ? (
        <span />
      ) : (
        <input
          type="checkbox"
          aria-label={texts.choose(proposal.bib, what)}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <b className={text['num']}>{proposal.bib}</b>
      <span>
        <span className={classes(text['strong'], styles['who'])}>{proposal.name}</span>
        <span className={styles['why']}>{sayWire(page, 'settlement', { wire: proposal, fallback: proposal.message })}</span>
      </span>
      {proposal.by_hand ? <LookLink proposal={proposal} /> : <Badge>{what}</Badge>}
    </li>
  );
}

/** Leads to where a proposal that needs a decision by hand is decided. */
function LookLink({ proposal: { proposal, rider } }: { readonly proposal: Proposal }) {
  const { look } = useScreenTexts().results.settlement;
  if (proposal === 'tag') return <a href="#/participants">{look.tag}</a>;
  const lookAtRider = (): void => {
    useStore.getState().explain(rider);
    window.location.hash = '#/live';
  };
  return (
    <Button size="small" onClick={lookAtRider}>
      {proposal === 'start' ? look.start : look.lap}
    </Button>
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
