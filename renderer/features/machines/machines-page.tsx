import { useCallback } from 'react';
import type { Schemas } from '../../api/client';
import { stationPart } from '../../state/machines';
import { useStore } from '../../state/store';
import { LoadedAge } from '../../station/loaded-age';
import { useResource } from '../../station/use-resource';
import { Badge, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { Ticking } from '../../ui/ticking';
import { KeysPanel } from './keys-panel';
import { machineFigures, otherRole, stateTone } from './machine-figures';
import styles from './machines-page.module.css';
import { MergePanel } from './merge-panel';
import { StationPanel } from './station-panel';

const RELOAD_EVERY_MS = 2_000;

/** This station among others, how those are, and the keys of people and machines. */
export function MachinesPage() {
  const texts = useScreenTexts().machines;
  const { value, at, failure } = useResource('machines', RELOAD_EVERY_MS);
  return (
    <>
      <PageHead title={texts.title} end={<LoadedAge at={at} failed={failure !== null} />} />
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      {value !== null && <StationPanel machines={value} />}
      {value !== null && (value.machines.length > 0 || value.role !== 'alone') && <Others machines={value.machines} />}
      {value !== null && value.role !== 'point' && stationPart(value).follows === null && <MergePanel />}
      {value !== null && <KeysPanel follows={stationPart(value).follows !== null} />}
    </>
  );
}

function Others({ machines }: { readonly machines: readonly Schemas['Machine'][] }) {
  const texts = useScreenTexts().machines;
  // The station says there what is wrong with each of them, in the words of the check before the start.
  const troubles = useResource('health').value?.machines ?? [];
  return (
    <Panel aria-label={texts.others}>
      <h2>{texts.others}</h2>
      {machines.length === 0 && <p className={text['muted']}>{texts.none}</p>}
      {machines.map((machine) => (
        <MachineCard key={machine.name} machine={machine} trouble={troubles.find(({ name }) => name === machine.name) ?? null} />
      ))}
    </Panel>
  );
}

interface CardProps {
  readonly machine: Schemas['Machine'];
  /** What is wrong with it; null for nothing. */
  readonly trouble: Schemas['MachineTrouble'] | null;
}

function MachineCard({ machine, trouble }: CardProps) {
  const texts = useTexts();
  const words = texts.catalogue.screens.machines;
  const offset = useStore((state) => state.live.clockOffset);
  const figures = useCallback((now: number) => machineFigures(machine, now + offset, words), [machine, offset, words]);
  return (
    <article className={styles['entry']} aria-label={machine.name}>
      <div className={styles['head']}>
        <h3>{machine.name}</h3>
        <Badge tone="info">{words.roles[otherRole(machine.role)]}</Badge>
        <Badge tone={stateTone(machine.state)}>{words.states[machine.state]}</Badge>
      </div>
      <p>
        <Ticking text={figures} everyMs={500} className={styles['figures']} />
      </p>
      {trouble !== null && (
        <Notice tone="warn">{sayWire(texts, 'preflight', { wire: trouble, fallback: trouble.sentence }, 'sentence_')}</Notice>
      )}
    </article>
  );
}
