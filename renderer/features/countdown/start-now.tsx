import { classes } from '../../ui/classes';
import { lapTime, timeAndDay } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './countdown-app.module.css';
import { type Starter, type StartGroup, secondsTo } from './next-starts';

/** From here on the seconds fill the page. */
const LAST_SECONDS = 10;
/** Of a larger group the first are named. */
const MOST_NAMED = 4;

interface StartNowProps {
  readonly start: StartGroup;
  readonly isGone: boolean;
  /** Station clock. */
  readonly now: number;
}

/** Who starts now, and how long it still takes. */
export function StartNow({ start, isGone, now }: StartNowProps) {
  const texts = usePublicTexts().countdown;
  const seconds = secondsTo(start.at, now);
  const isClose = !isGone && seconds <= LAST_SECONDS;
  return (
    <section className={classes(styles['now'], isClose && styles['close'], isGone && styles['gone'])} aria-label={texts.now}>
      <div className={styles['who']}>
        <span className={styles['startTime']}>
          <time>{timeAndDay(start.at)}</time>
        </span>
        <WhoStarts start={start} />
      </div>
      <div className={classes(styles['count'], text['num'])} role="timer" aria-label={texts.now}>
        {isGone ? texts.gone : isClose ? seconds : lapTime(seconds * 1_000, 0)}
      </div>
    </section>
  );
}

function WhoStarts({ start: { riders, waves } }: { readonly start: StartGroup }) {
  const texts = usePublicTexts().countdown;
  const [first] = riders;
  const names = waves.map((wave) => (wave === null ? texts.gun : texts.wave(wave)));
  return (
    <>
      {first !== undefined && riders.length === 1 && <OneRider rider={first} />}
      {riders.length > 1 && <Several riders={riders} />}
      {names.map((name) => (
        <strong key={name} className={styles['name']}>
          {name}
        </strong>
      ))}
    </>
  );
}

function OneRider({ rider: { bib, name, category } }: { readonly rider: Starter }) {
  const texts = usePublicTexts().countdown;
  return (
    <>
      <strong className={styles['bib']}>{bib || texts.noBib}</strong>
      <strong className={styles['name']} dir="auto">
        {name}
      </strong>
      <span className={styles['category']}>{category}</span>
    </>
  );
}

function Several({ riders }: { readonly riders: readonly Starter[] }) {
  const texts = usePublicTexts().countdown;
  const named = riders.slice(0, MOST_NAMED);
  return (
    <>
      <strong className={styles['several']}>{texts.together(riders.length)}</strong>
      <ul className={styles['group']}>
        {named.map(({ rider, bib, name }) => (
          <li key={rider}>
            <b className={text['num']}>{bib}</b> <span dir="auto">{name}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The starts that follow, soonest first. */
export function NextStarts({ starts }: { readonly starts: readonly StartGroup[] }) {
  const texts = usePublicTexts().countdown;
  if (starts.length === 0) return null;
  return (
    <section className={styles['next']} aria-label={texts.next}>
      <ol>
        {starts.map((start) => (
          <li key={start.at}>
            <time className={styles['nextTime']}>{timeAndDay(start.at)}</time>
            <NextLine start={start} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function NextLine({ start: { riders, waves } }: { readonly start: StartGroup }) {
  const texts = usePublicTexts().countdown;
  const [first] = riders;
  const names = waves.map((wave) => (wave === null ? texts.gun : texts.wave(wave)));
  if (first === undefined) return <span className={classes(styles['nextName'], text['cut'])}>{names.join(', ')}</span>;
  const others = riders.length === 1 ? [] : riders.slice(1).map(({ bib }) => bib);
  const label = [first.name, ...others, ...names].join(', ');
  return (
    <>
      <b className={classes(styles['nextBib'], text['num'])}>{first.bib}</b>
      <span className={classes(styles['nextName'], text['cut'])} title={label} dir="auto">
        {label}
      </span>
    </>
  );
}
