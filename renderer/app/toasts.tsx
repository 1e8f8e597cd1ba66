import { LoaderCircle, Undo2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from '../state/store';
import type { Toast } from '../state/ui-slice';
import { undo } from '../station/commands';
import { useStation } from '../station/station-context';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { useScreenTexts } from '../ui/texts';
import { useIsCut } from '../ui/use-is-cut';
import { useWork } from '../ui/work';
import styles from './toasts.module.css';

const SHOWN_MS = { done: 6_000, refused: 12_000 } as const;

/** What is being done, and the results of the last actions, the newest first. They disappear by themselves and take no focus. */
export function Toasts() {
  const toasts = useStore((state) => state.toasts);
  const work = useWork();
  return (
    <div className={styles['toasts']} role="status" aria-live="polite">
      {work.length > 0 && (
        <div className={classes(styles['toast'], styles['work'])} data-work>
          <LoaderCircle aria-hidden size={20} />
          <span className={styles['text']}>{[...new Set(work.map((one) => one.text))].join(' · ')}</span>
        </div>
      )}
      {[...toasts].reverse().map((toast, index) => (
        <OneToast key={toast.id} toast={toast} isNewest={index === 0} />
      ))}
    </div>
  );
}

function OneToast({ toast, isNewest }: { readonly toast: Toast; readonly isNewest: boolean }) {
  const station = useStation();
  const texts = useScreenTexts().app.toast;
  const drop = useStore((state) => state.dropToast);
  const [isWhole, setIsWhole] = useState(false);
  useEffect(() => {
    // It is being read.
    if (isWhole) return;
    const timer = setTimeout(() => drop(toast.id), SHOWN_MS[toast.tone]);
    return () => clearTimeout(timer);
  }, [toast, drop, isWhole]);
  const { undo: act } = toast;
  const marks = [isNewest && styles['newest'], isWhole && styles['whole'], toast.tone === 'refused' && styles['refused']];
  return (
    <div className={classes(styles['toast'], ...marks)}>
      <ToastText text={toast.text} isWhole={isWhole} onWhole={setIsWhole} />
      {act !== null && (
        <Button
          size="small"
          changes="race"
          onClick={() => {
            drop(toast.id);
            void undo(station, act);
          }}
        >
          <Undo2 aria-hidden size={18} /> {texts.undo}
        </Button>
      )}
      <Button icon size="small" variant="quiet" aria-label={texts.close} onClick={() => drop(toast.id)}>
        <X aria-hidden size={18} />
      </Button>
    </div>
  );
}

interface TextProps {
  readonly text: string;
  /** All of it is shown. */
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
}

/** The text of a message; where there is no room for all of it, a press shows the rest. */
function ToastText({ text, isWhole, onWhole }: TextProps) {
  const [measure, isCut] = useIsCut();
  const shown = (
    <span ref={measure} className={styles['text']} title={text}>
      {text}
    </span>
  );
  if (!isWhole && !isCut) return shown;
  return (
    <button type="button" className={styles['press']} aria-expanded={isWhole} onClick={() => onWhole(!isWhole)}>
      {shown}
    </button>
  );
}
