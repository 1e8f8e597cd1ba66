import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { startToSet } from '../../state/pages';
import { firstOwnStart } from '../../state/race-state';
import { useStore } from '../../state/store';
import { RaceStateBadge, useRaceState } from '../../station/race-clock';
import { useStation } from '../../station/station-context';
import { Button, ConfirmButton } from '../../ui/button';
import { dateAndTime, timeAndDay } from '../../ui/format';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { useNow } from '../../ui/use-now';
import { MomentForm, saveMoment } from './moment-form';
import { WaveStarts } from './wave-starts';

type RaceSummary = Schemas['RaceSummary'];

/** Sets the start and the stop of the race: now, or at a time in the future or the past. The station keeps both; this page may be closed. */
export function StartPanel({ race }: { readonly race: RaceSummary }) {
  const texts = useScreenTexts().race.start;
  const [setting, setSetting] = useState<'nothing' | 'start' | 'stop'>('nothing');
  const now = useNow(500) + useStore((state) => state.live.clockOffset);
  const start = Date.parse(race.start_time);
  const offered = useOfferedStart();
  useEffect(() => {
    if (offered.at !== null) setSetting('start');
  }, [offered.at]);
  const phase = race.gun_set ? (start > now ? 'ahead' : 'running') : 'open';
  // Without a gun it runs by the start list, or where reads count anyway.
  const runs = ['running', 'neutralised', 'settled'].includes(useRaceState().kind);
  const toggle = (what: 'start' | 'stop') => () => setSetting(setting === what ? 'nothing' : what);
  return (
    <Panel aria-label={texts.title} id="race-start">
      <PanelHead>
        <h2>{texts.title}</h2>
        <RaceStateBadge />
      </PanelHead>
      <p>{startText(race, phase, texts)}</p>
      <Inline>
        {race.stop_time !== null && <ResumeButton />}
        {race.stop_time === null && (phase === 'running' || runs) && <StopButton />}
        {race.stop_time === null && phase !== 'running' && <StartButton />}
        <Button aria-expanded={setting === 'start'} onClick={toggle('start')}>
          {race.gun_set ? texts.changeStart : texts.startAt}
        </Button>
        {race.stop_time === null && (
          <Button aria-expanded={setting === 'stop'} onClick={toggle('stop')}>
            {texts.stopAt}
          </Button>
        )}
        {phase === 'running' && <RestartButton />}
      </Inline>
      <WaveStarts race={race} />
      {setting !== 'nothing' && (
        <MomentForm
          key={`${setting} ${offered.at ?? ''}`}
          timed={{ what: setting }}
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

/** Starts the race now, also one whose start time is ahead. */
function StartButton() {
  const station = useStation();
  const texts = useScreenTexts().race.start;
  const [isStarting, whileStarting] = useBusy(undefined, 'start');
  return (
    <Button
      variant="primary"
      size="large"
      disabled={isStarting}
      changes="race"
      onClick={() => whileStarting(() => saveMoment(station, { what: 'start' }, null))}
    >
      {texts.startNow}
    </Button>
  );
}

function RestartButton() {
  const station = useStation();
  const texts = useScreenTexts().race.start;
  return (
    <ConfirmButton confirm={texts.restartNow} onConfirm={() => void saveMoment(station, { what: 'start' }, null)}>
      {texts.restart}
    </ConfirmButton>
  );
}

function StopButton() {
  const station = useStation();
  const texts = useScreenTexts().race.start;
  return (
    <ConfirmButton
      variant="danger"
      size="large"
      confirm={texts.stopNowConfirm}
      onConfirm={() => void saveMoment(station, { what: 'stop' }, null)}
    >
      {texts.stopNow}
    </ConfirmButton>
  );
}

function ResumeButton() {
  const station = useStation();
  const texts = useScreenTexts().race.start;
  const [isResuming, whileResuming] = useBusy();
  return (
    <Button
      variant="primary"
      size="large"
      disabled={isResuming}
      changes="race"
      onClick={() => whileResuming(() => station.run(request(station.api.POST('/race/resume', { body: {} }))))}
    >
      {texts.resume}
    </Button>
  );
}

type StartTexts = ReturnType<typeof useScreenTexts>['race']['start'];

function startText(race: RaceSummary, phase: 'open' | 'ahead' | 'running', texts: StartTexts): string {
  const at = dateAndTime(Date.parse(race.start_time), 3);
  const start = { open: withoutGun(race, texts), ahead: texts.startsAt(at), running: texts.startTime(at) }[phase];
  return race.stop_time === null ? start : `${start} ${texts.stopTime(timeAndDay(Date.parse(race.stop_time), 3))}`;
}

/** What counts while the gun is not set. */
function withoutGun(race: RaceSummary, texts: StartTexts): string {
  const first = firstOwnStart(useStore.getState().live.placed);
  if (first !== null) return texts.byStartList(timeAndDay(first, 0));
  return race.counts_before_gun ? texts.countsWithoutGun : texts.notStarted;
}
