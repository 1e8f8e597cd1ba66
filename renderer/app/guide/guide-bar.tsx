import { Check, Circle, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { PLACES } from '../../state/pages';
import { useStore } from '../../state/store';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './guide-bar.module.css';
import { GUIDE_STEPS, type GuideProgress, type GuideStep } from './guide-steps';
import { useGuide } from './use-guide';

/** Where each step is done. */
const PLACE: Readonly<Record<GuideStep, string>> = {
  race: '#/race',
  riders: '#/participants',
  readers: '#/readers',
  check: PLACES.check,
  start: PLACES.start,
};

const SIGN = { done: Check, todo: Circle, attention: TriangleAlert } as const;

/** The steps of the guide above every other page, for those who began with it; it ends with the start of the race. A demo race needs none. */
export function GuideBar() {
  const isWanted = useStore(({ guided, page, live }) => guided && page !== 'guide' && live.race !== null && live.race.demo !== true);
  return isWanted ? <Steps /> : null;
}

function Steps() {
  const progress = useGuide();
  const setGuided = useStore((state) => state.setGuided);
  const hasStarted = progress?.hasStarted === true;
  useEffect(() => {
    if (hasStarted) setGuided(false);
  }, [hasStarted, setGuided]);
  if (progress === null || hasStarted) return null;
  return <Bar progress={progress} onLeave={() => setGuided(false)} />;
}

function Bar({ progress, onLeave }: { readonly progress: GuideProgress; readonly onLeave: () => void }) {
  const { bar: texts, steps } = useScreenTexts().guide;
  return (
    <nav className={styles['bar']} aria-label={texts.label} data-guide-bar>
      <a href="#/guide">{texts.back}</a>
      <ol>
        {GUIDE_STEPS.map((step) => {
          const state = progress.states[step];
          const Sign = SIGN[state];
          return (
            <li key={step}>
              <a
                href={PLACE[step]}
                className={classes(styles[state])}
                aria-current={progress.next === step ? 'step' : undefined}
                data-step={step}
                data-state={state}
              >
                <Sign aria-hidden size={18} />
                {steps.short[step]} <span className={text['spoken']}>({steps.states[state]})</span>
              </a>
            </li>
          );
        })}
      </ol>
      <Button icon variant="quiet" size="small" aria-label={texts.leave} title={texts.leave} onClick={onLeave}>
        <X aria-hidden />
      </Button>
    </nav>
  );
}
