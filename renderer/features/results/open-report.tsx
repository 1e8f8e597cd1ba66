import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { riderForm } from '../../state/pages';
import { useStore } from '../../state/store';
import { ForecastList } from '../../station/forecast-list';
import { useStation } from '../../station/station-context';
import { useDraft } from '../../station/use-draft';
import { useForecast } from '../../station/use-forecast';
import { Button, ButtonLink } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { timeAndDay } from '../../ui/format';
import { FieldError } from '../../ui/input';
import { Inline } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './reports-panel.module.css';

type Decision = Pick<Schemas['Report'], 'state'> & { readonly correction?: Schemas['Correction']; readonly reason?: string };

interface OpenReportProps {
  readonly report: Schemas['Report'];
  /** Of the reason that is typed and not sent. */
  readonly draftKey: string;
}

/** A report of a rider with the correction that would put it right and its forecast: taken with one press, or dismissed with a reason. */
export function OpenReport({ report, draftKey }: OpenReportProps) {
  const station = useStation();
  const texts = useScreenTexts().results.reports;
  const [nth, setNth] = useState(0);
  const [draft, setDraft] = useDraft('report', draftKey);
  const reason = draft?.reason ?? '';
  const [refusal, setRefusal] = useState('');
  const [isBusy, whileBusy] = useBusy(undefined, `report ${draftKey}`);
  const correction = report.corrections[nth] ?? report.corrections[0] ?? null;
  const forecast = useForecast(correction === null ? null : { correction });
  useSeen(report);
  const decide = async ({ state, ...more }: Decision): Promise<void> => {
    if (state === 'new') return;
    const params = { path: { report: report.report } };
    const answer = await station.run(request(station.api.PUT('/reports/{report}', { params, body: { state, ...more } })), {
      quiet: true,
      done: () => (state === 'corrected' ? texts.taken(report.bib) : texts.dismissed(report.bib)),
    });
    if (answer.ok) setDraft(null);
    else setRefusal(answer.sentence);
    station.reload('reports');
  };
  const take = (): void => {
    const change = correction === null ? {} : { correction, reason: texts.reason(report.bib, texts.faults[report.what]) };
    whileBusy(() => decide({ state: 'corrected', ...change }));
  };
  return (
    <li className={styles['open']} aria-label={texts.card(report.bib)}>
      <p>
        <b>{report.bib}</b> <bdi>{report.name}</bdi> · {texts.faults[report.what]}{' '}
        <span className={text['muted']}>{texts.received(timeAndDay(Date.parse(report.received_at)))}</span>
      </p>
      {report.at !== null && <p>{texts.at(timeAndDay(Date.parse(report.at)))}</p>}
      {report.text !== '' && <blockquote className={styles['words']}>{report.text}</blockquote>}
      {report.corrections.length > 1 && (
        <SelectField
          label={texts.choose}
          value={String(nth)}
          options={report.corrections.map((one, index) => ({
            value: String(index),
            text: correctionText(one, report.correction_times[index], texts),
          }))}
          onValue={(value) => setNth(Number(value))}
        />
      )}
      {correction === null ? (
        <p className={text['muted']}>{report.what === 'details' ? texts.changeDetails : texts.noSuggestion}</p>
      ) : (
        <>
          {report.corrections.length === 1 && <p>{correctionText(correction, report.correction_times[0], texts)}</p>}
          <ForecastList forecast={forecast} />
        </>
      )}
      {refusal !== '' && <FieldError>{refusal}</FieldError>}
      <Inline>
        <Button
          variant={correction === null ? 'plain' : 'primary'}
          disabled={isBusy || (correction !== null && forecast.riders === null)}
          changes="race"
          onClick={take}
        >
          {correction === null ? texts.done : texts.take}
        </Button>
        {report.rider !== null && report.what === 'details' && <ButtonLink href={riderForm(report.rider)}>{texts.change}</ButtonLink>}
        {report.rider !== null && report.what !== 'details' && <LookAt rider={report.rider} label={texts.look} />}
      </Inline>
      <Inline>
        <TextField label={texts.why} value={reason} onText={(text) => setDraft(text === '' ? null : { reason: text })} maxLength={300} />
        <Button
          disabled={isBusy || reason.trim() === ''}
          changes="race"
          onClick={() => whileBusy(() => decide({ state: 'unchanged', reason: reason.trim() }))}
        >
          {texts.dismiss}
        </Button>
      </Inline>
    </li>
  );
}

function LookAt({ rider, label }: { readonly rider: string; readonly label: string }) {
  const look = (): void => {
    useStore.getState().explain(rider);
    window.location.hash = '#/live';
  };
  return <Button onClick={look}>{label}</Button>;
}

/** Marks the report as seen when it is first shown; the rider's page says so then. */
function useSeen({ report, state }: Schemas['Report']): void {
  const { api } = useStation();
  useEffect(() => {
    if (state === 'new') void request(api.PUT('/reports/{report}', { params: { path: { report } }, body: { state: 'seen' } }));
  }, [api, report, state]);
}

/** What a correction does, with the time of the passing that it is about: which lap is meant shows nowhere else. */
function correctionText(
  correction: Schemas['Correction'],
  at: string | undefined,
  texts: ReturnType<typeof useScreenTexts>['results']['reports'],
): string {
  const time = at === undefined ? '' : timeAndDay(Date.parse(at));
  if (correction.kind === 'insert') return texts.insert(time);
  return [correction.kind === 'split' ? texts.split(correction.into) : texts.remove, time].filter((part) => part !== '').join(' · ');
}
