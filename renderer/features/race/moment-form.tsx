import { useState } from 'react';
import { request } from '../../api/request';
import { instant, stationNow } from '../../station/commands';
import { ForecastList } from '../../station/forecast-list';
import { type StationClient, useStation } from '../../station/station-context';
import { type Question, useForecast } from '../../station/use-forecast';
import { useSeenRevision } from '../../station/use-seen-revision';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { FieldError } from '../../ui/input';
import { MomentField } from '../../ui/moment-field';
import { Inline } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { useSent } from '../../ui/use-sent';
import styles from './inset-form.module.css';
import { WaveMoves } from './wave-moves';

/** What gets a time: the start or the stop of the race, or the start of a wave. */
export type Timed = { readonly what: 'start' } | { readonly what: 'stop' } | { readonly what: 'wave'; readonly wave: string };

interface MomentFormProps {
  readonly timed: Timed;
  /** The time that the form begins with; null: now. */
  readonly initial: number | null;
  /** The time that was signalled, which the form begins with instead; null for none. */
  readonly offered: number | null;
  readonly onClose: () => void;
}

/** Asks for a moment, in the past or ahead, shows what would change, and saves it. */
export function MomentForm({ timed, initial, offered, onClose }: MomentFormProps) {
  const station = useStation();
  const texts = useScreenTexts().race;
  const [from] = useState(() => offered ?? initial ?? stationNow());
  const [at, setAt] = useState<number | null>(from);
  const [reason, setReason] = useState('');
  const isChange = at !== null && at !== initial;
  const forecast = useForecast(isChange ? questionOf(timed, at) : null);
  const [refusal, setRefusal] = useState('');
  const [isSaving, whileSaving] = useBusy();
  const seen = useSeenRevision();
  const { label, button } = textsOf(timed, texts);
  const sent = useSent([at, reason]);
  const save = async (): Promise<void> => {
    if (at === null) return;
    const isStillSent = sent();
    const answer = await saveMoment(station, timed, at, { reason, quiet: true, revision: seen.revision() });
    seen.answered(answer);
    if (!answer.ok) return setRefusal(answer.sentence);
    station.reload('control');
    if (isStillSent()) onClose();
  };
  return (
    <form
      className={styles['form']}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        whileSaving(save);
      }}
    >
      <MomentField
        label={label}
        initial={from}
        onMoment={(moment) => {
          setAt(moment);
          setRefusal('');
        }}
        hint={texts.start.anyTime}
      />
      <TextField label={texts.reason} value={reason} onText={setReason} maxLength={500} />
      {isChange && <ForecastList forecast={forecast} />}
      {isChange && timed.what === 'start' && <WaveMoves waves={forecast.waves} />}
      {refusal !== '' && <FieldError>{refusal}</FieldError>}
      <Inline>
        <Button submits variant="primary" disabled={!isChange || forecast.riders === null || isSaving}>
          {button}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </Inline>
    </form>
  );
}

function questionOf(timed: Timed, at: number): Question {
  switch (timed.what) {
    case 'start':
      return { start_at: instant(at) };
    case 'stop':
      return { stop_at: instant(at) };
    case 'wave':
      return { wave_start: { wave: timed.wave, at: instant(at) } };
  }
}

function textsOf(timed: Timed, { start, waves }: ReturnType<typeof useScreenTexts>['race']) {
  switch (timed.what) {
    case 'start':
      return { label: start.startField, button: start.setStart };
    case 'stop':
      return { label: start.stopField, button: start.setStop };
    case 'wave':
      return { label: waves.startField(timed.wave), button: start.setStart };
  }
}

interface Sending {
  readonly reason?: string;
  /** The form shows a refusal itself. */
  readonly quiet?: boolean;
  /** What was seen when the form was opened. */
  readonly revision?: number;
}

/** Starts or stops at a moment; null: now, by the station's own clock, which no network delays. */
export function saveMoment(station: StationClient, timed: Timed, at: number | null, { quiet = false, ...seen }: Sending = {}) {
  const body = bodyOf(at, seen);
  if (timed.what === 'stop') return station.run(request(station.api.POST('/race/stop', { body })), { quiet });
  const started = timed.what === 'wave' ? { ...body, wave: timed.wave } : body;
  return station.run(request(station.api.POST('/race/start', { body: started })), { quiet });
}

function bodyOf(at: number | null, { reason = '', revision }: Sending): { at?: string; reason?: string; revision?: number } {
  return {
    ...(at === null ? {} : { at: instant(at) }),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(revision === undefined ? {} : { revision }),
  };
}
