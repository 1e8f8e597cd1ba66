import { Check, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { PLACES } from '../../state/pages';
import { useStore } from '../../state/store';
import { useResource } from '../../station/use-resource';
import { ButtonLink } from '../../ui/button';
import { classes } from '../../ui/classes';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import styles from './guide-page.module.css';
import { findingsOf, GUIDE_STEPS, type GuideProgress, type GuideStep } from './guide-steps';
import { useGuide } from './use-guide';
import { Ways } from './ways';

/** The ways to begin, and the steps of the open race to its start. Every step leads to the page where it is done. */
export function GuidePage() {
  const texts = useScreenTexts().guide;
  const race = useStore((state) => state.live.race);
  const progress = useGuide();
  return (
    <>
      <PageHead title={texts.title} />
      {race !== null && progress !== null && <Steps race={race.name} progress={progress} />}
      <Panel aria-label={texts.ways.title}>
        <h2>{texts.ways.title}</h2>
        <Ways />
      </Panel>
    </>
  );
}

function Steps({ race, progress }: { readonly race: string; readonly progress: GuideProgress }) {
  const { steps: texts } = useScreenTexts().guide;
  return (
    <section className={styles['steps']} aria-label={texts.title(race)} data-guide-steps>
      <h2>{texts.title(race)}</h2>
      <p className={text['muted']}>{texts.hint}</p>
      <ol className={styles['steps']}>
        {GUIDE_STEPS.map((step, index) => (
          <Step key={step} step={step} number={index + 1} progress={progress} />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly step: GuideStep;
  readonly number: number;
  readonly progress: GuideProgress;
}

function Step({ step, number, progress }: StepProps) {
  const { steps: texts } = useScreenTexts().guide;
  const title = useId();
  const state = progress.states[step];
  const isNext = progress.next === step;
  return (
    <li className={styles['step']} aria-current={isNext ? 'step' : undefined} aria-labelledby={title} data-step={step} data-state={state}>
      <span className={classes(styles['sign'], styles[state])} aria-hidden>
        {state === 'done' ? <Check size={22} /> : state === 'attention' ? <TriangleAlert size={20} /> : number}
      </span>
      <div className={styles['what']}>
        <h3 id={title}>
          {texts.names[step]} <span className={text['spoken']}>({texts.states[state]})</span>
        </h3>
        <p>{useSentence(step, progress)}</p>
        <Findings step={step} />
      </div>
      <div className={styles['acts']}>
        <Acts step={step} isNext={isNext} progress={progress} />
      </div>
    </li>
  );
}

function useSentence(step: GuideStep, { states, riders, isUntested, problems, warnings }: GuideProgress): string {
  const { steps: texts } = useScreenTexts().guide;
  switch (step) {
    case 'race':
      return states.race === 'done' ? texts.race.done : texts.race.todo;
    case 'riders':
      return riders === 0 ? texts.riders.todo : texts.riders.done(riders);
    case 'readers':
      if (isUntested) return texts.readers.untested;
      return states.readers === 'todo' ? texts.readers.todo : texts.readers.done;
    case 'check':
      if (problems > 0) return texts.check.problems(problems);
      if (states.check === 'todo') return texts.check.todo;
      return warnings > 0 ? texts.check.warnings(warnings) : texts.check.done;
    case 'start':
      return states.start === 'done' ? texts.start.done : texts.start.todo;
  }
}

/** What the check before the start found about a step. */
function Findings({ step }: { readonly step: GuideStep }) {
  const texts = useTexts();
  const checks = useResource('preflight').value ?? [];
  const found = findingsOf(step, checks);
  if (found.length === 0) return null;
  return (
    <ul className={styles['findings']}>
      {found.map((check) => (
        <li key={check.code} className={styles[check.verdict]}>
          <TriangleAlert aria-hidden size={18} />
          <span>{sayWire(texts, 'preflight', { wire: check, fallback: check.sentence }, 'sentence_')}</span>
        </li>
      ))}
    </ul>
  );
}

function Acts({ step, isNext, progress }: Pick<StepProps, 'step' | 'progress'> & { readonly isNext: boolean }) {
  const { steps: texts } = useScreenTexts().guide;
  const { states, riders, hasStarted } = progress;
  const main = isNext ? 'primary' : 'plain';
  switch (step) {
    case 'race':
      return (
        <>
          <Act href={PLACES.rules}>{texts.race.rules}</Act>
          {states.race !== 'done' && (
            <Act href={PLACES.newRace} variant={main}>
              {texts.race.create}
            </Act>
          )}
        </>
      );
    case 'riders':
      return (
        <>
          <Act href={PLACES.importRiders} variant={riders === 0 ? main : 'plain'}>
            {texts.riders.importList}
          </Act>
          <Act href="#/participants" variant={riders === 0 ? 'plain' : main}>
            {riders === 0 ? texts.riders.add : texts.riders.open}
          </Act>
        </>
      );
    case 'readers':
      return (
        <Act href="#/readers" variant={main}>
          {texts.readers.connect}
        </Act>
      );
    case 'check':
      return (
        <Act href={PLACES.check} variant={main}>
          {texts.check.open}
        </Act>
      );
    case 'start':
      return (
        <Act href={hasStarted ? '#/live' : PLACES.start} variant={main}>
          {hasStarted ? texts.start.live : texts.start.open}
        </Act>
      );
  }
}

interface ActProps {
  readonly href: string;
  readonly variant?: 'primary' | 'plain';
  readonly children: ReactNode;
}

/** Leads to the page of a step; from then on the steps stand above every page. */
function Act({ href, variant = 'plain', children }: ActProps) {
  const setGuided = useStore((state) => state.setGuided);
  return (
    <ButtonLink href={href} variant={variant} onClick={() => setGuided(true)}>
      {children}
    </ButtonLink>
  );
}
