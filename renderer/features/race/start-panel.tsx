import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/outcome';
import { instant, stationNow } from '../../station/commands';
import { useRaceState } from '../../station/race-clock';
import { type StationClient, useStation } from '../../station/station-context';
import { Button, ConfirmButton } from '../../ui/button';
import { TextField } from '../../ui/field';
import { dateAndTime, timeOfDay } from '../../ui/format';
import { MomentField } from '../../ui/moment-field';
import { ForecastList } from './forecast-list';
import { useForecast } from './use-forecast';
import { WaveStarts } from './wave-starts';

type RaceSummary = Schemas['RaceSummary'];

/** The gun and the stop: now, at a set time, or in the past. The station owns them; this page may close. */
export function StartPanel({ race }: { readonly race: RaceSummary }) {
  const desk = useStation();
  const state = useRaceState();
  const [setting, setSetting] = useState<'nothing' | 'start' | 'stop'>('nothing');
  const start = Date.parse(race.start_time);
  return (
    <section className="panel gun" aria-label="Start and stop">
      <div className="panel-head">
        <h2>Start and stop</h2>
        <span className={`race-state ${state.kind}`}>{state.text}</span>
      </div>
      <p>{sentenceOf(race, start)}</p>
      <div className="row-line">
        {!race.gun_set && (
          <Button look={['large', 'primary']} onClick={() => void startRace(desk, null)}>
            Start now
          </Button>
        )}
        <StopButtons race={race} open={setting === 'stop'} onOpen={() => setSetting(setting === 'stop' ? 'nothing' : 'stop')} />
        <Button aria-expanded={setting === 'start'} onClick={() => setSetting(setting === 'start' ? 'nothing' : 'start')}>
          {race.gun_set ? 'Move the gun…' : 'Start at…'}
        </Button>
        {race.gun_set && (
          <ConfirmButton confirm="Move the gun to now" onConfirm={() => void startRace(desk, null)}>
            Start again now
          </ConfirmButton>
        )}
      </div>
      <WaveStarts race={race} />
      {setting !== 'nothing' && (
        <AtForm key={setting} what={setting} initial={setting === 'start' ? start : null} onClose={() => setSetting('nothing')} />
      )}
    </section>
  );
}

interface StopProps {
  readonly race: RaceSummary;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function StopButtons({ race, open, onOpen }: StopProps) {
  const desk = useStation();
  if (race.stop_time !== null) {
    return (
      <Button look={['large', 'primary']} onClick={() => void desk.run(request(desk.api.POST('/race/resume', { body: {} })))}>
        Resume
      </Button>
    );
  }
  return (
    <>
      <ConfirmButton
        look={race.gun_set ? ['large', 'danger'] : ['danger']}
        confirm="Stop: later passings do not count"
        onConfirm={() => void stopRace(desk, null)}
      >
        Stop now
      </ConfirmButton>
      <Button aria-expanded={open} onClick={onOpen}>
        Stop at…
      </Button>
    </>
  );
}

function sentenceOf(race: RaceSummary, start: number): string {
  const gun = race.gun_set
    ? `The gun is set to ${dateAndTime(start, 3)}.`
    : `Nobody has set the gun yet. Passings count since ${dateAndTime(start)}; Start sets them right.`;
  return race.stop_time === null ? gun : `${gun} Passings after ${timeOfDay(Date.parse(race.stop_time), 3)} do not count.`;
}

interface AtFormProps {
  readonly what: 'start' | 'stop';
  /** Null: now. */
  readonly initial: number | null;
  readonly onClose: () => void;
}

function AtForm({ what, initial, onClose }: AtFormProps) {
  const desk = useStation();
  const [from] = useState(() => initial ?? stationNow());
  const [at, setAt] = useState<number | null>(from);
  const [reason, setReason] = useState('');
  const isChange = at !== null && at !== initial;
  const forecast = useForecast(isChange ? (what === 'start' ? { start_at: instant(at) } : { stop_at: instant(at) }) : null);
  const save = async (): Promise<void> => {
    if (at === null) return;
    const answer = await (what === 'start' ? startRace(desk, at, reason) : stopRace(desk, at, reason));
    if (answer.ok) onClose();
  };
  return (
    <form
      className="at-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <MomentField
        label={what === 'start' ? 'The gun goes, or went, at' : 'The race stops, or stopped, at'}
        initial={from}
        onMoment={setAt}
      />
      <TextField label="Reason (optional)" value={reason} onText={setReason} maxLength={500} />
      {isChange && <ForecastList forecast={forecast} />}
      <div className="row-line">
        <Button submits look={['primary']} disabled={!isChange || forecast.riders === null}>
          {what === 'start' ? 'Set the gun' : 'Set the stop'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

function startRace(desk: StationClient, at: number | null, reason = '') {
  return desk.run(request(desk.api.POST('/race/start', { body: moment(at, reason) })));
}

function stopRace(desk: StationClient, at: number | null, reason = '') {
  return desk.run(request(desk.api.POST('/race/stop', { body: moment(at, reason) })));
}

/** Without `at` the station takes its own now, which no network delays. */
function moment(at: number | null, reason: string): { at?: string; reason?: string } {
  return { ...(at === null ? {} : { at: instant(at) }), ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
}
