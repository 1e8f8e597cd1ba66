import { LoadedAge } from '../../station/loaded-age';
import { useField } from '../../station/use-field';
import { useResource } from '../../station/use-resource';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { useScreenTexts } from '../../ui/texts';
import { ChangesPanel } from './changes-panel';
import { ChartsPanel } from './charts-panel';
import { DeclaredPanel } from './declared-panel';
import { JuryBook } from './jury-book';
import { ReportsPanel } from './reports-panel';
import styles from './results-page.module.css';
import { SettlementPanel } from './settlement-panel';
import { SheetsPanel } from './sheets-panel';

/** Reads change what is open: it is looked at again while this screen is shown. */
const EVERY_MS = 5_000;

/** Settling the race: what is open, what the jury decided, and what the results are. */
export function ResultsPage() {
  const texts = useScreenTexts().results;
  const { value, at, failure } = useResource('settlement', EVERY_MS);
  const out = useField().out.length;
  return (
    <>
      <PageHead title={texts.title}>
        <LoadedAge at={at} failed={failure !== null} />
      </PageHead>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <ReportsPanel />
          <SettlementPanel settlement={value} isAnyoneOut={out > 0} />
          <JuryBook />
        </div>
        <div className={styles['column']}>
          <DeclaredPanel open={value?.proposals.length ?? 0} out={out} />
          <SheetsPanel />
          <ChangesPanel />
        </div>
      </div>
      <ChartsPanel />
    </>
  );
}
