import { X } from 'lucide-react';
import { useState } from 'react';
import type { Texts } from '../../../src/texts/texts';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Inline } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { ImportColumns } from './import-columns';
import { ImportLines } from './import-lines';
import { ImportNotices } from './import-notices';
import styles from './import-page.module.css';
import { type ImportReport, importObstacle, withoutRefused } from './import-report';
import { ImportSourceForm } from './import-source';
import { ProposedRules } from './proposed-rules';
import { SheetChoice } from './sheet-choice';
import { type Import, type ImportSource, useImport } from './use-import';

interface PageProps {
  /** A file that was dropped on the page; null: the list is still to be chosen. */
  readonly dropped: ImportSource | null;
  readonly onClose: () => void;
}

/** Imports riders from a list: choose it, check it line by line, then import it as a whole. */
export function ImportPage({ dropped, onClose }: PageProps) {
  const texts = useScreenTexts().riders.importing;
  const [source, setSource] = useState(dropped);
  return (
    <section className={styles['page']} aria-label={texts.title}>
      <PageHead
        title={texts.title}
        end={
          <Button onClick={onClose}>
            <X aria-hidden size={18} /> {texts.close}
          </Button>
        }
      >
        {source !== null && (
          <span className={classes(text['muted'], text['cut'])} title={source.name}>
            {source.name}
          </span>
        )}
      </PageHead>
      {source === null ? (
        <ImportSourceForm onSource={setSource} />
      ) : (
        <Preview key={source.name} source={source} onOther={() => setSource(null)} onClose={onClose} />
      )}
    </section>
  );
}

interface PreviewProps {
  readonly source: ImportSource;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

function Preview({ source, onOther, onClose }: PreviewProps) {
  const texts = useScreenTexts().riders.importing;
  const list = useImport(source);
  const { report, failure, options } = list;
  const sheets = report === null ? null : <SheetChoice report={report} options={options} onOptions={list.setOptions} />;
  if (failure !== null) {
    return (
      <>
        {sheets}
        <Notice tone="bad">{failure}</Notice>
        <Inline>
          <Button variant="primary" onClick={onOther}>
            {texts.chooseOther}
          </Button>
        </Inline>
      </>
    );
  }
  if (report === null) return <p className={text['muted']}>{texts.loading}</p>;
  return (
    <>
      {sheets}
      <ImportNotices notices={report.notices} />
      {report.proposal !== null && (
        <ProposedRules proposal={report.proposal} isOffered={report.lines.length === report.unchanged} onTaken={onClose} />
      )}
      <ImportColumns report={report} options={options} onOptions={list.setOptions} />
      <ImportLines report={report} skipped={options.leaveOut.length} />
      <Decide list={list} onOther={onOther} onClose={onClose} />
    </>
  );
}

function Decide({ list, onOther, onClose }: { readonly list: Import } & Omit<PreviewProps, 'source'>) {
  const texts = useScreenTexts().riders.importing;
  const [isBusy, whileBusy] = useBusy(useScreenTexts().app.work.importing, 'import-riders');
  const { report, options } = list;
  if (report === null) return null;
  const obstacle = importObstacle(report, texts.decide);
  const fewer = report.refused === 0 ? null : withoutRefused(options, report);
  const hasImportable = report.lines.length > report.refused;
  const take = async (): Promise<void> => {
    const done = await list.take();
    // The rules of its workbook are decided here, now that its riders are known.
    if (done && report.proposal === null) onClose();
  };
  return (
    <div className={styles['decide']}>
      {obstacle !== '' && <Notice tone={report.refused > 0 ? 'warn' : 'info'}>{obstacle}</Notice>}
      <Inline className={styles['buttons']}>
        <Button variant="primary" disabled={obstacle !== '' || !list.isCurrent || isBusy} changes="race" onClick={() => whileBusy(take)}>
          {importText(report, texts.decide)}
        </Button>
        {fewer !== null && hasImportable && <Button onClick={() => list.setOptions(fewer)}>{texts.decide.skip(report.refused)}</Button>}
        {options.leaveOut.length > 0 && (
          <Button onClick={() => list.setOptions({ ...options, leaveOut: [] })}>{texts.decide.include(options.leaveOut.length)}</Button>
        )}
        <Button onClick={onOther}>{texts.chooseOther}</Button>
      </Inline>
    </div>
  );
}

function importText({ added, changed }: ImportReport, texts: Texts['catalogue']['screens']['riders']['importing']['decide']): string {
  if (changed === 0) return texts.add(added);
  return added === 0 ? texts.change(changed) : texts.addAndChange(added, changed);
}
