import { LoaderCircle, Undo2, X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from '../state/store';
import type { Toast } from '../state/ui-slice';
import { undo } from '../station/commands';
import { useStation } from '../station/station-context';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { useScreenTexts } from '../ui/texts';
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
          <span>{[...new Set(work.map((one) => one.text))].join(' · ')}</span>
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
  useEffect(() => {
    const timer = setTimeout(() => drop(toast.id), SHOWN_MS[toast.tone]);
    return () => clearTimeout(timer);
  }, [toast, drop]);
  const { undo: act } = toast;
  return (
    <div className={classes(styles['toast'], isNewest && styles['newest'], toast.tone === 'refused' && styles['refused'])}>
      <span title={toast.text}>{toast.text}</span>
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
