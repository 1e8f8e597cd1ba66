import { TriangleAlert, VolumeX } from 'lucide-react';
import { useCallback, useId, useState } from 'react';
import type { Schemas } from '../api/client';
import { foldAlarms } from '../state/alarm-fold';
import type { Alarm } from '../state/alarms';
import { clockCorrection } from '../state/pages';
import { useStore } from '../state/store';
import { correct } from '../station/commands';
import { useStation } from '../station/station-context';
import { canSound } from '../ui/beep';
import { Button, ButtonLink } from '../ui/button';
import { classes } from '../ui/classes';
import { age } from '../ui/format';
import { useScreenTexts, useTexts } from '../ui/texts';
import { Ticking } from '../ui/ticking';
import { useBusy } from '../ui/use-busy';
import styles from './alarm-banners.module.css';
import { alarmText } from './alarm-text';
import { useAlarmSound, useAlarms } from './use-alarms';

/**
 * What is wrong, across the whole window. A loud alarm sounds until it is silenced; a banner disappears when its alarm is over. Where there are
 * many, the worst is shown and the others are one line that opens, so that the table keeps its room.
 */
export function AlarmBanners() {
  const alarms = useAlarms();
  useAlarmSound(alarms);
  const { shown, folded } = foldAlarms(
    alarms,
    useStore((state) => state.silenced),
  );
  const [isOpen, setIsOpen] = useState(false);
  // Many that come later are folded again.
  if (isOpen && folded.length === 0) setIsOpen(false);
  return (
    <div className={styles['banners']} role="alert" aria-atomic="false">
      {shown.map((alarm) => (
        <Banner key={alarm.key} alarm={alarm} />
      ))}
      {folded.length > 0 && <Fold folded={folded} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} />}
      {isOpen && folded.map((alarm) => <Banner key={alarm.key} alarm={alarm} />)}
    </div>
  );
}

interface FoldProps {
  readonly folded: readonly Alarm[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The line of the alarms that have no banner, as many as fit, and the button that shows each with what can be done about it. */
function Fold({ folded, isOpen, onToggle }: FoldProps) {
  const texts = useTexts();
  const words = texts.catalogue.screens.app.alarms;
  const textId = useId();
  const told = [words.more(folded.length), ...(isOpen ? [] : folded.map(({ message }) => alarmText(message, texts)))];
  return (
    <div className={classes(styles['banner'], styles['fold'], folded.some(({ loud }) => loud) && styles['loud'])} data-more-alarms>
      <TriangleAlert aria-hidden size={24} />
      <span id={textId} className={styles['text']} title={isOpen ? undefined : told.join('\n')}>
        {told.join(' · ')}
      </span>
      <Button size="small" aria-expanded={isOpen} aria-describedby={textId} onClick={onToggle}>
        {isOpen ? words.hideMore : words.showMore}
      </Button>
    </div>
  );
}

function Banner({ alarm }: { readonly alarm: Alarm }) {
  const textId = useId();
  const texts = useTexts();
  const isSilenced = useStore((state) => state.silenced.has(alarm.key));
  const text = alarmText(alarm.message, texts);
  return (
    <div className={classes(styles['banner'], alarm.loud && styles['loud'], isSilenced && styles['silenced'])} data-alarm={alarm.key}>
      <TriangleAlert aria-hidden size={24} />
      <span id={textId} className={styles['text']} title={isSilenced ? text : undefined}>
        {text}
      </span>
      {alarm.key === 'link' && <LinkAge />}
      {alarm.message.code === 'sender-clock' && <CorrectClock sender={alarm.message.params.sender} textId={textId} />}
      {alarm.message.code === 'sender-clock' && <ConfirmTimes sender={alarm.message.params.sender} textId={textId} />}
      {alarm.message.code === 'reader-notice' && <OpenReaders textId={textId} />}
      {alarm.loud && <Sound alarmKey={alarm.key} textId={textId} />}
    </div>
  );
}

/** Leads to the correction of the clock with the measured difference filled in; nothing where the race has no read to correct. */
function CorrectClock({ sender, textId }: { readonly sender: Schemas['SenderClock']; readonly textId: string }) {
  const texts = useScreenTexts().app.alarms;
  if (sender.correction === null) return null;
  return (
    <ButtonLink size="small" href={clockCorrection(sender.reader)} aria-describedby={textId}>
      {texts.correctClock}
    </ButtonLink>
  );
}

/** Says that the times of the reads are right, after somebody has looked at them; undone like every act. */
function ConfirmTimes({ sender, textId }: { readonly sender: Schemas['SenderClock']; readonly textId: string }) {
  const station = useStation();
  const texts = useScreenTexts().app.alarms;
  const [isSaving, whileSaving] = useBusy();
  const { reader, confirmation } = sender;
  if (confirmation === null) return null;
  const confirm = async (): Promise<void> => {
    await correct(station, { kind: 'confirm-times', reader, ...confirmation });
    station.reload('health');
  };
  return (
    <Button size="small" aria-describedby={textId} disabled={isSaving} changes="race" onClick={() => whileSaving(confirm)}>
      {texts.timesAreRight}
    </Button>
  );
}

/** Leads to where the passing is removed. */
function OpenReaders({ textId }: { readonly textId: string }) {
  const texts = useScreenTexts().app.alarms;
  return (
    <ButtonLink size="small" href="#/readers" aria-describedby={textId}>
      {texts.openReaders}
    </ButtonLink>
  );
}

/** How old the data is. Screen readers read the alarm itself, not its age many times a second. */
function LinkAge() {
  const texts = useScreenTexts().app.alarms;
  const text = useCallback(
    (now: number) => {
      const { lastMessageAt } = useStore.getState();
      return lastMessageAt === null ? '' : texts.age(age(now - lastMessageAt));
    },
    [texts],
  );
  return (
    <span aria-hidden>
      <Ticking text={text} everyMs={200} className={styles['age']} />
    </span>
  );
}

interface SoundProps {
  readonly alarmKey: string;
  /** Id of the element with the text of the alarm. */
  readonly textId: string;
}

/** The button that silences a loud alarm, or why it does not sound. */
function Sound({ alarmKey, textId }: SoundProps) {
  const muted = useStore((state) => state.muted);
  const silenced = useStore((state) => state.silenced);
  const setSilenced = useStore((state) => state.setSilenced);
  const texts = useScreenTexts().app.alarms;
  if (muted) return <NoSound>{texts.soundOff}</NoSound>;
  if (silenced.has(alarmKey)) return <NoSound>{texts.muted}</NoSound>;
  if (!canSound()) return <NoSound>{texts.needsClick}</NoSound>;
  return (
    <Button size="small" title="M" aria-describedby={textId} onClick={() => setSilenced(new Set([...silenced, alarmKey]))}>
      {texts.mute}
    </Button>
  );
}

function NoSound({ children }: { readonly children: string }) {
  return (
    <span className={styles['sound']}>
      <VolumeX aria-hidden size={20} /> {children}
    </span>
  );
}
