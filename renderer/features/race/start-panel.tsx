import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { startToSet } from '../../state/pages';
import { instant, stationNow } from '../../station/commands';
import { RaceStateBadge } from '../../station/race-clock';
import { type StationClient, useStation } from '../../station/station-context';
import { Button, ConfirmButton } from '../../ui/button';
import { TextField } from '../../ui/field';
import { dateAndTime, timeOfDay } from '../../ui/format';
import { MomentField } from '../../ui/moment-field';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { ForecastList } from './forecast-list';
import styles from './inset-form.module.css';
import { useForecast } from './use-forecast';
import { WaveStarts } from './wave-starts';

type RaceSummary = Schemas['RaceSummary'];

/** Sets the start and the stop of the race: now, or at a time in the future or the past. The station keeps both; this page may be closed. */
export function StartPanel({ race }: { readonly race: RaceSummary }) {
  const station = useStation();
  const texts = useScreenTexts().race.start;
  const [setting, setSetting] = useState<'nothing' | 'start' | 'stop'>('nothing');
  const start = Date.parse(race.start_time);
  const offered = useOfferedStart();
  useEffect(() => {
    if (offered.at !== null) setSetting('start');
  }, [offered.at]);
  return (
    <Panel aria-label={texts.title}>
      <PanelHead>
        <h2>{texts.title}</h2>
        <RaceStateBadge />
      </PanelHead>
      <p>{startText(race, texts)}</p>
      <Inline>
        {!race.gun_set && (
          <Button variant="primary" size="large" onClick={() => void startRace(station, null)}>
            {texts.startNow}
          </Button>
        )}
        <StopButtons race={race} open={setting === 'stop'} onOpen={() => setSetting(setting === 'stop' ? 'nothing' : 'stop')} />
        <Button aria-expanded={setting === 'start'} onClick={() => setSetting(setting === 'start' ? 'nothing' : 'start')}>
          {race.gun_set ? texts.changeStart : texts.startAt}
        </Button>
        {race.gun_set && (
          <ConfirmButton confirm={texts.restartNow} onConfirm={() => void startRace(station, null)}>
            {texts.restart}
          </ConfirmButton>
        )}
      </Inline>
      <WaveStarts race={race} />
      {setting !== 'nothing' && (
        <AtForm
          key={`${setting} ${offered.at ?? ''}`}
          what={setting}
          initial={setting === 'start' ? start : null}
          offered={setting === 'start' ? offered.at : null}
          onClose={() => {
            setSetting('nothing');
            offered.done();
          }}
        />
      )}
    </Panel>
  );
}

/** The moment of a start signal that a reader gave, which an alarm or a notice leads here with; null for none. */
function useOfferedStart(): { readonly at: number | null; readonly done: () => void } {
  const [at, setAt] = useState(() => startToSet(window.location.hash));
  useEffect(() => {
    const follow = (): void => setAt(startToSet(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const done = (): void => {
    setAt(null);
    // Without this, the same notice would lead to no change of the address.
    if (startToSet(window.location.hash) !== null) window.history.replaceState(null, '', '#/race');
  };
  return { at, done };
}

interface StopProps {
  readonly race: RaceSummary;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function StopButtons({ race, open, onOpen }: StopProps) {
  const station = useStation();
  const texts = useScreenTexts().race.start;
  if (race.stop_time !== null) {
    return (
      <Button variant="primary" size="large" onClick={() => void station.run(request(station.api.POST('/race/resume', { body: {} })))}>
        {texts.resume}
      </Button>
    );
  }
  return (
    <>
      <ConfirmButton
        variant="danger"
        size={race.gun_set ? 'large' : 'medium'}
        confirm={texts.stopNowConfirm}
        onConfirm={() => void stopRace(station, null)}
      >
        {texts.stopNow}
      </ConfirmButton>
      <Button aria-expanded={open} onClick={onOpen}>
        {texts.stopAt}
      </Button>
    </>
  );
}

type StartTexts = ReturnType<typeof useScreenTexts>['race']['start'];

function startText(race: RaceSummary, texts: StartTexts): string {
  const start = race.gun_set ? texts.startTime(dateAndTime(Date.parse(race.start_time), 3)) : texts.notStarted;
  return race.stop_time === null ? start : `${start} ${texts.stopTime(timeOfDay(Date.parse(race.stop_time), 3))}`;
}

interface AtFormProps {
  readonly what: 'start' | 'stop';
  /** The time that the form begins with; null: now. */
  readonly initial: number | null;
  /** The time that was signalled, which the form begins with instead; null for none. */
  readonly offered: number | null;
  readonly onClose: () => void;
}

function AtForm({ what, initial, offered, onClose }: AtFormProps) {
  const station = useStation();
  const texts = useScreenTexts().race;
  const [from] = useState(() => offered ?? initial ?? stationNow());
  const [at, setAt] = useState<number | null>(from);
  const [reason, setReason] = useState('');
  const isChange = at !== null && at !== initial;
  const forecast = useForecast(isChange ? (what === 'start' ? { start_at: instant(at) } : { stop_at: instant(at) }) : null);
  const save = async (): Promise<void> => {
    if (at === null) return;
    const answer = await (what === 'start' ? startRace(station, at, reason) : stopRace(station, at, reason));
    if (answer.ok) onClose();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <MomentField
        label={what === 'start' ? texts.start.startField : texts.start.stopField}
        initial={from}
        onMoment={setAt}
        hint={texts.start.anyTime}
      />
      <TextField label={texts.reason} value={reason} onText={setReason} maxLength={500} />
      {isChange && <ForecastList forecast={forecast} />}
      <Inline>
        <Button submits variant="primary" disabled={!isChange || forecast.riders === null}>
          {what === 'start' ? texts.start.setStart : texts.start.setStop}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </Inline>
    </form>
  );
}

function startRace(station: StationClient, at: number | null, reason = '') {
  return station.run(request(station.api.POST('/race/start', { body: atTime(at, reason) })));
}

function stopRace(station: StationClient, at: number | null, reason = '') {
  return station.run(request(station.api.POST('/race/stop', { body: atTime(at, reason) })));
}

/** The body of a start or stop. Without a time the station takes its own, which no network delays. */
function atTime(at: number | null, reason: string): { at?: string; reason?: string } {
  return { ...(at === null ? {} : { at: instant(at) }), ...(reason.trim() === '' ? {} : { reason: reason.trim() }) };
}
