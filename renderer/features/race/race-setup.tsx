import type { Schemas } from '../../api/client';
import { CategoryTable } from './category-table';
import { PointsPanel } from './points-panel';
import styles from './race-page.module.css';
import { ResultsPanel } from './results-panel';
import { completeRules } from './setup-rules';
import type { RulesDraft } from './use-rules-draft';
import { WaveList } from './wave-list';

interface RaceSetupProps {
  readonly control: Schemas['RaceControl'];
  readonly draft: RulesDraft;
}

/** The rules of an event beyond one line and one rule; they are edited and saved together with all others. */
export function RaceSetup({ control, draft }: RaceSetupProps) {
  const rules = completeRules(draft.rules);
  const { waves } = control.race;
  return (
    <div className={styles['whole']} data-rules>
      <CategoryTable rules={rules} onRules={draft.edit} started={waves} />
      <WaveList rules={rules} onRules={draft.edit} started={waves} />
      <PointsPanel rules={rules} onRules={draft.edit} seen={control.readers} />
      <ResultsPanel rules={rules} onRules={draft.edit} />
    </div>
  );
}
