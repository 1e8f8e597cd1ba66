import { Undo2, X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from '../state/store';
import type { Toast } from '../state/ui-slice';
import { undo } from '../station/commands';
import { useStation } from '../station/station-context';
import { Button } from '../ui/button';

const SHOWN_MS = { done: 6_000, refused: 12_000 } as const;

/** What the last acts came to. Goes by itself, takes no focus. */
export function Toasts() {
  const toasts = useStore((state) => state.toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function OneToast({ toast }: { readonly toast: Toast }) {
  const desk = useStation();
  const drop = useStore((state) => state.dropToast);
  useEffect(() => {
    const timer = setTimeout(() => drop(toast.id), SHOWN_MS[toast.tone]);
    return () => clearTimeout(timer);
  }, [toast, drop]);
  const { undo: act } = toast;
  return (
    <div className={`toast ${toast.tone}`}>
      <span>{toast.text}</span>
      {act !== null && (
        <Button
          look={['small']}
          onClick={() => {
            drop(toast.id);
            void undo(desk, act);
          }}
        >
          <Undo2 aria-hidden size={18} /> Undo
        </Button>
      )}
      <Button look={['small', 'icon', 'quiet']} aria-label="Close this message" onClick={() => drop(toast.id)}>
        <X aria-hidden size={18} />
      </Button>
    </div>
  );
}
