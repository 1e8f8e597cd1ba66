import { Flag } from 'lucide-react';
import { useId } from 'react';
import type { Schemas } from '../api/client';
import { request } from '../api/request';
import { saveMoment, type Timed } from '../features/race/moment-form';
import { startTime } from '../state/pages';
import { useStore } from '../state/store';
import { type StationClient, useStation } from '../station/station-context';
import { useResource } from '../station/use-resource';
import { Button, ButtonLink } from '../ui/button';
import { timeAndDay } from '../ui/format';
import { useScreenTexts } from '../ui/texts';
import { useBusy } from '../ui/use-busy';
import { useNow } from '../ui/use-now';
import styles from './alarm-banners.module.css';

type Gun = Schemas['Gun'];
type RaceSummary = Schemas['RaceSummary'];

/** A light barrier at the start gives many: older ones come up when newer ones are dismissed. */
const MOST_SHOWN = 3;

/** Start signals that devices gave, on every screen of the desk: each starts the race or a wave with one press, or is dismissed. */
export function GunOffers() {
  const guns = useResource('guns').value ?? [];
  const race = useStore((state) => state.live.race);
  const texts = useScreenTexts().app.guns;
  if (guns.length === 0 || race === null) return null;
  return (
    <section className={styles['banners']} aria-label={texts.title}>
      {guns.slice(0, MOST_SHOWN).map((gun) => (
        <GunOffer key={gun.id} gun={gun} race={race} />
      ))}
    </section>
  );
}

function GunOffer({ gun, race }: { readonly gun: Gun; readonly race: RaceSummary }) {
  const station = useStation();
  const texts = useScreenTexts().app.guns;
  const textId = useId();
  const now = useNow(500) + useStore((state) => state.live.clockOffset);
  const [isBusy, whileBusy] = useBusy();
  const at = Date.parse(gun.at);
  const isRunning = race.gun_set && Date.parse(race.start_time) <= now;
  const waves = isRunning ? race.waves.filter(({ started }) => !started) : [];
  const start = (timed: Timed) => (): void => whileBusy(() => startWith(station, timed, at));
  return (
    <div className={styles['banner']}>
      <Flag aria-hidden size={24} />
      <span id={textId} className={styles['text']}>
        {texts.gun(timeAndDay(at, 3), senderOf(gun))}
        {gun.by_arrival && ` ${texts.byArrival(gun.shown)}`}
      </span>
      {!isRunning && (
        <Button aria-describedby={textId} disabled={isBusy} changes="race" onClick={start({ what: 'start' })}>
          {texts.start}
        </Button>
      )}
      {waves.map(({ name }) => (
        <Button
          key={name}
          size="small"
          aria-describedby={textId}
          disabled={isBusy}
          changes="race"
          onClick={start({ what: 'wave', wave: name })}
        >
          {texts.startWave(name)}
        </Button>
      ))}
      {isRunning && (
        <ButtonLink size="small" href={startTime(at)} aria-describedby={textId}>
          {texts.change}
        </ButtonLink>
      )}
      <Button
        size="small"
        aria-describedby={textId}
        disabled={isBusy}
        changes="race"
        onClick={() => whileBusy(() => dismiss(station, gun.id))}
      >
        {texts.dismiss}
      </Button>
    </div>
  );
}

function senderOf({ name, kind, device }: Gun): string {
  return name === '' ? `${kind} ${device}` : `${name} (${kind} ${device})`;
}

async function startWith(station: StationClient, timed: Timed, at: number): Promise<void> {
  const answer = await saveMoment(station, timed, at);
  if (answer.ok) station.reload('control');
  station.reload('guns');
}

async function dismiss(station: StationClient, gun: string): Promise<void> {
  await station.run(request(station.api.DELETE('/guns/{gun}', { params: { path: { gun } } })));
  station.reload('guns');
}
