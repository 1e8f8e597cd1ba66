import { useEffect, useMemo, useRef, useState } from 'react';
import { type Credentials, credentialHeaders } from '../../api/credentials';
import { useStore } from '../../state/store';
import { connectStream } from '../../station/connect-stream';
import { DataAge } from '../../station/data-age';
import { linkText } from '../../station/link-text';
import { useLinkLost } from '../../station/use-link-lost';
import { useStationClock } from '../../station/use-station-clock';
import { ZoneNote } from '../../station/zone-note';
import { classes } from '../../ui/classes';
import { seconds, timeOfDay } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import styles from './countdown-app.module.css';
import { beepsBetween, type StartGroup, shownStarts, startGroups } from './next-starts';
import { NextStarts, StartNow } from './start-now';
import { StartSound } from './start-sound';

const TICK_MS = 100;
const NEXT = 5;

/** The countdown for the starter's tablet: who starts now, who follows, with sounds. It recovers from everything by itself. */
export function CountdownApp({ credentials }: { readonly credentials: Credentials }) {
  const texts = usePublicTexts().countdown;
  const name = useStore((state) => state.live.race?.name ?? '');
  const race = useStore((state) => state.live.race);
  const placed = useStore((state) => state.live.placed);
  const offset = useStationClock(credentials);
  const fallback = useStore((state) => state.live.clockOffset);
  const now = useNow(TICK_MS) + (offset ?? fallback);
  const groups = useMemo(() => startGroups({ race, placed }), [race, placed]);
  const sound = useCountdownSound(groups, now);

  useEffect(() => {
    document.documentElement.dataset['theme'] = new URLSearchParams(window.location.search).get('theme') === 'dark' ? 'dark' : 'light';
    return connectStream({ user: 'public' }, () => credentialHeaders(credentials));
  }, [credentials]);
  useEffect(() => {
    document.title = name === '' ? texts.title : texts.titleOf(name);
  }, [name, texts]);

  const shown = shownStarts(groups, now, NEXT);
  const isLoaded = race !== null;
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={text['cut']} title={name}>
          {name || texts.title}
        </h1>
        <ClockOfStation now={now} offset={offset} />
      </header>
      <LinkNotice />
      <SoundButton sound={sound} />
      {shown.current === null ? (
        <p className={styles['empty']}>{isLoaded ? (groups.length === 0 ? texts.none : texts.done) : texts.waiting}</p>
      ) : (
        <StartNow start={shown.current} isGone={shown.isGone} now={now} />
      )}
      <NextStarts starts={shown.next} />
      <footer className={styles['foot']}>
        <DataAge />
        <ZoneNote />
        <span>{texts.remaining(ridersAhead(groups, now))}</span>
      </footer>
    </main>
  );
}

function ridersAhead(groups: readonly StartGroup[], now: number): number {
  return groups.reduce((riders, group) => riders + (group.at > now ? group.riders.length : 0), 0);
}

/** Smaller differences nobody sees. */
const EQUAL_MS = 50;

function ClockOfStation({ now, offset }: { readonly now: number; readonly offset: number | null }) {
  const texts = usePublicTexts().countdown;
  const off = seconds(offset ?? 0);
  const difference = (offset ?? 0) > 0 ? texts.clockBehind(off) : texts.clockAhead(off);
  const word = offset === null ? texts.clockUnknown : Math.abs(offset) < EQUAL_MS ? texts.clockEqual : difference;
  return (
    <div className={styles['clock']}>
      <span className={styles['clockWord']}>{texts.stationClock}</span>
      <span className={classes(styles['time'], text['num'])} role="timer" aria-label={texts.stationClock}>
        {timeOfDay(now)}
      </span>
      <span className={styles['clockWord']}>{word}</span>
    </div>
  );
}

function LinkNotice() {
  const { countdown: texts, common } = usePublicTexts();
  const link = useStore((state) => state.link);
  const heard = useStore((state) => state.lastMessageAt !== null);
  if (!useLinkLost()) return null;
  return (
    <p className={styles['lost']} role="alert">
      {linkText(link, heard, { ...texts, crowded: common.crowded })}
    </p>
  );
}

/** Sounds are planned a little ahead, so that a busy page is not late with them. */
const AHEAD_MS = 400;

interface CountdownSound {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** Plays the sounds of the countdown; `now` is the station's clock, and the page is drawn again often enough. */
function useCountdownSound(groups: readonly StartGroup[], now: number): CountdownSound {
  const sound = useRef<StartSound | null>(null);
  const planned = useRef(now);
  const [, setChanges] = useState(0);
  sound.current ??= new StartSound();
  const { current } = sound;
  useEffect(() => {
    // After a sleep, or when a clock was set, nothing is made up for.
    const from = Math.abs(planned.current - now) > 2 * AHEAD_MS ? now : planned.current;
    const until = now + AHEAD_MS;
    for (const { at, beep } of beepsBetween(groups, from, until)) current.play(beep, at - now);
    planned.current = Math.max(from, until);
  }, [groups, now, current]);
  const toggle = (): void => {
    if (current.isOn) {
      current.turnOff();
      setChanges((count) => count + 1);
      return;
    }
    void current.turnOn().then(() => {
      current.play('count', 0);
      setChanges((count) => count + 1);
    });
  };
  return { isOn: current.isOn, toggle };
}

function SoundButton({ sound }: { readonly sound: CountdownSound }) {
  const texts = usePublicTexts().countdown;
  return (
    <button
      type="button"
      className={classes(styles['sound'], sound.isOn && styles['soundOn'])}
      aria-pressed={sound.isOn}
      onClick={sound.toggle}
    >
      {sound.isOn ? texts.sound.on : texts.sound.off}
    </button>
  );
}
