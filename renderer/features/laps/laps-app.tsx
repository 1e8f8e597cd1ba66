import { Bell } from 'lucide-react';
import { useMemo } from 'react';
import type { Credentials } from '../../api/credentials';
import { useStore } from '../../state/store';
import { screenOptions } from '../../station/screen-options';
import { TileGrid } from '../../station/tile-grid';
import { useScreen } from '../../station/use-screen';
import { VenueClock } from '../../station/venue-clock';
import { VenuePage } from '../../station/venue-page';
import { classes } from '../../ui/classes';
import { lapTime, NONE } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { type LapCount, lapCounts } from './lap-counts';
import styles from './laps-app.module.css';

const LOOK_EVERY_MS = 250;
/** Height of a tile in em of its number: the number, the category and a word. */
const LINES = 1.34;
/** Width of a figure, and what is beside the figures. */
const FIGURE_EMS = 0.66;
const MARGIN_EMS = 0.25;

/** A longer name has smaller letters and a third line. */
const LONG_NAME = 20;

/** The lap counter at the line: one number for each category, to be read by riders who ride towards it. */
export function LapsApp({ credentials }: { readonly credentials: Credentials }) {
  const { laps: texts } = usePublicTexts();
  const options = useMemo(() => screenOptions(window.location.search), []);
  const name = useScreen(credentials, options.theme, texts.title);
  const live = useStore((state) => state.live);
  const now = useNow(LOOK_EVERY_MS) + live.clockOffset;
  const counts = lapCounts(live, options.categories, now);
  const longest = Math.max(1, ...counts.map((count) => figuresOf(count)));
  return (
    <VenuePage name={name} end={<VenueClock />}>
      {counts.length === 0 ? (
        <p className={styles['empty']}>{texts.empty}</p>
      ) : (
        <TileGrid count={counts.length} size={{ ems: longest * FIGURE_EMS + MARGIN_EMS, lines: LINES }} label={texts.toGo}>
          {counts.map((count) => (
            <Counter key={count.category} count={count} isOnly={counts.length === 1} />
          ))}
        </TileGrid>
      )}
    </VenuePage>
  );
}

function numberOf({ kind, value }: LapCount): string {
  if (kind === 'nobody') return NONE;
  return kind === 'time' ? lapTime(Math.ceil(value / 1_000) * 1_000, 0) : String(value);
}

/** How many figures wide a number is; of a time the colons count half. */
function figuresOf(count: LapCount): number {
  const number = numberOf(count);
  return number.length - (number.split(':').length - 1) / 2;
}

function Counter({ count, isOnly }: { readonly count: LapCount; readonly isOnly: boolean }) {
  const { laps: texts, venue } = usePublicTexts();
  const { category, kind } = count;
  const word = {
    laps: texts.toGo,
    bell: texts.bell,
    finished: texts.finished,
    time: texts.timeLeft,
    up: texts.timeIsUp,
    nobody: texts.nobody,
  }[kind];
  const name = category || (isOnly ? '' : venue.noCategory);
  return (
    <div className={classes(styles['counter'], styles[kind])} data-category={category}>
      <span className={classes(styles['category'], name.length > LONG_NAME && styles['long'])}>
        <span className={styles['name']} title={name}>
          {name}
        </span>
      </span>
      {/* Time that runs is not read out at every tick. */}
      <b className={classes(styles['number'], text['num'])} role={kind === 'time' ? 'timer' : 'status'}>
        {numberOf(count)}
      </b>
      <span className={styles['word']}>
        {kind === 'bell' && <Bell aria-hidden size="1em" fill="currentColor" />} {word}
      </span>
    </div>
  );
}
