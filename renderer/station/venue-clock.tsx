import { raceClock } from '../state/race-state';
import { useStore } from '../state/store';
import { usePublicTexts } from '../ui/public-texts';
import { useNow } from '../ui/use-now';
import { RaceClock } from './race-clock';

interface VenueClockProps {
  /** The category whose clock is shown; left out for the clock of the race. */
  readonly category?: string;
}

/** The race clock of a screen without tenths, with a word while it counts down: a minus sign alone is overlooked. */
export function VenueClock({ category }: VenueClockProps) {
  const texts = usePublicTexts().board;
  const live = useStore((state) => state.live);
  const now = useNow(250) + live.clockOffset;
  const isAhead = (raceClock(live, now, category ?? null) ?? 0) < 0;
  return (
    <span>
      {isAhead && `${texts.startsIn} `}
      <RaceClock tenths={false} hasSign={!isAhead} {...(category === undefined ? {} : { category })} />
    </span>
  );
}
