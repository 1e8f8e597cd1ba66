import { type ReactNode, useCallback, useMemo } from 'react';
import type { Credentials } from '../../api/credentials';
import { raceClock } from '../../state/race-state';
import { useStore } from '../../state/store';
import { RaceClock, useRaceState } from '../../station/race-clock';
import { screenOptions } from '../../station/screen-options';
import { TileGrid } from '../../station/tile-grid';
import { useScreen } from '../../station/use-screen';
import { VenuePage } from '../../station/venue-page';
import { ZoneNote } from '../../station/zone-note';
import { timeOfDay } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import { Ticking } from '../../ui/ticking';
import { useNow } from '../../ui/use-now';
import styles from './clock-app.module.css';
import { type ClockOf, clocksOf } from './clock-options';

/** `−10:00:00` is about 4.9 em wide. */
const TILE = { ems: 5.1, lines: 1.45 };

/** The clocks of the race and the time of day, as large as the screen allows. */
export function ClockApp({ credentials }: { readonly credentials: Credentials }) {
  const texts = usePublicTexts().clock;
  const options = useMemo(() => screenOptions(window.location.search), []);
  const name = useScreen(credentials, options.theme, texts.title);
  const race = useStore((state) => state.live.race);
  const clocks = useMemo(() => clocksOf(window.location.search, race), [race]);
  const { text: state } = useRaceState();
  return (
    <VenuePage name={name} end={<span>{state}</span>} footEnd={clocks.some(({ kind }) => kind === 'day') && <ZoneNote />}>
      <TileGrid count={clocks.length} size={TILE} label={texts.title}>
        {clocks.map((clock) => (
          <Clock key={JSON.stringify(clock)} clock={clock} />
        ))}
      </TileGrid>
    </VenuePage>
  );
}

function Clock({ clock }: { readonly clock: ClockOf }) {
  const texts = usePublicTexts().clock;
  const category = clock.kind === 'category' || clock.kind === 'wave' ? clock.category : null;
  const isAhead = useIsAhead(category);
  if (clock.kind === 'day') return <Tile name={texts.timeOfDay} isDay clock={<DayClock />} />;
  const name = clock.kind === 'race' ? texts.race : clock.kind === 'wave' ? texts.wave(clock.wave) : clock.category;
  return (
    <Tile
      name={isAhead ? `${name} · ${texts.startsIn}` : name}
      clock={<RaceClock tenths={false} hasSign={!isAhead} {...(category === null ? {} : { category })} />}
    />
  );
}

interface TileProps {
  readonly name: string;
  readonly clock: ReactNode;
  readonly isDay?: boolean;
}

function Tile({ name, clock, isDay = false }: TileProps) {
  return (
    <div className={styles['tile']}>
      <span className={styles['name']}>
        <span className={text['cut']} title={name}>
          {name}
        </span>
      </span>
      <b className={isDay ? styles['day'] : styles['race']}>{clock}</b>
    </div>
  );
}

/** Whether a clock counts down to its start. */
function useIsAhead(category: string | null): boolean {
  const now = useNow(250);
  return useStore(({ live }) => (raceClock(live, now + live.clockOffset, category) ?? 0) < 0);
}

function DayClock() {
  const label = usePublicTexts().clock.timeOfDay;
  const write = useCallback((now: number) => timeOfDay(now + useStore.getState().live.clockOffset), []);
  return <Ticking text={write} everyMs={100} label={label} />;
}
