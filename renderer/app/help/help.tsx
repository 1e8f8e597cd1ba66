import { LifeBuoy, X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from '../../state/store';
import { keyHelp } from '../../station/key-commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { PanelHead } from '../../ui/panel';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { NARROW_WINDOW, useMediaQuery } from '../../ui/use-media-query';
import styles from './help.module.css';
import { RACE_DAY } from './race-day';
import { saveSupportBundle } from './save-support-bundle';

/** The race day step by step, support, and the list of keys. It covers a part of the screen; everything behind it goes on and can be used. */
export function Help() {
  const open = useStore((state) => state.helpOpen);
  const show = useStore((state) => state.showHelp);
  const { app, help: texts } = useScreenTexts();
  const { keys } = app;
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
      <RaceDay />
      <Support />
      <h2>{keys.title}</h2>
      {keyHelp(keys).map((group) => (
        <div key={group.title}>
          <h3>{group.title}</h3>
          <dl>
            {group.keys.map(({ keys: pressed, does }) => (
              <div key={does}>
                <dt>
                  {pressed.map((key) => (
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

/** Each step leads to its page; the help stays open beside it where there is room. */
function RaceDay() {
  const { help: texts } = useScreenTexts();
  const show = useStore((state) => state.showHelp);
  const isNarrow = useMediaQuery(NARROW_WINDOW);
  return (
    <div className={styles['day']}>
      <h3>{texts.raceDay}</h3>
      {RACE_DAY.map(({ phase, steps }) => (
        <details key={phase} name="race-day">
          <summary>{texts.phases[phase]}</summary>
          <ol>
            {steps.map(([step, href]) => (
              <li key={step}>
                <a href={href} onClick={() => isNarrow && show(false)}>
                  {texts.steps[step]}
                </a>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

function Support() {
  const station = useStation();
  const { support: texts } = useScreenTexts().help;
  const [isSaving, whileSaving] = useBusy(useScreenTexts().app.work.bundle, 'bundle');
  return (
    <div className={styles['support']}>
      <h3>{texts.title}</h3>
      <p>{texts.hint}</p>
      <Button disabled={isSaving} onClick={() => whileSaving(() => saveSupportBundle(station))}>
        <LifeBuoy aria-hidden size={18} /> {texts.save}
      </Button>
    </div>
  );
}
