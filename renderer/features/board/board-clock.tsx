import type { LiveData } from '../../state/live';
import { raceClock } from '../../state/race-state';
import { useStore } from '../../state/store';
import { RaceClock, useRaceState } from '../../station/race-clock';
import { usePublicTexts } from '../../ui/public-texts';
import { useNow } from '../../ui/use-now';
import styles from './board-app.module.css';

type BoardTexts = ReturnType<typeof usePublicTexts>['board'];
type Declared = NonNullable<LiveData['race']>['declared'];

/** `Official`, or `Official, 3 riders changed since`; empty before results were declared. */
function declaredWord(declared: Declared, texts: BoardTexts): string {
  return declared === null ? '' : texts.declared[declared.state](declared.changed_riders);
}

/** The race clock, or that of a category, with a word about what it shows while it does not show the race time. */
export function BoardClock({ category }: { readonly category: string }) {
  const { board: texts, common } = usePublicTexts();
  const live = useStore((state) => state.live);
  const { kind } = useRaceState();
  const now = useNow(250) + live.clockOffset;
  const of = category === '' ? null : category;
  const isAhead = (raceClock(live, now, of) ?? 0) < 0;
  const word = isAhead
    ? texts.startsIn
    : kind === 'not-started' || kind === 'stopped' || kind === 'neutralised'
      ? common.raceState[kind]
      : '';
  const words = [declaredWord(live.race?.declared ?? null, texts), word].filter((one) => one !== '');
  return (
    <div className={styles['clockAndWord']}>
      {words.length > 0 && <span className={styles['word']}>{words.join(' · ')}</span>}
      <RaceClock tenths={false} hasSign={!isAhead} className={styles['clock']} {...(of === null ? {} : { category: of })} />
    </div>
  );
}
