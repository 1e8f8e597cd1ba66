import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from '../state/store';
import { keyHelp } from '../station/key-commands';
import { Button } from '../ui/button';
import { PanelHead } from '../ui/panel';
import { useScreenTexts } from '../ui/texts';
import styles from './help.module.css';

/** The list of keys. It covers a part of the screen; everything behind it goes on and can be used. */
export function Help() {
  const open = useStore((state) => state.helpOpen);
  const show = useStore((state) => state.showHelp);
  const texts = useScreenTexts().app.keys;
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') show(false);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, show]);
  if (!open) return null;
  return (
    <section className={styles['help']} aria-label={texts.title}>
      <PanelHead>
        <h2>{texts.title}</h2>
        <Button icon variant="quiet" size="small" aria-label={texts.close} onClick={() => show(false)}>
          <X aria-hidden />
        </Button>
      </PanelHead>
      {keyHelp(texts).map((group) => (
        <div key={group.title}>
          <h3>{group.title}</h3>
          <dl>
            {group.keys.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
